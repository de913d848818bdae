import type { Ankerpunt } from "../domain/ankerpunt.ts";
import { findBlock, originalBlockId } from "../domain/session-blocks.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { SplitGroup } from "../domain/vote/splits.ts";
import type { VoteResult } from "../domain/vote/tally-vote.ts";
import { itemFigure } from "./glance-section.ts";
import { placeTitle } from "./place-title.ts";
import type { Report } from "./report-model.ts";
import { headedList, type ReportPart, type SourcedText } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import type { SourceNumbers } from "./sources.ts";
import { voteFigure } from "./vote-chart.ts";
import { MOST_GROUPS } from "./vote-section.ts";
import { itemVerdict } from "./vote-table.ts";
import { reportOf } from "./votes/vote-reports.ts";

type Item = ItemOf<BallotMethod>;

/** A result that is about the ankerpunten, and what it says of one of them. */
interface Answer {
  result: VoteResult;
  item: Item;
}

const answersOn = (ankerpunt: string, report: Report): Answer[] =>
  report.outcome.votes.flatMap((result) => {
    const block = findBlock(report, originalBlockId(result.block));
    if (block?.kind !== "vote" || block.items.from !== "ankerpunten") return [];
    const items: readonly Item[] = result.items ?? [];
    const item = items.find((candidate) => candidate.item === ankerpunt);
    return item === undefined ? [] : [{ result, item }];
  });

/** Higher comes first: the share or the figure in the first vote about the ankerpunten. */
const heightOf = (answers: readonly Answer[]): number => {
  const item = answers[0]?.item;
  if (item === undefined) return Number.NEGATIVE_INFINITY;
  return reportOf(item).height(item) ?? Number.NEGATIVE_INFINITY;
};

const groupName = (group: SplitGroup, by: "perspective" | "tafel", report: Report, words: ReportWords): string =>
  group.group === null ? words.t("split.none") : by === "tafel" ? placeTitle(report, group.group, words) : group.group;

/** What the groups of a split that may be shown say of one ankerpunt. */
const splitLines = ({ result, item }: Answer, report: Report, words: ReportWords): SourcedText[] => {
  const round = report.outcome.rounds.find(({ block }) => block === result.block);
  return (round?.splits ?? []).flatMap(({ by, groups }) => {
    if (groups.length > MOST_GROUPS) return [];
    const shown = groups.flatMap((group) => {
      const there = group.items.find((candidate) => candidate.item === item.item);
      return there === undefined ? [] : [`${groupName(group, by, report, words)}: ${itemFigure(there, words)}`];
    });
    return shown.length === 0 ? [] : [{ text: `${words.t(`split.${by}`)}: ${shown.join("; ")}` }];
  });
};

const answerLine = ({ result, item }: Answer, words: ReportWords): SourcedText => {
  const verdict = itemVerdict(item, words);
  const unknown =
    "dontKnow" in item ? ` ${words.t("ankerpunt.around", { dontKnow: item.dontKnow, notVoted: item.notVoted })}` : "";
  const figure = `${itemFigure(item, words)}${verdict === null ? "" : `, ${verdict}`}.`;
  return { text: `${figure}${unknown} ${words.t("block.question", { text: result.question })}` };
};

const drawnAnswer = (answers: readonly Answer[], report: Report, words: ReportWords): ReportPart[] => {
  const drawn = answers.find(({ result }) => result.method === "importance" || result.method === "scale");
  const block = drawn === undefined ? undefined : findBlock(report, originalBlockId(drawn.result.block));
  if (drawn === undefined || block?.kind !== "vote") return [];
  return voteFigure(drawn.result.method, block, [drawn.item], drawn.result.question, words).map((part) => ({
    ...part,
    caption: "",
  }));
};

const oneAnkerpunt = (
  { id, title, explanation }: Ankerpunt,
  answers: readonly Answer[],
  report: Report,
  words: ReportWords,
  numbers: SourceNumbers,
): ReportPart[] => {
  const { t } = words;
  const tafels = report.tafels.filter(({ ankerpunten }) => ankerpunten?.includes(id) === true);
  // What a tafel with several ankerpunten brought back belongs to none of them in particular: it stands per tafel.
  const places = new Set(tafels.filter(({ ankerpunten }) => ankerpunten?.length === 1).map((tafel) => tafel.id));
  const heard = report.outcome.harvest.filter(({ place, text }) => places.has(place) && text.trim() !== "");
  const chances = report.outcome.opportunities.filter(({ tafel }) => tafel !== undefined && places.has(tafel));
  return [
    { kind: "heading", level: 3, text: title },
    ...(explanation === "" ? [] : [{ kind: "paragraph" as const, text: explanation }]),
    ...drawnAnswer(answers, report, words),
    ...(answers.length === 0
      ? [{ kind: "paragraph" as const, text: t("ankerpunt.noVote") }]
      : [
          {
            kind: "list" as const,
            items: answers.flatMap((answer) => [answerLine(answer, words), ...splitLines(answer, report, words)]),
          },
        ]),
    ...(tafels.length === 0
      ? []
      : [{ kind: "paragraph" as const, text: t("ankerpunt.tafels", { names: tafels.map((tafel) => tafel.title).join(", ") }) }]),
    ...headedList(
      t("ankerpunt.heard"),
      heard.map(({ text, sources }) => ({ text, sources: numbers(sources) })),
    ),
    ...headedList(
      t("opportunities.title"),
      chances.map((chance) => ({ text: chance.title, sources: numbers(chance.sources) })),
    ),
    ...headedList(
      t("column.why"),
      answers.flatMap(({ item }) => item.why.map((text) => ({ text }))),
    ),
  ];
};

/** Per ankerpunt what the votes said and what its tafels brought back, the most important first. */
export const ankerpuntSection = (report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  if (report.ankerpunten.length === 0) return [];
  const answered = report.ankerpunten.map((ankerpunt) => ({ ankerpunt, answers: answersOn(ankerpunt.id, report) }));
  const order = answered
    .map((entry, index) => ({ ...entry, index, height: heightOf(entry.answers) }))
    .sort((a, b) => (a.height === b.height ? a.index - b.index : b.height - a.height));
  return [
    { kind: "heading", level: 2, text: words.t("ankerpunt.title") },
    ...order.flatMap(({ ankerpunt, answers }) => oneAnkerpunt(ankerpunt, answers, report, words, numbers)),
  ];
};
