import { READY_SCRIPTS } from "@samenspel/shared/domain/ready-scripts";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { Clock } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Pill } from "../../ui/Pill.tsx";
import { usualStart } from "./amsterdam-time.ts";
import styles from "./NewSession.module.css";

interface ReadyScriptsProps {
  /** False when this device refuses to keep it. */
  readonly onFile: (file: SessionFile) => boolean;
}

/** The ready scripts as cards: how long, and what each is for. */
export function ReadyScripts({ onFile }: ReadyScriptsProps) {
  const t = useText(organiserTexts);
  const [refused, setRefused] = useState(false);
  const purposes: Readonly<Record<string, string>> = {
    versnellingskamer: t("ready.versnellingskamer"),
    dialoogsessie: t("ready.dialoogsessie"),
    themabijeenkomst: t("ready.themabijeenkomst"),
    "world-cafe": t("ready.world-cafe"),
    kenniscafe: t("ready.kenniscafe"),
    dialoogtafel: t("ready.dialoogtafel"),
  };
  return (
    <>
      {refused && <Notice tone="error">{t("new.notKept")}</Notice>}
      <ul className={styles.cards}>
        {READY_SCRIPTS.map(({ id, title, minutes, make }) => (
          <li key={id} className={styles.card}>
            <h3 lang="nl">{title}</h3>
            <Pill tone="info" icon={<Clock />}>
              {t("script.minutes", { count: minutes })}
            </Pill>
            {purposes[id] !== undefined && <p>{purposes[id]}</p>}
            <Button
              variant="second"
              aria-label={t("new.chooseNamed", { title })}
              onClick={() => setRefused(!onFile(make(usualStart(Date.now()))))}
            >
              {t("new.choose")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
