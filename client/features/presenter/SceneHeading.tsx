import { classNames } from "../../ui/class-names.ts";
import styles from "./Scene.module.css";

/** Longer titles get smaller letters, so that what they are about keeps its room. */
const LONG = 60;
const VERY_LONG = 130;

interface SceneHeadingProps {
  readonly step: string;
  readonly title: string;
  /** The title has figures in it, which the letter of headings does not draw well. */
  readonly figures?: boolean;
}

/** What a whole screen is about; `step` is left out where it says the same. */
export function SceneHeading({ step, title, figures = false }: SceneHeadingProps) {
  return (
    <div className={styles.heading}>
      {step !== title && <p className={styles.step}>{step}</p>}
      <h1
        className={classNames(
          figures && styles.figures,
          title.length > LONG && styles.long,
          title.length > VERY_LONG && styles.veryLong,
        )}
      >
        {title}
      </h1>
    </div>
  );
}
