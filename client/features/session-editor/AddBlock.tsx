import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator } from "@samenspel/shared/text/translate";
import { Plus } from "lucide-react";
import { useText } from "../../live/language.ts";
import { Menu } from "../../ui/Menu.tsx";
import { focusSoon } from "./AddButton.tsx";
import { BlockIcon } from "./BlockIcon.tsx";
import { useEditor } from "./editor-context.ts";
import { canAdd, NEW_BLOCKS, type NewBlock, newBlock } from "./new-block.ts";
import { VOTE_METHODS } from "./vote-forms.ts";

const inLanguage = createTranslator(organiserTexts);

/** A menu with every kind of block; the new one comes last, opened. */
export function AddBlock() {
  const t = useText(organiserTexts);
  const { file, onFile, readOnly, onOpened } = useEditor();
  if (readOnly) return null;
  const add = (kind: NewBlock) => {
    // What a block starts with is read by participants: it is in the session's language.
    const block = newBlock(kind, file, inLanguage(file.language));
    onFile({ ...file, blocks: [...file.blocks, block] });
    onOpened(block.id, true);
    // The menu first gives focus back to its button.
    setTimeout(() => focusSoon(`blocks[${file.blocks.length}].title`), 50);
  };
  const full = file.blocks.length >= SESSION_LIMITS.blocks;
  return (
    <Menu
      label={t("script.add")}
      variant="bare"
      trigger={
        <>
          <Plus /> {t("script.add")}
        </>
      }
      entries={NEW_BLOCKS.map((kind) => ({
        id: kind,
        label: t(`kind.${kind}`),
        detail: canAdd(kind, file) ? t(`kindText.${kind}`) : t("cluster.first"),
        icon: <BlockIcon kind={kind} />,
        disabled: full || !canAdd(kind, file),
        separated: kind === VOTE_METHODS[0],
        onSelect: () => add(kind),
      }))}
    />
  );
}
