import { organiserTexts } from "@samenspel/shared/text/organiser";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./Editor.module.css";
import { useEditor } from "./editor-context.ts";
import { moved, removed } from "./list-edits.ts";

interface EntryButtonsProps<Entry> {
  readonly list: readonly Entry[];
  readonly index: number;
  /** What it is called, for who hears the buttons. */
  readonly name: string;
  readonly onList: (list: Entry[]) => void;
  /** The order says something; without it there are no arrows. */
  readonly ordered?: boolean;
  /** Its removal is elsewhere, in a menu. */
  readonly keep?: boolean;
}

/** Up, down and away for one entry of a list in the session file. */
export function EntryButtons<Entry>({ list, index, name, onList, ordered = false, keep = false }: EntryButtonsProps<Entry>) {
  const t = useText(organiserTexts);
  const announce = useAnnounce();
  const { readOnly } = useEditor();
  if (readOnly) return null;
  const move = (by: -1 | 1) => {
    onList(moved(list, index, by));
    announce(t("entry.moved", { name, place: index + by + 1, count: list.length }), { key: "moved" });
  };
  return (
    <span className={styles.entryButtons}>
      {ordered && (
        <>
          <IconButton
            label={t("entry.up", { name })}
            icon={<ArrowUp />}
            notYet={index === 0 ? t("entry.first") : undefined}
            onClick={() => move(-1)}
          />
          <IconButton
            label={t("entry.down", { name })}
            icon={<ArrowDown />}
            notYet={index === list.length - 1 ? t("entry.last") : undefined}
            onClick={() => move(1)}
          />
        </>
      )}
      {!keep && (
        <IconButton
          label={t("entry.remove", { name })}
          icon={<Trash2 />}
          onClick={() => {
            onList(removed(list, index));
            announce(t("entry.removed", { name }));
          }}
        />
      )}
    </span>
  );
}
