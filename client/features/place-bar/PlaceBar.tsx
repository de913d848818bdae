import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useSessionPlace } from "../../live/session-place.ts";
import { PhoneBar } from "../../ui/PhoneShell.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { BlockClock } from "./BlockClock.tsx";
import styles from "./PlaceBar.module.css";

/** Where you are, what is on, how much time is left, and what you can reach from everywhere. */
export function PlaceBar({ end }: { end: ReactNode }) {
  const t = useText(participantTexts);
  const place = useSessionPlace();
  if (place === null) return null;
  const { block, tafel, file, state } = place;
  if (state.phase !== "running" || block === null)
    return (
      <PhoneBar title={<span className={styles.session}>{file.title}</span>} end={<div className={styles.end}>{end}</div>} />
    );
  const atTafel = block.scope === "tafel";
  const shown = !atTafel ? t("bar.plenary") : (tafel?.title ?? t("bar.lobby"));
  const spoken = !atTafel
    ? t("bar.plenarySpoken")
    : tafel === null
      ? t("bar.lobby")
      : t("bar.seatSpoken", { tafel: tafel.title });
  return (
    <PhoneBar
      title={
        <>
          <span className={styles.title} aria-hidden="true">
            {shown}
          </span>
          <VisuallyHidden>{spoken}</VisuallyHidden>
        </>
      }
      subtitle={<span className={styles.subtitle}>{block.title}</span>}
      middle={<BlockClock />}
      end={<div className={styles.end}>{end}</div>}
    />
  );
}
