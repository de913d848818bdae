import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useId } from "react";
import type { Option } from "./ChipGroup.tsx";
import styles from "./ChoiceList.module.css";
import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface Choice<Value extends string> extends Option<Value> {
  readonly tone?: "yes" | "no" | "neutral";
  /** A second, smaller line. */
  readonly detail?: string;
}

interface ChoiceListProps<Value extends string> {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly choices: ReadonlyArray<Choice<Value>>;
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One answer out of a few, as large cards under each other. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { legend, legendHidden = false, choices, value, onValue, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className={styles.list} disabled={disabled}>
      <legend className={legendHidden ? undefined : styles.legend}>
        {legendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      {choices.map((choice) => {
        const on = choice.value === value;
        return (
          <label key={choice.value} className={classNames(styles.choice, on && styles[`${choice.tone ?? "yes"}On`])}>
            <input type="radio" name={name} value={choice.value} checked={on} onChange={() => onValue(choice.value)} />
            {choice.icon !== undefined && <span className={styles.icon}>{choice.icon}</span>}
            <span>
              {choice.label}
              {choice.detail !== undefined && <small className={styles.detail}>{choice.detail}</small>}
            </span>
            {on && <CircleCheck className={styles.check} />}
          </label>
        );
      })}
    </fieldset>
  );
}
