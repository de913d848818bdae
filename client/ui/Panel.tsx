import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Panel.module.css";

/** A sheet of paper with things that belong together. */
export function Panel({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={classNames(styles.panel, className)} />;
}
