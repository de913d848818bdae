import { outcomeTexts } from "@samenspel/shared/text/outcome";
import type { MouseEvent } from "react";
import { useText } from "../../live/language.ts";
import styles from "./OutcomeNav.module.css";

interface OutcomeNavProps {
  readonly parts: ReadonlyArray<{ readonly id: string; readonly label: string; readonly count?: number }>;
}

/** Shows a part of the page and lets reading and tabbing go on there. */
export const goToPart = (id: string): void => {
  const heading = document.getElementById(`${id}-title`) ?? document.getElementById(id);
  heading?.focus({ preventScroll: true });
  (document.getElementById(id) ?? heading)?.scrollIntoView({ block: "start" });
};

/** The parts of a long page. */
export function OutcomeNav({ parts }: OutcomeNavProps) {
  const t = useText(outcomeTexts);
  // The fragment of an address may hold a facilitator's key: it stays as it is.
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    goToPart(id);
  };
  return (
    <nav className={styles.nav} aria-label={t("nav.label")}>
      <ul>
        {parts.map(({ id, label, count }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => go(event, id)}>
              {label}
              {count !== undefined && count > 0 && <b>{count}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
