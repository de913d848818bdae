import type { Block } from "@samenspel/shared/domain/block";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { ChevronDown, CopyPlus, EllipsisVertical, SkipForward, Trash2, TriangleAlert } from "lucide-react";
import { useId } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Pill } from "../../ui/Pill.tsx";
import { BlockForm } from "./BlockForm.tsx";
import { BlockIcon, kindOf } from "./BlockIcon.tsx";
import { DraftNumber } from "./DraftNumber.tsx";
import styles from "./Editor.module.css";
import { EntryButtons } from "./EntryButtons.tsx";
import { fieldId, useEditor } from "./editor-context.ts";
import { freeId, insertedAfter, removed } from "./list-edits.ts";

interface BlockRowProps {
  readonly block: Block;
  /** Clock time it begins, in words. */
  readonly time: string;
  readonly index: number;
  readonly list: readonly Block[];
  readonly path: string;
  readonly onList: (list: Block[]) => void;
  readonly onBlock: (block: Block) => void;
}

function BlockMenu({ block, index, list, onList }: Pick<BlockRowProps, "block" | "index" | "list" | "onList">) {
  const t = useText(organiserTexts);
  const announce = useAnnounce();
  const { file, readOnly, skipped, onSkip } = useEditor();
  if (readOnly) return null;
  const skip = skipped[block.id] === undefined;
  const duplicate = () => {
    const taken = allBlocks(file).map(({ id }) => id);
    onList(insertedAfter(list, index, { ...block, id: freeId(block.id.replace(/-\d+$/, "").slice(0, 50), taken) }));
    announce(t("script.duplicated", { title: block.title }));
  };
  const remove = () => {
    onList(removed(list, index));
    announce(t("entry.removed", { name: block.title }));
  };
  return (
    <Menu
      label={t("script.more", { title: block.title })}
      variant="bare"
      trigger={<EllipsisVertical />}
      entries={[
        {
          id: "skip",
          label: skip ? t("script.skip") : t("script.unskip"),
          detail: skip ? t("script.skipText") : undefined,
          icon: <SkipForward />,
          onSelect: () => onSkip(block.id, skip),
        },
        { id: "duplicate", label: t("script.duplicate"), icon: <CopyPlus />, onSelect: duplicate },
        { id: "remove", label: t("script.remove"), icon: <Trash2 />, separated: true, onSelect: remove },
      ].map(({ detail, ...entry }) => (detail === undefined ? entry : { ...entry, detail }))}
    />
  );
}

/** One line of the script: its time, its minutes, and its form behind its title. */
export function BlockRow({ block, time, index, list, path, onList, onBlock }: BlockRowProps) {
  const t = useText(organiserTexts);
  const form = useId();
  const { opened, onOpened, wrongUnder, skipped } = useEditor();
  const open = opened.has(block.id);
  const name = block.title || t(`kind.${kindOf(block)}`);
  const wrong = wrongUnder(path);
  return (
    <li className={styles.row} data-open={open}>
      <span className={styles.time}>{time}</span>
      <button
        type="button"
        id={fieldId(path)}
        className={styles.rowTitle}
        aria-expanded={open}
        aria-controls={form}
        onClick={() => onOpened(block.id, !open)}
      >
        <BlockIcon kind={kindOf(block)} />
        <span className={styles.rowName}>
          {name}
          <small>{t(`kind.${kindOf(block)}`)}</small>
        </span>
        {wrong && (
          <Pill tone="help" icon={<TriangleAlert />}>
            {t("script.wrong")}
          </Pill>
        )}
        {skipped[block.id] !== undefined && <Pill tone="quiet">{t("script.skipped")}</Pill>}
        <ChevronDown className={styles.chevron} />
      </button>
      <span className={styles.rowMinutes}>
        <DraftNumber
          path={`${path}.minutes`}
          label={t("script.minutesOf", { title: name })}
          labelHidden
          min={0}
          value={block.minutes}
          onValue={(minutes) => onBlock({ ...block, minutes })}
        />
        <span aria-hidden="true">{t("script.min")}</span>
      </span>
      <span className={styles.rowButtons}>
        <EntryButtons ordered keep list={list} index={index} name={name} onList={onList} />
        <BlockMenu block={block} index={index} list={list} onList={onList} />
      </span>
      <div className={styles.rowForm} id={form} hidden={!open}>
        {open && <BlockForm block={block} path={path} onBlock={onBlock} />}
      </div>
    </li>
  );
}
