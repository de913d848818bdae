import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import styles from "./Editor.module.css";

const PARTS = ["about", "perspectives", "ankerpunten", "script", "questionnaire", "tafels"] as const;

/** Leads to the parts of the editor where they stand under each other. */
export function Jumps() {
  const t = useText(organiserTexts);
  return (
    <nav className={styles.jumps} aria-label={t("editor.jumps")}>
      {PARTS.map((part) => (
        <a key={part} href={`#${part}`}>
          {t(`${part}.title`)}
        </a>
      ))}
    </nav>
  );
}
