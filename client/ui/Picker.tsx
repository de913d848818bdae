import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Picker.module.css";

interface PickerProps<Value extends string> {
  readonly label: string;
  readonly icon?: ReactNode;
  /** What is shown for the chosen value; the list itself shows the full labels. */
  readonly shown: string;
  readonly value: Value;
  readonly options: ReadonlyArray<{ readonly value: Value; readonly label: string; readonly lang?: string }>;
  readonly onValue: (value: Value) => void;
}

/** A small choice list on the device's own picker. */
export function Picker<Value extends string>({ label, icon, shown, value, options, onValue }: PickerProps<Value>) {
  return (
    <span className={styles.picker}>
      <span className={styles.face} aria-hidden="true">
        {icon}
        {shown}
        <ChevronDown />
      </span>
      <select
        className={styles.select}
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onValue(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
