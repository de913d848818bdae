import type { Block, WriteBlock } from "@samenspel/shared/domain/block";
import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { AddButton } from "./AddButton.tsx";
import { DraftSelect } from "./DraftSelect.tsx";
import { DraftArea, DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import { EntryButtons } from "./EntryButtons.tsx";
import { freeId, replaced } from "./list-edits.ts";

interface WriteFieldsProps {
  readonly block: WriteBlock;
  readonly path: string;
  readonly onBlock: (block: Block) => void;
}

const IDENTITIES = ["anonymous", "perspective", "name", "choice"] as const;
const VISIBILITIES = ["reveal", "open"] as const;

function LaneFields({ block, path, onBlock }: WriteFieldsProps) {
  const t = useText(organiserTexts);
  const list = block.lanes;
  const onList = (lanes: WriteBlock["lanes"]) => onBlock({ ...block, lanes });
  const add = () => {
    const id = freeId(
      "baan",
      list.map((lane) => lane.id),
    );
    onList([...list, { id, label: "" }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("write.lanes")}</legend>
      <p className={styles.groupHint}>{t("write.lanesHint")}</p>
      {list.map((lane, index) => (
        <div className={styles.entry} key={lane.id}>
          <DraftText
            path={`${path}.lanes[${index}].label`}
            label={t("write.lane", { number: index + 1 })}
            labelHidden
            value={lane.label}
            onValue={(label) => onList(replaced(list, index, { ...lane, label }))}
          />
          <EntryButtons
            ordered
            list={list}
            index={index}
            name={lane.label || t("write.lane", { number: index + 1 })}
            onList={onList}
          />
        </div>
      ))}
      <AddButton
        focus={`${path}.lanes[${list.length}].label`}
        full={list.length >= SESSION_LIMITS.lanes ? t("entry.full", { max: SESSION_LIMITS.lanes }) : undefined}
        onAdd={add}
      >
        {t("write.addLane")}
      </AddButton>
    </fieldset>
  );
}

/** What people write on, in which lanes, and who sees it when. */
export function WriteFields({ block, path, onBlock }: WriteFieldsProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const mayBeAnonymous = block.identity === "anonymous" || block.identity === "choice";
  const mayBeLinked = mayBeAnonymous && block.visibility === "open";
  return (
    <>
      <DraftArea
        path={`${path}.question`}
        label={t("write.question")}
        optional={common("field.optional")}
        value={block.question}
        onValue={(question) => onBlock({ ...block, question })}
      />
      <LaneFields block={block} path={path} onBlock={onBlock} />
      <DraftSelect
        path={`${path}.identity`}
        label={t("identity.label")}
        value={block.identity}
        options={IDENTITIES.map((value) => ({ value, label: t(`identity.${value}`) }))}
        onValue={(identity) => onBlock({ ...block, identity })}
      />
      <DraftSelect
        path={`${path}.visibility`}
        label={t("visibility.label")}
        hint={mayBeLinked ? t("visibility.openHint") : undefined}
        value={block.visibility}
        options={VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) }))}
        onValue={(visibility) => onBlock({ ...block, visibility })}
      />
    </>
  );
}
