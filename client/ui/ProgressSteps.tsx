import { classNames } from "./class-names.ts";
import styles from "./ProgressSteps.module.css";

interface ProgressStepsProps {
  /** One entry a step, in order: was it done? */
  readonly done: ReadonlyArray<boolean>;
  /** Index of the step that is on screen. */
  readonly current: number;
  /** "Step 3 of 10". */
  readonly label: string;
}

export function ProgressSteps({ done, current, label }: ProgressStepsProps) {
  return (
    <div
      className={styles.steps}
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={done.length}
      aria-valuenow={current + 1}
      aria-valuetext={label}
      aria-label={label}
    >
      {done.map((isDone, index) => (
        <span
          // Steps have no name of their own: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never reorders
          key={index}
          className={classNames(styles.step, isDone && styles.done, index === current && styles.current)}
        />
      ))}
    </div>
  );
}
