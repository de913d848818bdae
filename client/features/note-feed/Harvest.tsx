import type { BoardContent, BoardHarvestLine } from "@samenspel/shared/documents/board-document";
import type { Tafel } from "@samenspel/shared/domain/tafel";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import styles from "./Harvest.module.css";

function Lines({ lines, board }: { lines: readonly BoardHarvestLine[]; board: BoardContent }) {
  const numbers = (sources: readonly string[]) =>
    sources.flatMap((source) => {
      const number = board.notes.get(source)?.number;
      return number === undefined ? [] : [`#${number}`];
    });
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id; their order is what they are
        <li key={index}>
          {line.text} {line.sources.length > 0 && <small>{numbers(line.sources).join(" ")}</small>}
        </li>
      ))}
    </ul>
  );
}

/** The conclusions of the place whose board this is. */
export function OwnHarvest({ board, title }: { board: BoardContent; title: string }) {
  const lines = board.harvest.filter(({ text }) => text.trim() !== "");
  if (lines.length === 0) return null;
  return (
    <section className={styles.harvest}>
      <h2>{title}</h2>
      <Lines lines={lines} board={board} />
    </section>
  );
}

/** What every tafel brings to the plenary; a tafel without conclusions says so. */
export function PlenaryHarvest({ board, tafels }: { board: BoardContent; tafels: readonly Tafel[] }) {
  const t = useText(participantTexts);
  const filled = board.harvest.filter(({ text }) => text.trim() !== "");
  const plenary = filled.filter(({ tafel }) => tafel === undefined);
  const opportunities = [...board.opportunities].sort(([, a], [, b]) => a.order - b.order);
  return (
    <section className={styles.harvest}>
      <h2>{t("talk.harvest")}</h2>
      {tafels.map((tafel) => {
        const lines = filled.filter((line) => line.tafel === tafel.id);
        return (
          <div key={tafel.id}>
            <h3>{tafel.title}</h3>
            {lines.length === 0 ? <p className={styles.none}>{t("talk.noHarvest")}</p> : <Lines lines={lines} board={board} />}
          </div>
        );
      })}
      {plenary.length > 0 && (
        <div>
          <h3>{t("talk.plenaryHarvest")}</h3>
          <Lines lines={plenary} board={board} />
        </div>
      )}
      {opportunities.length > 0 && (
        <div>
          <h3>{t("talk.opportunities")}</h3>
          <ul className={styles.lines}>
            {opportunities.map(([id, { title }]) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
