import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type * as Y from "yjs";

/** One replacement that turns a text into another. Positions in UTF-16 code units, as in Y.Text and in fields. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const isHighSurrogate = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
};

/** The smallest single replacement from `before` to `after`, never through the middle of a character; null when equal. */
export const changeBetween = (before: string, after: string): TextChange | null => {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  if (start > 0 && isHighSurrogate(before, start - 1)) start -= 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && isHighSurrogate(before, before.length - end - 1)) end -= 1;
  return { at: start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) };
};

type Delta = Y.YTextEvent["delta"];

/** Where a caret stands after somebody else's change. What is inserted right at it comes after it. */
export const caretAfter = (caret: number, delta: Delta): number => {
  let [position, moved] = [0, caret];
  for (const part of delta) {
    if (position > moved) break;
    if (part.retain !== undefined) position += part.retain;
    else if (typeof part.insert === "string") {
      if (position < moved) moved += part.insert.length;
      position += part.insert.length;
    } else if (part.delete !== undefined) moved -= Math.min(part.delete, Math.max(0, moved - position));
  }
  return moved;
};

export interface TextBinding {
  readonly value: string;
  readonly setValue: (value: string) => void;
  /** On the field, so that its caret stays where it is when somebody else writes. */
  readonly ref: RefObject<HTMLTextAreaElement | null>;
}

/** Binds a shared text to a controlled textarea: `<TextArea value onValue={setValue} ref={ref} />`. */
export const useYText = (text: Y.Text | null): TextBinding => {
  const ref = useRef<HTMLTextAreaElement | null>(null);
  const selection = useRef<[number, number] | null>(null);
  const [value, show] = useState(() => text?.toString() ?? "");

  useLayoutEffect(() => {
    if (text === null) return;
    const observe = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
      const field = ref.current;
      if (!transaction.local && field !== null && document.activeElement === field) {
        const at = selection.current ?? [field.selectionStart, field.selectionEnd];
        selection.current = [caretAfter(at[0], event.delta), caretAfter(at[1], event.delta)];
      }
      show(text.toString());
    };
    show(text.toString());
    text.observe(observe);
    return () => text.unobserve(observe);
  }, [text]);

  // After the new value is in the field, which moves its caret to the end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value is what moves the caret
  useLayoutEffect(() => {
    if (selection.current === null) return;
    ref.current?.setSelectionRange(...selection.current);
    selection.current = null;
  }, [value]);

  const setValue = useCallback(
    (next: string) => {
      const change = text === null ? null : changeBetween(text.toString(), next);
      if (text === null || change === null) return;
      text.doc?.transact(() => {
        if (change.removed > 0) text.delete(change.at, change.removed);
        if (change.inserted !== "") text.insert(change.at, change.inserted);
      });
    },
    [text],
  );
  return { value, setValue, ref };
};
