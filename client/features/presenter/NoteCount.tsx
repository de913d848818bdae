import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useEffect, useState } from "react";
import { useBoard } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import styles from "./Presenter.module.css";

interface NoteCountProps {
  readonly block: string;
  /** Where notes of this block lie: the plenary, or every tafel. */
  readonly places: readonly string[];
}

/** How many notes of a block lie on the boards. Notes that are still face down are on no board and in no count. */
export function NoteCount({ block, places }: NoteCountProps) {
  const t = useText(presenterTexts);
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const total = places.reduce((sum, place) => sum + (counts.get(`${block}/${place}`) ?? 0), 0);
  return (
    <>
      {places.map((place) => (
        <CountAt
          key={place}
          place={place}
          block={block}
          onCount={(count) => setCounts((before) => new Map(before).set(`${block}/${place}`, count))}
        />
      ))}
      <p className={styles.count}>
        <b>{total}</b> {t("count.notes", { count: total })}
      </p>
    </>
  );
}

function CountAt({ place, block, onCount }: { place: string; block: string; onCount: (count: number) => void }) {
  const { notes } = useBoard(place).content;
  const count = [...notes.values()].filter((note) => note.block === block).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the count changes, not when the listener does
  useEffect(() => onCount(count), [count, block]);
  return null;
}
