import type { Block } from "@samenspel/shared/domain/block";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { organiserTexts } from "@samenspel/shared/text/organiser";
import type { Translate } from "@samenspel/shared/text/translate";
import { freeId } from "./list-edits.ts";

type T = Translate<(typeof organiserTexts)["nl"]>;

/** What an organiser can add to the script. */
export const NEW_BLOCKS = [
  "talk",
  "film",
  "write",
  "discuss",
  "importance",
  "scale",
  "dots",
  "harvest",
  "break",
  "confirm",
  "evaluate",
] as const;
export type NewBlock = (typeof NEW_BLOCKS)[number];

const MINUTES: Record<NewBlock, number> = {
  talk: 5,
  film: 4,
  write: 5,
  discuss: 10,
  importance: 5,
  scale: 4,
  dots: 4,
  harvest: 10,
  break: 10,
  confirm: 5,
  evaluate: 1,
};

/** Blocks people do at their tafel, when the session has any. */
const AT_TAFEL: readonly NewBlock[] = ["write", "discuss", "confirm"];

function startingItems(file: SessionFile, t: T) {
  if (file.ankerpunten.length > 0) return { from: "ankerpunten" as const };
  const writing = file.blocks.findLast((block) => block.kind === "write");
  if (writing !== undefined) return { from: "notes" as const, block: writing.id };
  return { from: "list" as const, list: [{ id: "keuze-1", title: t("vote.item.first") }] };
}

/** A block to begin with, in the words of `t`; everything can be changed afterwards. */
export function newBlock(kind: NewBlock, file: SessionFile, t: T): Block {
  const base = {
    id: freeId(
      kind,
      allBlocks(file).map(({ id }) => id),
    ),
    title: t(`kind.${kind}`),
    minutes: MINUTES[kind],
    scope: AT_TAFEL.includes(kind) && file.tafels.length > 0 ? ("tafel" as const) : ("plenary" as const),
  };
  const vote = { ...base, kind: "vote" as const, items: startingItems(file, t), identity: "anonymous" as const };
  switch (kind) {
    case "film":
      return { ...base, kind, videoUrl: "", transcript: "" };
    case "write":
      return {
        ...base,
        kind,
        question: "",
        lanes: [{ id: "baan-1", label: t("write.lane.first") }],
        identity: "anonymous",
        visibility: "reveal",
      };
    case "importance":
      return { ...vote, text: t("vote.text.importance"), method: "importance", dontKnow: true, why: true };
    case "scale":
      return {
        ...vote,
        text: t("vote.text.scale"),
        method: "scale",
        min: 1,
        max: 5,
        labels: { "1": t("vote.scale.low"), "5": t("vote.scale.high") },
        dontKnow: true,
      };
    case "dots":
      return { ...vote, text: t("vote.text.dots"), method: "dots", dots: 3, maxPerItem: 1 };
    default:
      return { ...base, kind };
  }
}

/** The usual question beforehand: which ankerpunten are important, and why. */
export function newQuestionnaireBlock(file: SessionFile, t: T): Block {
  return {
    id: freeId(
      "vragenlijst",
      allBlocks(file).map(({ id }) => id),
    ),
    kind: "vote",
    title: t("questionnaire.block"),
    minutes: 10,
    scope: "plenary",
    text: t("vote.text.importance"),
    method: "importance",
    items: startingItems({ ...file, blocks: [] }, t),
    identity: "perspective",
    dontKnow: true,
    why: true,
  };
}
