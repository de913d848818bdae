import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import type { Split } from "@samenspel/shared/domain/vote/splits";
import { MIN_TAFEL_VOTERS } from "@samenspel/shared/domain/vote/tally-vote";
import { discussOrder } from "@samenspel/shared/report/discuss-order";
import { placeTitle } from "@samenspel/shared/report/place-title";
import { itemTitle, voteTable } from "@samenspel/shared/report/vote-table";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { DiscussFirst } from "./DiscussFirst.tsx";
import { ReportParts } from "./ReportParts.tsx";
import { useShownReport } from "./report-context.ts";
import styles from "./Votes.module.css";
import type { CountedVote } from "./vote-groups.ts";

type Item = ItemOf<BallotMethod>;

/** Draws a result, with its table one tap away. */
export type DrawFigures = (method: BallotMethod, block: BallotBlock, items: readonly Item[]) => ReactNode;

interface TallyProps {
  readonly vote: CountedVote;
  readonly items: readonly Item[];
  readonly kendallsW: number | null | undefined;
  readonly figures: DrawFigures;
}

function Tally({ vote, items, kendallsW, figures }: TallyProps) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const { method } = vote.result;
  const reasons = items.filter(({ why }) => why.length > 0);
  if (items.length === 0) return <p className={styles.meta}>{words.t("vote.noItems")}</p>;
  return (
    <>
      <DiscussFirst order={discussOrder(method, items)} />
      {figures(method, vote.block, items)}
      {kendallsW !== undefined && kendallsW !== null && (
        <p className={styles.meta}>{words.t("vote.kendall", { value: words.number(kendallsW, 2) })}</p>
      )}
      {reasons.length > 0 && (
        <details className={styles.more}>
          <summary>{t("vote.reasons", { count: reasons.reduce((sum, { why }) => sum + why.length, 0) })}</summary>
          {reasons.map((item) => (
            <div key={item.item}>
              <h5>{itemTitle(method, item, words)}</h5>
              <ul className={styles.reasons}>
                {item.why.map((text, nth) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may give the same reason
                  <li key={nth}>{text}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function SplitTables({ split, vote }: { split: Split; vote: CountedVote }) {
  const words = useReportWords();
  const report = useShownReport();
  const { method, items = [] } = vote.result;
  const nameOf = (group: string | null) =>
    group === null ? words.t("split.none") : split.by === "tafel" ? placeTitle(report, group, words) : group;
  const withheld = split.groups.filter((group) => group.withheld === true).map(({ group }) => nameOf(group));
  const shown = split.groups.filter((group) => group.withheld !== true);
  return (
    <details className={styles.more}>
      <summary>{words.t(`split.${split.by}`)}</summary>
      <ReportParts
        parts={shown.flatMap((group) => {
          const there = new Set(group.items.map(({ item }) => item));
          const left = items.filter(({ item }) => !there.has(item)).map((item) => itemTitle(method, item, words));
          return [
            { ...voteTable(method, vote.block, group.items, words), caption: nameOf(group.group) },
            ...(left.length === 0
              ? []
              : [{ kind: "paragraph" as const, text: `${left.join(" / ")}: ${words.t("split.withheld")}` }]),
          ];
        })}
      />
      {withheld.length > 0 && (
        <p className={styles.meta}>
          {withheld.join(" / ")}: {words.t("split.withheld")}
        </p>
      )}
    </details>
  );
}

/** One measurement: who could vote and did, under what name, the figures, the reasons, and the splits that may be shown. */
export function VoteDetail({ vote, figures }: { vote: CountedVote; figures: DrawFigures }) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const report = useShownReport();
  const { result, round } = vote;
  const { joined } = report.outcome;
  const calls =
    round?.callers === undefined
      ? joined.callers > 0 && words.t("vote.callers", { count: joined.callers })
      : round.callers > 0 && words.t("vote.callerBallots", { count: round.callers });
  return (
    <div className={styles.vote}>
      {round?.repeats !== undefined && <h4>{t("vote.repeated")}</h4>}
      <p className={styles.question}>{result.question}</p>
      <p className={styles.meta}>
        {words.t("vote.turnout", { present: result.present, voters: result.voters, notVoted: result.notVoted })}{" "}
        {words.t(`identity.${result.identity}`)} {calls}
      </p>
      {round !== undefined && (
        <p className={styles.meta}>
          {words.t("vote.times", { opened: words.moment(round.openedAt), closed: words.moment(round.closedAt) })}
        </p>
      )}
      {result.tafels === undefined ? (
        <Tally vote={vote} items={result.items ?? []} kendallsW={result.kendallsW} figures={figures} />
      ) : (
        Object.entries(result.tafels).map(([tafel, there]) => (
          <section key={tafel} className={styles.there} aria-label={placeTitle(report, tafel, words)}>
            <h4>{placeTitle(report, tafel, words)}</h4>
            <p className={styles.meta}>
              {words.t("vote.turnout", { present: there.present, voters: there.voters, notVoted: there.notVoted })}
            </p>
            {there.withheld === true ? (
              <p>{words.t("vote.withheld", { count: MIN_TAFEL_VOTERS })}</p>
            ) : (
              <Tally vote={vote} items={there.items} kendallsW={there.kendallsW} figures={figures} />
            )}
          </section>
        ))
      )}
      {round?.splits.map((split) => (
        <SplitTables key={split.by} split={split} vote={vote} />
      ))}
    </div>
  );
}
