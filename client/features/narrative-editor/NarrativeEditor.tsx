import { CLAIM_LISTS } from "@samenspel/shared/report/narrative";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Check, Hourglass, Smartphone, TriangleAlert } from "lucide-react";
import { useText } from "../../live/language.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { ClaimListEditor, type ClaimListProps } from "./ClaimListEditor.tsx";
import styles from "./NarrativeEditor.module.css";
import type { NarrativeState } from "./narrative-keeper.ts";

const ICONS = { saved: <Check />, busy: <Hourglass />, offline: <Smartphone />, refused: <TriangleAlert /> };

interface NarrativeEditorProps extends Omit<ClaimListProps, "list" | "narrative" | "clashes"> {
  readonly state: NarrativeState;
}

/** The report's own words: the summary, the conclusions and the advice, as short claims with notes behind each. */
export function NarrativeEditor({ state, ...rest }: NarrativeEditorProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const { narrative, clashes, saving, error, othersWrote, restored } = state;
  const words = {
    saved: common("state.saved"),
    busy: common("state.saving"),
    offline: t("words.offline"),
    refused: common("state.failed"),
  };
  return (
    <Panel className={styles.panel} id="notitie" aria-labelledby="notitie-title">
      <div className={styles.head}>
        <h2 id="notitie-title" tabIndex={-1}>
          {t("words.title")}
        </h2>
        <p className={styles.saving} role="status">
          {ICONS[saving]} {words[saving]}
        </p>
      </div>
      <p className={styles.small}>{t("words.explain")}</p>
      {restored && <Notice tone="info">{t("words.restored")}</Notice>}
      {othersWrote && <Notice tone="info">{t(clashes.length > 0 ? "words.othersClash" : "words.others")}</Notice>}
      {saving === "refused" && error !== null && <Notice tone="error">{tError(error)}</Notice>}
      {CLAIM_LISTS.map((list) => (
        <ClaimListEditor key={list} list={list} narrative={narrative} clashes={clashes} {...rest} />
      ))}
    </Panel>
  );
}
