import type { Block } from "@samenspel/shared/domain/block";
import { isWrite } from "@samenspel/shared/domain/block-kind";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useText } from "../../live/language.ts";
import { NoteCount } from "./NoteCount.tsx";
import styles from "./Presenter.module.css";

interface CountsProps {
  readonly session: LiveSession;
  readonly state: LiveState;
  readonly block: Block | undefined;
}

/** How many take part, wrote, voted and are ready: counts alone, never who. */
export function Counts({ session, state, block }: CountsProps) {
  const t = useText(presenterTexts);
  const { joined, ready, voted } = state.counts;
  const running = state.phase === "running";
  const tafels = session.file.tafels.map(({ id }) => id);
  const revealed = block === undefined ? [] : (state.blocks[block.id]?.revealed ?? []);
  // A number that counts only the tafels that were revealed would be read as the number of all.
  const shown = revealed.includes("*") || tafels.every((tafel) => revealed.includes(tafel));
  const faceDown = block !== undefined && isWrite(block) && block.visibility === "reveal" && !shown;
  return (
    <>
      {block !== undefined && isWrite(block) && !faceDown && (
        <NoteCount block={block.id} places={block.scope === "plenary" ? [PLENARY] : tafels} />
      )}
      <p className={styles.count}>
        <b>{joined}</b> {t("count.joined", { count: joined })}
        {block?.scope === "tafel" && tafels.length > 0 && ` ${t("count.tafels", { count: tafels.length })}`}
      </p>
      {running && voted !== undefined && (
        <p className={styles.count}>
          <b>{voted}</b> {t("count.voted")}
        </p>
      )}
      {running && ready > 0 && (
        <p className={styles.count}>
          <b>{ready}</b> {t("count.ready")}
        </p>
      )}
    </>
  );
}
