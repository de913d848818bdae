import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useText } from "../../live/language.ts";
import styles from "./Sources.module.css";
import { known, useSources } from "./sources.ts";

interface SourceNumbersProps {
  /** Public ids; those that are in no report any more are left out. */
  readonly ids: readonly string[];
  /** What they stand behind. */
  readonly of: string;
}

/** More than this and the rest is behind one button. */
const SHOWN = 5;

/** The numbers of the notes behind something; every number opens them. */
export function SourceNumbers({ ids, of }: SourceNumbersProps) {
  const t = useText(outcomeTexts);
  const { notes, show } = useSources();
  const found = known(ids, notes);
  if (found.length === 0) return <span className={styles.none}>{t("sources.none")}</span>;
  const shown = found.length <= SHOWN + 1 ? found : found.slice(0, SHOWN);
  return (
    <span className={styles.numbers}>
      {shown.map((id) => {
        const number = notes.get(id)?.number ?? 0;
        return (
          <button
            key={id}
            type="button"
            className={styles.number}
            aria-haspopup="dialog"
            aria-label={t("sources.open", { number })}
            onClick={() => show({ ids: found, of, first: id })}
          >
            {t("sources.number", { number })}
          </button>
        );
      })}
      {shown.length < found.length && (
        <button type="button" className={styles.number} aria-haspopup="dialog" onClick={() => show({ ids: found, of })}>
          {t("sources.all", { count: found.length })}
        </button>
      )}
    </span>
  );
}
