import type { LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { ChartNoAxesColumn, Lock, RotateCcw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { Pill } from "../../ui/Pill.tsx";
import styles from "./VoteControl.module.css";
import type { VoteEntry } from "./vote-list.ts";

interface VoteControlProps {
  readonly votes: readonly VoteEntry[];
  readonly voted: LiveTafels["voted"];
  /** Absent for whoever may not change the course. */
  readonly run?: typeof sendCommand | undefined;
  /** Draws the published result of a block; null while it is not here. */
  readonly result: (block: string) => ReactNode;
}

/** The vote that is open now, and those before it. Nobody sees a result here before it was published. */
export function VoteControl({ votes, voted, run, result }: VoteControlProps) {
  const t = useText(facilitatorTexts);
  const [first, ...earlier] = votes;
  if (first === undefined) return null;
  return (
    <section className={styles.votes} aria-labelledby="votes">
      <h2 id="votes">{t("vote.title")}</h2>
      <Vote key={first.block.id} vote={first} count={voted[first.block.id]} run={run} result={result} />
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t("vote.earlier")}</summary>
          {earlier.map((vote) => (
            <Vote key={vote.block.id} vote={vote} count={voted[vote.block.id]} run={run} result={result} />
          ))}
        </details>
      )}
    </section>
  );
}

interface VoteProps extends Pick<VoteControlProps, "run" | "result"> {
  readonly vote: VoteEntry;
  readonly count: LiveTafels["voted"][string] | undefined;
}

function Vote({ vote, count, run, result }: VoteProps) {
  const t = useText(facilitatorTexts);
  const [shown, setShown] = useState(false);
  const { block, state, repeat, items } = vote;
  const title = repeat ? t("script.repeat", { title: block.title }) : block.title;
  return (
    <div className={styles.vote}>
      <h3>{title}</h3>
      {state === "open" && (
        <>
          {items === 0 && <p className={styles.warning}>{t("vote.noItems")}</p>}
          {items !== null && items > 0 && <p className={styles.meta}>{t("vote.items", { count: items })}</p>}
          <p className={styles.count} role="status">
            {count === undefined ? t("vote.tooFew") : t("vote.count", count)}
          </p>
          {count !== undefined && (
            <progress className={styles.bar} max={Math.max(1, count.of)} value={count.voted} aria-hidden="true" />
          )}
          <p className={styles.meta}>{t("vote.noResults")}</p>
          {run !== undefined && (
            <Button variant="second" size="small" icon={<Lock />} onClick={() => run({ type: "closeVote", block: block.id })}>
              {t("vote.close")}
            </Button>
          )}
        </>
      )}
      {state === "closed" && (
        <>
          <Pill tone="quiet" icon={<Lock />} bare>
            {t("vote.closed")}
          </Pill>
          {run !== undefined && (
            <Button
              variant="primary"
              size="small"
              icon={<ChartNoAxesColumn />}
              onClick={() => run({ type: "publishResult", block: block.id })}
            >
              {t("vote.publish")}
            </Button>
          )}
        </>
      )}
      {state === "published" && (
        <>
          <Pill tone="done" icon={<ChartNoAxesColumn />} bare>
            {t("vote.published")}
          </Pill>
          <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? "vote.hideResult" : "vote.show")}
          </Button>
          {shown && result(block.id)}
        </>
      )}
      {run !== undefined && state !== "open" && vote.newest && block.kind === "vote" && (
        <div>
          <Button size="small" variant="bare" icon={<RotateCcw />} onClick={() => run({ type: "voteAgain", block: block.id })}>
            {t("vote.again")}
          </Button>
          <p className={styles.meta}>{t("vote.againHint")}</p>
        </div>
      )}
    </div>
  );
}
