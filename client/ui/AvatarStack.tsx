import type { AvatarTone } from "./Avatar.tsx";
import { Avatar } from "./Avatar.tsx";
import styles from "./AvatarStack.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface StackedPerson {
  readonly id: string;
  readonly name: string;
  readonly tone?: AvatarTone;
}

interface AvatarStackProps {
  readonly people: ReadonlyArray<StackedPerson>;
  /** Those beyond this many become "+3". */
  readonly max?: number;
  /** Everything that the little circles say, in words. */
  readonly label: string;
  /** Makes the row a button, for instance to see who is who. */
  readonly onPress?: () => void;
}

export function AvatarStack({ people, max = 6, label, onPress }: AvatarStackProps) {
  const shown = people.slice(0, max);
  const rest = people.length - shown.length;
  const row = (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className={styles.row} aria-hidden="true">
        {shown.map((person) => (
          <Avatar key={person.id} name={person.name} tone={person.tone ?? "person"} />
        ))}
        {rest > 0 && <Avatar name={`+${rest}`} tone="more" />}
      </span>
    </>
  );
  if (onPress === undefined) return <span>{row}</span>;
  return (
    <button type="button" className={styles.button} onClick={onPress}>
      {row}
    </button>
  );
}
