import * as z from "zod/mini";
import { blockBase } from "./block-base.ts";
import { SESSION_LIMITS } from "./session-limits.ts";
import { anyText, filledText, filmAddress, idText } from "./session-text.ts";
import { consentBlockSchema } from "./vote/consent.ts";
import { dotsBlockSchema } from "./vote/dots.ts";
import { importanceBlockSchema } from "./vote/importance.ts";
import { matrixBlockSchema } from "./vote/matrix.ts";
import { pointsBlockSchema } from "./vote/points.ts";
import { rankBlockSchema } from "./vote/rank.ts";
import { scaleBlockSchema } from "./vote/scale.ts";

export const laneSchema = z.object({ id: idText, label: filledText(SESSION_LIMITS.label) });

const filmBlockSchema = z.extend(blockBase, {
  kind: z.literal("film"),
  videoUrl: filmAddress,
  /** Required: a blocked film must never block the script. */
  transcript: filledText(SESSION_LIMITS.transcript),
});

const writeBlockSchema = z.extend(blockBase, {
  kind: z.literal("write"),
  question: z.exactOptional(anyText(SESSION_LIMITS.question)),
  lanes: z.array(laneSchema).check(z.maxLength(SESSION_LIMITS.lanes)),
  identity: z.enum(["anonymous", "perspective", "name", "choice"]),
  visibility: z.enum(["open", "reveal"]),
});

const clusterBlockSchema = z.extend(blockBase, { kind: z.literal("cluster"), from: idText });

const voteBlockSchema = z.discriminatedUnion("method", [
  importanceBlockSchema,
  scaleBlockSchema,
  dotsBlockSchema,
  matrixBlockSchema,
  rankBlockSchema,
  pointsBlockSchema,
  consentBlockSchema,
]);

const talkBlockSchema = z.extend(blockBase, { kind: z.literal("talk") });
const discussBlockSchema = z.extend(blockBase, { kind: z.literal("discuss") });
const confirmBlockSchema = z.extend(blockBase, { kind: z.literal("confirm") });
const harvestBlockSchema = z.extend(blockBase, { kind: z.literal("harvest") });
const breakBlockSchema = z.extend(blockBase, { kind: z.literal("break") });
const evaluateBlockSchema = z.extend(blockBase, { kind: z.literal("evaluate") });

/** One step of the script; `kind` tells which, and a vote's `method` tells which vote. */
export const blockSchema = z.discriminatedUnion("kind", [
  talkBlockSchema,
  filmBlockSchema,
  writeBlockSchema,
  clusterBlockSchema,
  voteBlockSchema,
  discussBlockSchema,
  confirmBlockSchema,
  harvestBlockSchema,
  breakBlockSchema,
  evaluateBlockSchema,
]);

export type Lane = z.infer<typeof laneSchema>;
export type FilmBlock = z.infer<typeof filmBlockSchema>;
export type WriteBlock = z.infer<typeof writeBlockSchema>;
export type ClusterBlock = z.infer<typeof clusterBlockSchema>;
export type VoteBlock = z.infer<typeof voteBlockSchema>;
export type ConfirmBlock = z.infer<typeof confirmBlockSchema>;
export type HarvestBlock = z.infer<typeof harvestBlockSchema>;
export type EvaluateBlock = z.infer<typeof evaluateBlockSchema>;
export type Block = z.infer<typeof blockSchema>;

/** Every block in which people cast a ballot. */
export type BallotBlock = VoteBlock | ConfirmBlock | EvaluateBlock;
