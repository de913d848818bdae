import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import type { Tafel } from "@samenspel/shared/domain/tafel";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { AddButton } from "./AddButton.tsx";
import { DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import { EntryButtons } from "./EntryButtons.tsx";
import { replaced } from "./list-edits.ts";

type Facilitator = Tafel["facilitators"][number];

interface FacilitatorFieldsProps {
  readonly path: string;
  readonly list: readonly Facilitator[];
  readonly onList: (list: Facilitator[]) => void;
}

/** Who lead a tafel; each gets a link of their own. */
export function FacilitatorFields({ path, list, onList }: FacilitatorFieldsProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("tafels.facilitators")}</legend>
      {list.map((facilitator, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing but their place tells two facilitators apart
        <div className={styles.entry} key={index}>
          <div className={styles.entryFields}>
            <DraftText
              path={`${path}[${index}].role`}
              label={t("tafels.role")}
              value={facilitator.role}
              onValue={(role) => onList(replaced(list, index, { ...facilitator, role }))}
            />
            <DraftText
              path={`${path}[${index}].organisation`}
              label={t("tafels.organisation")}
              optional={common("field.optional")}
              value={facilitator.organisation}
              onValue={(organisation) => onList(replaced(list, index, { ...facilitator, organisation }))}
            />
          </div>
          <EntryButtons list={list} index={index} name={facilitator.role || t("tafels.role")} onList={onList} />
        </div>
      ))}
      <AddButton
        focus={`${path}[${list.length}].role`}
        full={list.length >= SESSION_LIMITS.facilitators ? t("entry.full", { max: SESSION_LIMITS.facilitators }) : undefined}
        onAdd={() => onList([...list, { role: t("tafels.newRole"), organisation: "" }])}
      >
        {t("tafels.addFacilitator")}
      </AddButton>
    </fieldset>
  );
}
