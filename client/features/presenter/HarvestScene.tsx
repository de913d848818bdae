import type { BoardContent } from "@samenspel/shared/documents/board-document";
import type { Tafel } from "@samenspel/shared/domain/tafel";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useMemo, useRef } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { harvestPages } from "./harvest-pages.ts";
import { PageNumber } from "./PageNumber.tsx";
import styles from "./Scene.module.css";
import { SceneHeading } from "./SceneHeading.tsx";
import { useSceneRoom } from "./use-scene-room.ts";
import { useTurningPage } from "./use-turning-page.ts";

interface HarvestSceneProps {
  readonly board: BoardContent;
  readonly block: { readonly id: string; readonly title: string };
  readonly tafels: readonly Tafel[];
  /** The server's time, in ms since 1970. */
  readonly now: number;
}

/** What every tafel brings back, one tafel at a time; who brought nothing yet is named below. */
export function HarvestScene({ board, block, tafels, now }: HarvestSceneProps) {
  const t = useText(presenterTexts);
  const place = useRef<HTMLDivElement>(null);
  const room = useSceneRoom(place);
  const plenary = t("harvest.plenary");
  const { pages, empty } = useMemo(() => {
    const places = tafels.map(({ id, title }) => ({ tafel: id, title }));
    const all = harvestPages(board, block.id, [...places, { tafel: undefined, title: plenary }], room);
    // The room itself need not bring anything.
    return { ...all, empty: tafels.length === 0 ? all.empty : all.empty.filter((title) => title !== plenary) };
  }, [board, block.id, tafels, room, plenary]);
  const page = useTurningPage(block.id, pages.length, now);
  const shown = pages[page];
  return (
    <div className={styles.scene}>
      {shown === undefined ? (
        <SceneHeading step={t("harvest.title")} title={block.title} />
      ) : (
        <SceneHeading step={`${block.title} · ${t("harvest.title")}`} title={shown.title} figures />
      )}
      <div ref={place} className={styles.body}>
        {shown === undefined && empty.length > 0 && <p>{t("harvest.nothing", { tafels: empty.join(", ") })}</p>}
        <ul className={styles.lines}>
          {shown?.lines.map((line, index) => (
            // A line has no id of its own on the board; its place is what it is.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn whole at every change
            <li key={index} className={classNames(line.kind === "dissent" && styles.dissent)}>
              {line.kind === "dissent" && <span className={styles.kind}>{t("harvest.dissent")}</span>}
              {line.text}
            </li>
          ))}
        </ul>
      </div>
      <footer className={styles.foot}>
        {shown !== undefined && empty.length > 0 && <p>{t("harvest.nothing", { tafels: empty.join(", ") })}</p>}
        <PageNumber page={page} pages={pages.length} />
      </footer>
    </div>
  );
}
