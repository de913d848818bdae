import type { BallotBlock, VoteBlock } from "@samenspel/shared/domain/block";
import { DONT_KNOW } from "@samenspel/shared/domain/vote/ballot";
import type { participantNl } from "@samenspel/shared/text/participant.nl";
import type { Translate } from "@samenspel/shared/text/translate";
import { CircleHelp, CircleMinus, OctagonX, ThumbsDown, ThumbsUp, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export interface AnswerChoice {
  /** The value of the ballot as text; `valueOf` gives it back. */
  readonly value: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly tone?: "yes" | "no" | "neutral";
}

type Text = Translate<typeof participantNl>;

const EVALUATION = ["1", "2", "3", "4", "5"] as const;

/** The label beside it says what it stands for. */
function Figure({ value }: { value: string }) {
  return <span aria-hidden="true">{value}</span>;
}

const steps = (min: number, max: number): string[] => Array.from({ length: max - min + 1 }, (_, index) => String(min + index));

type Choices<Of extends BallotBlock = BallotBlock> = (t: Text, block: Of) => AnswerChoice[];
type Vote<Method extends VoteBlock["method"]> = Extract<VoteBlock, { method: Method }>;

const scaleChoices: Choices<Vote<"scale">> = (_t, { min, max, labels }) =>
  steps(min, max).map((value) => ({ value, label: labels?.[value] ?? value, icon: <Figure value={value} /> }));

const confirmChoices: Choices = (t) => [
  { value: "agree", label: t("vote.confirmAgree"), icon: <ThumbsUp />, tone: "yes" },
  { value: "objection", label: t("vote.confirmObjection"), icon: <ThumbsDown />, tone: "no" },
];

const evaluateChoices: Choices = (t) =>
  EVALUATION.map((value) => ({ value, label: t(`vote.evaluate${value}`), icon: <Figure value={value} /> }));

const importanceChoices: Choices = (t) => [
  { value: "important", label: t("vote.important"), icon: <ThumbsUp />, tone: "yes" },
  { value: "not-important", label: t("vote.not-important"), icon: <ThumbsDown />, tone: "no" },
];

const consentChoices: Choices = (t) => [
  { value: "agree", label: t("vote.agree"), icon: <ThumbsUp />, tone: "yes" },
  { value: "concern", label: t("vote.concern"), icon: <TriangleAlert />, tone: "yes" },
  { value: "objection", label: t("vote.objection"), icon: <OctagonX />, tone: "no" },
  { value: "abstain", label: t("vote.abstain"), icon: <CircleMinus />, tone: "neutral" },
];

/** The answers of the methods that have a few fixed ones. */
const CHOICES: Readonly<Record<string, Choices | undefined>> = {
  importance: importanceChoices,
  consent: consentChoices,
  scale: scaleChoices as Choices,
  confirm: confirmChoices,
  evaluate: evaluateChoices,
};

const ownChoices: Choices = (t, block) => CHOICES[block.kind === "vote" ? block.method : block.kind]?.(t, block) ?? [];

/** The answers an item can get, the most positive or the lowest first, "weet ik niet" last and apart. */
export const answerChoices = (t: Text, block: BallotBlock): readonly AnswerChoice[] => [
  ...ownChoices(t, block),
  ...(block.kind === "vote" && block.dontKnow === true
    ? [{ value: DONT_KNOW, label: t("vote.dont-know"), icon: <CircleHelp />, tone: "neutral" as const }]
    : []),
];

/** The value for the ballot: a figure where the method counts in figures. */
export const ballotValue = (block: BallotBlock, chosen: string): unknown =>
  chosen !== DONT_KNOW && (block.kind === "evaluate" || (block.kind === "vote" && block.method === "scale"))
    ? Number(chosen)
    : chosen;

export const questionOf = (t: Text, block: BallotBlock): string => {
  if (block.kind === "confirm") return t("vote.confirmTitle");
  if (block.kind === "evaluate") return t("vote.evaluate");
  if (block.text !== undefined && block.text.trim() !== "") return block.text;
  if (block.method === "importance") return t("vote.importance");
  return block.method === "consent" ? t("vote.consent") : t("vote.scale");
};

/** An answer in words, as the overview has it. */
export const answerWords = (t: Text, block: BallotBlock, value: unknown): string => {
  if (block.kind === "vote" && block.method === "matrix" && typeof value === "object" && value !== null) {
    const { x, y } = value as Record<string, unknown>;
    return `${block.x.label} ${x}, ${block.y.label} ${y}`;
  }
  return answerChoices(t, block).find((choice) => choice.value === String(value))?.label ?? String(value);
};

/** More answers than this become chips beside each other instead of cards. */
export const isLongScale = (block: BallotBlock): boolean =>
  block.kind === "vote" && block.method === "scale" && block.max - block.min + 1 > 7;
