import type { Problem } from "@samenspel/shared/domain/session-problem";
import { useLanguage } from "../../live/language.ts";
import styles from "./ProblemList.module.css";
import { problemPlace } from "./problem-place.ts";
import { problemText } from "./problem-text.ts";

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** What they are about, to name the places. */
  readonly file: unknown;
  /** Leads to the field; without it there is nothing to go to. */
  readonly onGo?: (path: string) => void;
}

/** Every problem with where it is and what to do. */
export function ProblemList({ problems, file, onGo }: ProblemListProps) {
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => {
        const place = problemPlace(language, problem.path, file);
        const text = problemText(language, problem);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same problem can stand twice in one place
          <li key={index}>
            {place !== "" &&
              (onGo === undefined ? (
                <b>{place}</b>
              ) : (
                <button type="button" className={styles.go} onClick={() => onGo(problem.path)}>
                  {place}
                </button>
              ))}
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
