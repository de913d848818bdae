import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { Tafel } from "@samenspel/shared/domain/tafel";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { chartAlternative } from "@samenspel/shared/report/charts/chart-alternative";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import { SCREEN_PALETTE } from "@samenspel/shared/report/charts/screen-palette";
import { discussOrder } from "@samenspel/shared/report/discuss-order";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useMemo, useRef } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { measurementPages } from "./measurement-pages.ts";
import { PageNumber } from "./PageNumber.tsx";
import { type ResultPiece, resultPages, resultSections } from "./result-sections.ts";
import styles from "./Scene.module.css";
import { SceneHeading } from "./SceneHeading.tsx";
import { useSceneRoom } from "./use-scene-room.ts";
import { useTurningPage } from "./use-turning-page.ts";

interface ResultSceneProps {
  readonly result: VoteResult;
  /** The first measurement, when this is a later one. */
  readonly first?: VoteResult | undefined;
  readonly block: BallotBlock;
  readonly tafels: readonly Tafel[];
  /** The server's time, in ms since 1970. */
  readonly now: number;
}

/** A longer line about what to discuss first would push the drawing away. */
const MOST_DISCUSS = 150;

/** A published result, large: its question, who voted, and its drawing in pages that turn by themselves. */
export function ResultScene({ result, first, block, tafels, now }: ResultSceneProps) {
  const t = useText(presenterTexts);
  const words = useReportWords();
  const place = useRef<HTMLDivElement>(null);
  const screen = useSceneRoom(place);
  const { sections, withheld } = useMemo(() => resultSections(result, block, tafels, words), [result, block, tafels, words]);
  const beside = useMemo(() => {
    if (first === undefined) return null;
    const named = (one: VoteResult, title: string) => ({ title, result: one });
    const again = Number(/~(\d+)$/.exec(result.block)?.[1] ?? 2);
    const both = [
      named(first, t("result.first", { voters: first.voters, present: first.present })),
      named(result, t("result.again", { number: again, voters: result.voters, present: result.present })),
    ] as const;
    return measurementPages(both, block, words, screen);
  }, [first, result, block, words, screen, t]);
  const { pages, room } = useMemo(() => beside ?? resultPages(sections, screen), [beside, sections, screen]);
  const page = useTurningPage(result.block, pages.length, now);
  const step = [
    ...(block.title === result.question ? [] : [block.title]),
    t("result.turnout", { voters: result.voters, present: result.present }),
    ...(result.notVoted > 0 ? [t("result.notVoted", { count: result.notVoted })] : []),
    t(`result.identity.${result.identity}`),
  ];
  const notes = [
    ...(withheld.length > 0 ? [t("result.withheldAt", { tafels: withheld.join(", ") })] : []),
    ...footOf(result, block, words),
  ];
  return (
    <div className={styles.scene}>
      <SceneHeading step={step.join(" · ")} title={result.question} />
      <div ref={place} className={classNames(styles.body, beside !== null && styles.beside)}>
        {sections.length === 0 && <p>{t(withheld.length > 0 ? "result.withheld" : "result.none")}</p>}
        {pages[page]?.map((piece, nth) => (
          <Piece
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn whole at every change
            key={`${page}-${nth}`}
            piece={piece}
            name={block.title}
            words={words}
            room={room}
            nth={nth}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        <div>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
        <PageNumber page={page} pages={pages.length} />
      </footer>
    </div>
  );
}

interface PieceProps {
  readonly piece: ResultPiece;
  readonly name: string;
  readonly words: ReportWords;
  readonly room: { readonly width: number; readonly height: number };
  readonly nth: number;
}

function Piece({ piece: { title, chart, whole }, name, words, room, nth }: PieceProps) {
  const alternative = chartAlternative(chart, title ?? name, words);
  return (
    <section className={styles.piece} aria-label={title ?? name}>
      {title !== null && <h2>{title}</h2>}
      <Drawing svg={chartSvg(chart, alternative, SCREEN_PALETTE, `screen-${nth}`, { room, whole }).svg} />
    </section>
  );
}

/** What the figures mean and where to begin the talk, as far as there is room for it. */
const footOf = (result: VoteResult, block: BallotBlock, words: ReportWords): string[] => {
  const { t } = words;
  const labels = block.kind === "vote" && block.method === "scale" ? Object.entries(block.labels ?? {}) : [];
  const scale = labels.sort(([a], [b]) => Number(a) - Number(b)).map(([value, label]) => `${value} = ${label}`);
  const order = discussOrder(result.method, result.items ?? []);
  const steps =
    order === null
      ? []
      : [
          t("vote.highest", { items: order.highest.join(" / ") }),
          ...(order.mostDivided.length === 0 ? [] : [t("vote.mostDivided", { items: order.mostDivided.join(" / ") })]),
          t("vote.lowest", { items: order.lowest.join(" / ") }),
        ];
  const lines = [
    ...(scale.length === 0 ? [] : [t("vote.scaleEnds", { labels: scale.join(", ") })]),
    ...(result.kendallsW == null ? [] : [t("vote.kendall", { value: words.number(result.kendallsW, 2) })]),
    ...(steps.length === 0 ? [] : [t("vote.discuss", { items: steps.join("; ") })]),
  ];
  return lines.filter((line) => line.length <= MOST_DISCUSS).slice(0, 2);
};
