import styles from "./Logo.module.css";

/** The mark: a round table with six chairs, one of them free. */
export function Mark({ size = "normal" }: { size?: "small" | "normal" }) {
  return (
    <svg className={size === "small" ? styles.small : styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <circle className={styles.table} cx="16" cy="16" r="7.5" />
      <g className={styles.chairs}>
        <circle cx="16" cy="3.6" r="3.1" />
        <circle className={styles.free} cx="26.74" cy="9.8" r="2.5" />
        <circle cx="26.74" cy="22.2" r="3.1" />
        <circle cx="16" cy="28.4" r="3.1" />
        <circle cx="5.26" cy="22.2" r="3.1" />
        <circle cx="5.26" cy="9.8" r="3.1" />
      </g>
    </svg>
  );
}

export function Logo({ name }: { name: string }) {
  return (
    <span className={styles.logo}>
      <Mark />
      <span className={styles.word}>{name}</span>
    </span>
  );
}
