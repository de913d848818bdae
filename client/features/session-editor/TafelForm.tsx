import type { Tafel } from "@samenspel/shared/domain/tafel";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DraftNumber } from "./DraftNumber.tsx";
import { DraftSwitch } from "./DraftSwitch.tsx";
import { DraftArea, DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import { EntryButtons } from "./EntryButtons.tsx";
import { useEditor } from "./editor-context.ts";
import { FacilitatorFields } from "./FacilitatorFields.tsx";
import { withText } from "./optional-text.ts";

interface TafelFormProps {
  readonly tafel: Tafel;
  readonly index: number;
  readonly list: readonly Tafel[];
  readonly onList: (list: Tafel[]) => void;
  readonly onTafel: (tafel: Tafel) => void;
}

/** An empty field means: as many as want to. */
function withSeats(tafel: Tafel, seats: number): Tafel {
  if (!Number.isNaN(seats)) return { ...tafel, seats };
  const { seats: before, ...without } = tafel;
  return without;
}

function withAnkerpunt(tafel: Tafel, id: string, on: boolean): Tafel {
  const others = (tafel.ankerpunten ?? []).filter((one) => one !== id);
  return { ...tafel, ankerpunten: on ? [...others, id] : others };
}

function TafelAnkerpunten({ tafel, onTafel }: Pick<TafelFormProps, "tafel" | "onTafel">) {
  const t = useText(organiserTexts);
  const { file } = useEditor();
  if (file.ankerpunten.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("tafels.ankerpunten")}</legend>
      {file.ankerpunten.map(({ id, title }, index) => (
        <DraftSwitch
          key={id}
          checked={tafel.ankerpunten?.includes(id) ?? false}
          onChecked={(on) => onTafel(withAnkerpunt(tafel, id, on))}
        >
          {title || t("ankerpunten.entry", { number: index + 1 })}
        </DraftSwitch>
      ))}
    </fieldset>
  );
}

/** One tafel: what it is called and asked, who leads it, how many fit. */
export function TafelForm({ tafel, index, list, onList, onTafel }: TafelFormProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const path = `tafels[${index}]`;
  const optional = common("field.optional");
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h3>{t("tafels.entry", { number: index + 1 })}</h3>
        <EntryButtons
          ordered
          list={list}
          index={index}
          name={tafel.title || t("tafels.entry", { number: index + 1 })}
          onList={onList}
        />
      </div>
      <DraftText
        path={`${path}.title`}
        label={t("field.title")}
        value={tafel.title}
        onValue={(title) => onTafel({ ...tafel, title })}
      />
      <DraftArea
        path={`${path}.question`}
        label={t("tafels.question")}
        optional={optional}
        value={tafel.question}
        onValue={(question) => onTafel({ ...tafel, question })}
      />
      <DraftNumber
        path={`${path}.seats`}
        label={t("tafels.seats")}
        optional={optional}
        min={1}
        value={tafel.seats}
        onValue={(seats) => onTafel(withSeats(tafel, seats))}
      />
      <DraftText
        path={`${path}.callUrl`}
        type="url"
        label={t("tafels.callUrl")}
        optional={optional}
        value={tafel.callUrl}
        onValue={(callUrl) => onTafel(withText(tafel, "callUrl", callUrl))}
      />
      <FacilitatorFields
        path={`${path}.facilitators`}
        list={tafel.facilitators}
        onList={(facilitators) => onTafel({ ...tafel, facilitators })}
      />
      <TafelAnkerpunten tafel={tafel} onTafel={onTafel} />
    </li>
  );
}
