import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./StickyNote.module.css";

export const PAPERS = ["geel", "salie", "perzik", "lucht"] as const;
export type Paper = (typeof PAPERS)[number];

interface StickyNoteProps extends ComponentProps<"article"> {
  readonly paper: Paper;
  /** `draft` is seen by its writer only; `waiting` was placed without a connection. */
  readonly state?: "placed" | "draft" | "waiting" | "lifted";
  readonly selected?: boolean;
  readonly size?: "phone" | "board";
  /** The line under the text: who, a tag, a count. */
  readonly footer?: ReactNode;
}

/** A note of paper. Wrap it in a list item; `children` is its text. */
export function StickyNote(props: StickyNoteProps) {
  const { paper, state = "placed", selected = false, size = "phone", footer, className, children, ...rest } = props;
  return (
    <article
      {...rest}
      className={classNames(styles.note, styles[paper], styles[state], styles[size], selected && styles.selected, className)}
    >
      <div className={styles.text}>{children}</div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </article>
  );
}
