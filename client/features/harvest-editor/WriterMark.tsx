import type { SeenCursor } from "@samenspel/shared/protocol/live-events";
import { boardTexts } from "@samenspel/shared/text/board";
import { Pencil } from "lucide-react";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./WriterMark.module.css";

/** Two colours are told apart; the name beside them says who it is. */
const toneOf = (id: string): string | undefined => {
  const sum = [...id].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return sum % 2 === 0 ? styles.oak : styles.petrol;
};

interface WriterMarkProps {
  readonly cursors: readonly SeenCursor[];
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The text in the field, as it is there now. */
  readonly text: string;
}

/** Who else writes in this line, in words, and where their cursor is. */
export function WriterMarks({ cursors, field, text }: WriterMarkProps) {
  const t = useText(boardTexts);
  if (cursors.length === 0) return null;
  return (
    <>
      <p className={styles.names}>
        {cursors.map(({ id, name, lead }) => (
          <span key={id} className={classNames(styles.name, toneOf(id))}>
            <Pencil aria-hidden="true" />
            {t("harvest.writing", { name: name ?? t(lead === true ? "harvest.lead" : "harvest.someone") })}
          </span>
        ))}
      </p>
      {cursors.map((cursor) => (
        <Caret key={cursor.id} cursor={cursor} field={field} text={text} />
      ))}
    </>
  );
}

/** The same text behind the field, laid out alike, puts the bar where the other's cursor is: nothing is measured. */
function Caret({ cursor, field, text }: { cursor: SeenCursor; field: WriterMarkProps["field"]; text: string }) {
  const ghost = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [over, under] = [ghost.current, field.current];
    if (over === null || under === null) return;
    const look = getComputedStyle(under);
    over.style.inset = `${under.offsetTop}px auto auto ${under.offsetLeft}px`;
    over.style.inlineSize = `${under.offsetWidth}px`;
    over.style.font = look.font;
    over.style.padding = look.padding;
    over.style.borderWidth = look.borderWidth;
    over.style.letterSpacing = look.letterSpacing;
  });
  return (
    <div ref={ghost} className={styles.ghost} aria-hidden="true">
      {text.slice(0, cursor.at)}
      <i className={classNames(styles.caret, toneOf(cursor.id))} />
    </div>
  );
}
