import type { ListedNote } from "@samenspel/shared/report/report-model";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Search } from "lucide-react";
import { useDeferredValue, useId, useState } from "react";
import { useText } from "../../live/language.ts";
import { TextField } from "../../ui/TextField.tsx";
import { findNotes } from "./find-notes.ts";
import styles from "./NarrativeEditor.module.css";

interface ClaimSourcesProps {
  /** "Conclusion 2". */
  readonly name: string;
  /** In the order of their numbers. */
  readonly notes: readonly ListedNote[];
  readonly chosen: readonly string[];
  readonly onChosen: (sources: readonly string[]) => void;
  readonly placeOf: (note: ListedNote) => string;
}

/** So many are shown; who needs another types more. */
const SHOWN = 40;

/** Searches the notes by number or words and ties them to a claim with a tick; every tick counts at once. */
export function ClaimSources({ name, notes, chosen, onChosen, placeOf }: ClaimSourcesProps) {
  const t = useText(outcomeTexts);
  const [search, setSearch] = useState("");
  const resultsId = useId();
  const wanted = useDeferredValue(search);
  const found = findNotes(wanted, notes);
  // What is tied already stays on top while nothing is searched: it is what people take away again.
  const ordered =
    wanted.trim() === "" ? found.toSorted((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id))) : found;
  const toggle = (id: string) => onChosen(chosen.includes(id) ? chosen.filter((source) => source !== id) : [...chosen, id]);
  return (
    <div className={styles.search}>
      <TextField
        type="search"
        label={t("claim.search")}
        hint={t("claim.searchHint")}
        value={search}
        onValue={setSearch}
        aria-controls={resultsId}
        autoComplete="off"
        autoFocus
      />
      <p className={styles.small} role="status">
        <Search /> {t("claim.found", { count: found.length })}
        {found.length > SHOWN && ` ${t("claim.foundMore", { shown: SHOWN })}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list is scrolled with the keys too */}
      <section className={styles.found} id={resultsId} aria-label={t("claim.results", { name })} tabIndex={0}>
        <ul>
          {ordered.slice(0, SHOWN).map((note) => (
            <li key={note.id}>
              <label>
                <input type="checkbox" checked={chosen.includes(note.id)} onChange={() => toggle(note.id)} />
                <b>{t("sources.number", { number: note.number })}</b>
                <span>
                  {note.hidden === undefined ? note.text : t("claim.hidden")}
                  <small>{placeOf(note)}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
