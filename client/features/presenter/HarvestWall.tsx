import type { BoardContent, BoardHarvestLine } from "@samenspel/shared/documents/board-document";
import type { Tafel } from "@samenspel/shared/domain/tafel";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./HarvestWall.module.css";

interface HarvestWallProps {
  readonly board: BoardContent;
  readonly block: string;
  readonly tafels: readonly Tafel[];
}

const linesAt = (board: BoardContent, block: string, tafel: string | undefined): BoardHarvestLine[] => {
  const lines = board.harvest.filter((line) => line.tafel === tafel);
  const inBlock = lines.filter((line) => line.block === block);
  return inBlock.length > 0 ? inBlock : lines;
};

/** What every tafel brings back, side by side; a tafel without anything says so. */
export function HarvestWall({ board, block, tafels }: HarvestWallProps) {
  const t = useText(presenterTexts);
  const plenary = linesAt(board, block, undefined);
  const places = [
    ...tafels.map(({ id, title }) => ({ id, title, lines: linesAt(board, block, id) })),
    ...(plenary.length > 0 || tafels.length === 0 ? [{ id: "plenary", title: t("harvest.plenary"), lines: plenary }] : []),
  ];
  return (
    <div className={styles.wall}>
      {places.map(({ id, title, lines }) => (
        <section key={id} className={styles.place}>
          <h2>{title}</h2>
          {lines.length === 0 && <p className={styles.empty}>{t("harvest.empty")}</p>}
          <ul>
            {lines.map((line, index) => (
              // A line has no id of its own on the board; its place is what it is.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn whole at every change
              <li key={index} className={classNames(line.kind === "dissent" && styles.dissent)}>
                {line.text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
