import styles from "./NumberMark.module.css";

/** The number of an ankerpunt before its title. */
export function NumberMark({ number }: { readonly number: number }) {
  return <i className={styles.mark}>{number}</i>;
}
