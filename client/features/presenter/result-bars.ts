import type { MatrixVoteBlock } from "@samenspel/shared/domain/vote/matrix";
import type { Agreement } from "@samenspel/shared/domain/vote/statistics";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { presenterNl } from "@samenspel/shared/text/presenter.nl";
import type { Language, Translate } from "@samenspel/shared/text/translate";
import type { BarPart, ResultBar } from "../../ui/ResultBars.tsx";

/** What the two figures of a matrix vote mean. */
export type Axes = Pick<MatrixVoteBlock, "x" | "y">;
type Words = Translate<typeof presenterNl>;

export interface BarChart {
  readonly bars: readonly ResultBar[];
  /** What a full bar stands for. */
  readonly max: number;
}

type Items<Method extends VoteResult["method"]> = NonNullable<Extract<VoteResult, { method: Method }>["items"]>;
/** The items of one group, with the method that says what they look like. */
export type CountedItems = {
  [Method in VoteResult["method"]]: { readonly method: Method; readonly items: Items<Method> };
}[VoteResult["method"]];

/** "7,4" in Dutch: one decimal, as everywhere in the product. */
const oneDecimal = (language: Language, value: number | null): string =>
  value === null ? "–" : new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

const inWords = (t: Words, agreement: Agreement | null): string[] =>
  agreement === null ? [] : [t(`result.agreement.${agreement}`)];
const joined = (parts: readonly string[]): string => parts.join(" · ");
const sumOf = (parts: readonly BarPart[]): number => parts.reduce((sum, { count }) => sum + count, 0);
const isDivided = (agreement: Agreement | null): boolean => agreement === "divided";

/** The bars of a result in words and lengths; nothing here adds to what was counted. */
export const barChart = (counted: CountedItems, t: Words, language: Language, axes?: Axes): BarChart => {
  const bars = barsOf(counted, t, language, axes);
  if (ON_A_SCALE.includes(counted.method)) return { bars, max: 10 };
  return { bars, max: Math.max(1, ...bars.map((bar) => bar.length ?? sumOf(bar.parts))) };
};

/** Methods whose bar is a place on a scale: the highest value fills it, whatever came out. */
const ON_A_SCALE: readonly string[] = ["scale", "evaluate", "matrix"];

const barsOf = (counted: CountedItems, t: Words, language: Language, axes?: Axes): ResultBar[] => {
  const unknown = (count: number): BarPart => ({ tone: "unknown", count, label: t("result.dontKnow") });
  switch (counted.method) {
    case "importance":
      return counted.items.map(({ item, title, n, counts, dontKnow, agreement }) => ({
        id: item,
        title,
        parts: [
          { tone: "yes", count: counts.important, label: t("result.yes") },
          { tone: "no", count: counts["not-important"], label: t("result.no") },
          unknown(dontKnow),
        ],
        figure: String(counts.important),
        note: joined([t("result.n", { n }), ...inWords(t, agreement)]),
        marked: isDivided(agreement),
      }));
    case "consent":
      return counted.items.map(({ item, title, n, counts, adopted, dontKnow }) => ({
        id: item,
        title,
        parts: [
          { tone: "yes", count: counts.agree, label: t("result.agree") },
          { tone: "some", count: counts.concern, label: t("result.concern") },
          { tone: "no", count: counts.objection, label: t("result.objection") },
          { tone: "unknown", count: counts.abstain + dontKnow, label: t("result.abstain") },
        ],
        figure: t(adopted ? "result.adopted" : "result.notAdopted"),
        note: t("result.n", { n }),
        marked: !adopted,
      }));
    case "confirm":
      return counted.items.map(({ item, title, n, counts }) => ({
        id: item,
        title,
        parts: [
          { tone: "yes", count: counts.agree, label: t("result.agree") },
          { tone: "no", count: counts.objection, label: t("result.objection") },
        ],
        figure: String(counts.agree),
        note: t("result.n", { n }),
        marked: counts.objection > 0,
      }));
    case "dots":
      return [...counted.items]
        .sort((a, b) => a.place - b.place)
        .map(({ item, title, dots, people }) => ({
          id: item,
          title,
          parts: [{ tone: "yes", count: dots, label: t("result.dots") }],
          figure: `${dots} ${t("result.dots")}`,
          note: t("result.dotsBy", { count: people }),
        }));
    case "points":
      return [...counted.items]
        .sort((a, b) => a.place - b.place)
        .map(({ item, title, points, givers }) => ({
          id: item,
          title,
          parts: [{ tone: "yes", count: points, label: t("result.points") }],
          figure: `${points} ${t("result.points")}`,
          note: t("result.dotsBy", { count: givers }),
        }));
    case "rank":
      return [...counted.items]
        .sort((a, b) => a.place - b.place)
        .map(({ item, title, n, meanRank, place, tied }) => ({
          id: item,
          title,
          // The longest bar is on top: length is how far from the last place.
          parts: [{ tone: "yes", count: 1, label: t("result.place", { place }) }],
          length: meanRank === null ? 0 : counted.items.length + 1 - meanRank,
          figure: t(tied ? "result.placeTied" : "result.place", { place }),
          note: joined([t("result.meanRank", { mean: oneDecimal(language, meanRank) }), t("result.n", { n })]),
        }));
    case "scale":
    case "evaluate":
      return counted.items.map(({ item, title, n, mean, agreement, counts, dontKnow }) => ({
        id: item,
        title,
        parts: [{ tone: "yes", count: 1, label: t("result.mean", { mean: oneDecimal(language, mean) }) }],
        length: shareOfScale(mean, Object.keys(counts).map(Number)),
        figure: oneDecimal(language, mean),
        note: joined([t("result.n", { n }), `${dontKnow} ${t("result.dontKnow")}`, ...inWords(t, agreement)]),
        marked: isDivided(agreement),
      }));
    case "matrix":
      return counted.items.flatMap(({ item, title, n, x, y, open }) =>
        [
          { key: "x", axis: axes?.x, mean: x.mean },
          { key: "y", axis: axes?.y, mean: y.mean },
        ].map(({ key, axis, mean }, index) => ({
          id: `${item}-${key}`,
          title: index === 0 ? title : "",
          parts: [{ tone: open ? ("unknown" as const) : ("yes" as const), count: 1, label: axis?.label ?? key }],
          length: axis === undefined ? 0 : shareOfScale(mean, [axis.min, axis.max]),
          figure: oneDecimal(language, mean),
          note: joined([axis?.label ?? key, t("result.n", { n }), ...(open ? [t("result.agreement.divided")] : [])]),
          marked: open,
        })),
      );
  }
};

/** Where a mean lies on its scale, as a part of ten: the bar of the scale's highest value is full. */
const shareOfScale = (mean: number | null, values: readonly number[]): number => {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return mean === null || max <= min ? 0 : (10 * (mean - min)) / (max - min);
};
