import styles from "./Avatar.module.css";
import { classNames } from "./class-names.ts";

export type AvatarTone = "person" | "lead" | "more";

interface AvatarProps {
  /** The first two letters are shown; the whole name is for the reader beside it. */
  readonly name: string;
  readonly tone?: AvatarTone;
  readonly size?: "small" | "normal" | "large";
  /** Dashed and pale: not there at the moment. */
  readonly away?: boolean;
}

/** Decorative: say the name in text beside it. */
export function Avatar({ name, tone = "person", size = "normal", away = false }: AvatarProps) {
  const shown = tone === "more" ? name : [...name.trim()].slice(0, 2).join("");
  return (
    <span className={classNames(styles.avatar, styles[tone], styles[size], away && styles.away)} aria-hidden="true">
      {shown}
    </span>
  );
}
