import type { Spotlight } from "@samenspel/shared/domain/course";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useMemo, useRef } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { PageNumber } from "./PageNumber.tsx";
import styles from "./Scene.module.css";
import { SceneHeading } from "./SceneHeading.tsx";
import type { Spotlit } from "./spotlit.ts";
import { fillPages } from "./turning-pages.ts";
import { useSceneRoom } from "./use-scene-room.ts";
import { useTurningPage } from "./use-turning-page.ts";

interface SpotlightSceneProps {
  readonly spotlight: Spotlight;
  readonly shown: Spotlit;
  /** The tafel it comes from, or the block. */
  readonly step: string;
  /** The server's time, in ms since 1970. */
  readonly now: number;
}

const LONG_NOTE = 120;
const VERY_LONG_NOTE = 400;
const LETTER = 11;
const LINE = 28;
const AROUND = 34;

/** One note or one group in front of everybody. */
export function SpotlightScene({ spotlight, shown, step, now }: SpotlightSceneProps) {
  const t = useText(presenterTexts);
  const place = useRef<HTMLDivElement>(null);
  const room = useSceneRoom(place);
  const pages = useMemo(() => {
    const letters = Math.max(10, Math.floor((room.width - 60) / LETTER));
    return fillPages(
      shown.notes.map((note) => ({ ...note, height: Math.ceil((note.text.length + 5) / letters) * LINE + AROUND })),
      room.height,
    );
  }, [shown, room]);
  const page = useTurningPage(spotlight.note ?? spotlight.cluster ?? "", pages.length, now);
  const [only] = shown.notes;
  if (shown.title === null && only !== undefined) {
    const { length } = only.text;
    return (
      <div className={styles.scene}>
        <SceneHeading step={step} title={t("spotlight.note", { number: only.number })} figures />
        <div ref={place} className={classNames(styles.body, styles.centre)}>
          <div
            className={classNames(
              styles.paper,
              length > LONG_NOTE && styles.paperLong,
              length > VERY_LONG_NOTE && styles.paperVeryLong,
            )}
          >
            <p>{only.text}</p>
            {only.redaction !== undefined && (
              <p className={styles.redaction}>{t("spotlight.redaction", { text: only.redaction })}</p>
            )}
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.scene}>
      <SceneHeading step={`${step} · ${t("spotlight.notes", { count: shown.notes.length })}`} title={shown.title ?? ""} />
      <div ref={place} className={styles.body}>
        <ul className={styles.lines}>
          {pages[page]?.map(({ id, number, text }) => (
            <li key={id}>
              <b>#{number}</b> {text}
            </li>
          ))}
        </ul>
      </div>
      <footer className={styles.foot}>
        <PageNumber page={page} pages={pages.length} />
      </footer>
    </div>
  );
}
