import { useRef } from "react";
import { useRoom } from "../../ui/use-room.ts";
import { PageNumber } from "./PageNumber.tsx";
import styles from "./Presenter.module.css";
import { textPages } from "./turning-pages.ts";
import { useTurningPage } from "./use-turning-page.ts";

/** Room of one letter and one line of the text, in sixteenths of the root size; a little more than they take. */
const LETTER = 8.4;
const LINE = 24;

/** A text that may be longer than the screen: it turns its pages by itself. */
export function TurningText({ text, now }: { text: string; now: number }) {
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place);
  const pages =
    room === null || room.width === 0
      ? [text]
      : textPages(text, Math.floor(room.width / LETTER), Math.floor(room.height / LINE) - 1);
  const page = useTurningPage(text, pages.length, now);
  return (
    <div ref={place} className={styles.text}>
      <p>{pages[page]}</p>
      <PageNumber page={page} pages={pages.length} />
    </div>
  );
}
