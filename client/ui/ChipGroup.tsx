import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./ChipGroup.module.css";
import { classNames } from "./class-names.ts";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface ChipGroupProps<Value extends string> {
  readonly legend: ReactNode;
  readonly options: ReadonlyArray<Option<Value>>;
  readonly value: Value | null;
  /** Null when the chosen chip is pressed again: nothing here is required. */
  readonly onValue: (value: Value | null) => void;
  readonly error?: string | undefined;
}

/** One choice out of a few short words. */
export function ChipGroup<Value extends string>({ legend, options, value, onValue, error }: ChipGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.chips} aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => {
        const on = option.value === value;
        return (
          <label key={option.value} className={classNames(styles.chip, on && styles.on)}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={on}
              onChange={() => onValue(option.value)}
              onClick={() => on && onValue(null)}
            />
            {on ? <Check /> : option.icon}
            <span>{option.label}</span>
          </label>
        );
      })}
      {error !== undefined && (
        <p className={styles.error} id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
