import type { FilmBlock } from "@samenspel/shared/domain/block";
import { useEffect, useState } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./FilmPlayer.module.css";

/** A film that got nothing in this time after its start was asked for will not come. */
const PATIENCE_MS = 15_000;

/** The film with its text one tap away; a film that does not come opens the text by itself. */
export function FilmPlayer({ block }: { block: FilmBlock }) {
  const t = useText(participantTexts);
  const [state, setState] = useState<"still" | "waiting" | "here" | "failed">("still");
  useEffect(() => {
    if (state !== "waiting") return;
    const timer = setTimeout(() => setState("failed"), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div className={styles.film}>
      {state === "failed" && <Notice tone="attention">{t("film.failed")}</Notice>}
      {/* The text below the film is its captions: the file holds no others. */}
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript stands below */}
      <video
        className={styles.video}
        src={block.videoUrl}
        controls
        playsInline
        // The film may stand on another host: nothing is asked there before somebody wants to see it.
        preload="none"
        aria-label={t("film.label", { title: block.title })}
        onPlay={() => setState((now) => (now === "still" ? "waiting" : now))}
        onLoadedMetadata={() => setState("here")}
        onError={() => setState("failed")}
        hidden={state === "failed"}
      />
      <details className={styles.transcript} open={state === "failed"}>
        <summary>{t("film.transcript")}</summary>
        <p>{block.transcript}</p>
      </details>
    </div>
  );
}
