import { Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./IconButton.tsx";
import styles from "./Stepper.module.css";

interface StepperProps {
  /** What is counted, for the group's name. */
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onValue: (value: number) => void;
  readonly lessLabel: string;
  readonly moreLabel: string;
  /** Why plus does nothing at the moment, for instance "all used". */
  readonly moreNotYet?: string | undefined;
  readonly lessNotYet?: string | undefined;
  /** The value, drawn. */
  readonly children: ReactNode;
}

/** Minus, a value, plus. */
export function Stepper(props: StepperProps) {
  const { label, value, min = 0, max, onValue, lessLabel, moreLabel, moreNotYet, lessNotYet, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, and these two buttons are no fields
    <div className={styles.stepper} role="group" aria-label={label}>
      <IconButton
        shape="round"
        variant="second"
        label={lessLabel}
        icon={<Minus />}
        notYet={value <= min ? (lessNotYet ?? lessLabel) : undefined}
        onClick={() => onValue(value - 1)}
      />
      <span className={styles.value}>{children}</span>
      <IconButton
        shape="round"
        variant="second"
        label={moreLabel}
        icon={<Plus />}
        notYet={moreNotYet ?? (value >= max ? moreLabel : undefined)}
        onClick={() => onValue(value + 1)}
      />
    </div>
  );
}
