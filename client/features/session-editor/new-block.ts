import type { Block, VoteBlock } from "@samenspel/shared/domain/block";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { freeId } from "./list-edits.ts";
import { newVote } from "./new-vote.ts";
import type { OrganiserText } from "./vote-form.ts";
import { isVoteMethod, VOTE_METHODS, voteForm } from "./vote-forms.ts";

const STEPS = ["talk", "film", "write", "cluster", "discuss", "harvest", "confirm", "break", "evaluate"] as const;
type Step = (typeof STEPS)[number];
export type NewBlock = Step | VoteBlock["method"];

/** What an organiser can add to the script: the steps, then every way of voting. */
export const NEW_BLOCKS: readonly NewBlock[] = [...STEPS, ...VOTE_METHODS];

const MINUTES: Record<Step, number> = {
  talk: 5,
  film: 4,
  write: 5,
  cluster: 10,
  discuss: 10,
  harvest: 10,
  break: 10,
  confirm: 5,
  evaluate: 1,
};

/** Blocks people do at their tafel, when the session has any. */
const AT_TAFEL: readonly NewBlock[] = ["write", "cluster", "discuss", "confirm"];

const lastWriting = (file: SessionFile): Block | undefined => file.blocks.findLast(({ kind }) => kind === "write");

/** Whether the script has what this block stands on: there is nothing to group before people wrote. */
export const canAdd = (kind: NewBlock, file: SessionFile): boolean => kind !== "cluster" || lastWriting(file) !== undefined;

/** A block to begin with, in the words of `t`; everything can be changed afterwards. */
export function newBlock(kind: NewBlock, file: SessionFile, t: OrganiserText): Block {
  const base = {
    id: freeId(
      kind,
      allBlocks(file).map(({ id }) => id),
    ),
    title: t(`kind.${kind}`),
    minutes: isVoteMethod(kind) ? voteForm(kind).minutes : MINUTES[kind],
    scope: AT_TAFEL.includes(kind) && file.tafels.length > 0 ? ("tafel" as const) : ("plenary" as const),
  };
  if (isVoteMethod(kind)) return newVote(kind, base, file, t);
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
    case "cluster":
      return { ...base, kind, from: lastWriting(file)?.id ?? "" };
    default:
      return { ...base, kind };
  }
}

const questionnaireId = (file: SessionFile): string =>
  freeId(
    "vragenlijst",
    allBlocks(file).map(({ id }) => id),
  );

/** A question beforehand to answer in own words. */
export function newQuestionnaireWriting(file: SessionFile, t: OrganiserText): Block {
  const id = questionnaireId(file);
  const block = { id, kind: "write", title: t("questionnaire.writing"), minutes: 5, scope: "plenary" } as const;
  return { ...block, question: "", lanes: [], identity: "anonymous", visibility: "reveal" };
}

/** The usual question beforehand: which ankerpunten are important, and why. */
export function newQuestionnaireBlock(file: SessionFile, t: OrganiserText): Block {
  const id = questionnaireId(file);
  const common = { id, title: t("questionnaire.block"), minutes: 10, scope: "plenary" } as const;
  // Before the session the group has written nothing to vote on.
  return { ...newVote("importance", common, { ...file, blocks: [] }, t), identity: "perspective" };
}
