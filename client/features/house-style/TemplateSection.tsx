import type { HouseStyleView, TemplateProblem } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { CircleCheck, Download, FileUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Pill } from "../../ui/Pill.tsx";
import { FilePick } from "./FilePick.tsx";
import styles from "./HouseStyle.module.css";
import { type PutTemplate, putTemplate } from "./put-template.ts";

interface TemplateSectionProps {
  readonly present: boolean;
  readonly onStyle: (style: HouseStyleView) => void;
  readonly onRemove: () => void;
  readonly onSignedOut: () => void;
}

/** A template with every placeholder in it, to begin with. */
const EXAMPLE = new URL("../../../docs/examples/sjabloon.docx", import.meta.url).href;

/** Repeats of one mistake are one mistake. */
const distinct = (problems: readonly TemplateProblem[]): TemplateProblem[] => [
  ...new Map(problems.map((one) => [`${one.problem} ${one.placeholder}`, one])).values(),
];

/** The organisation's own Word file, in which the notitie is filled; what is wrong with it is told by name. */
export function TemplateSection({ present, onStyle, onRemove, onSignedOut }: TemplateSectionProps) {
  const t = useText(outcomeTexts);
  const tError = useText(errorsTexts);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<(Extract<PutTemplate, { ok: false }> & { readonly name: string }) | null>(null);
  const [made, setMade] = useState<string | null>(null);

  const upload = async (file: File) => {
    setFailed(null);
    setMade(null);
    if (file.size > LIMITS.templateBytes) return setFailed({ ok: false, code: "too-large", problems: [], name: file.name });
    setBusy(true);
    const answer = await putTemplate(file);
    setBusy(false);
    if (answer.ok) {
      setMade(file.name);
      onStyle(answer.style);
    } else if (answer.code === "not-signed-in") onSignedOut();
    else setFailed({ ...answer, name: file.name });
  };

  return (
    <Panel className={styles.section} aria-labelledby="template-title">
      <h2 id="template-title">{t("template.title")}</h2>
      <p>{t("template.text")}</p>
      {present && (
        <Pill tone="done" icon={<CircleCheck />}>
          {t("template.present")}
        </Pill>
      )}
      {made !== null && <Notice tone="done">{t("template.made", { name: made })}</Notice>}
      {failed !== null && (
        <Notice tone="error">
          <p>
            <b>{failed.name}</b>: {tError(failed.code)}
          </p>
          {failed.problems.length > 0 && (
            <ul className={styles.problems}>
              {distinct(failed.problems).map(({ placeholder, problem }) => (
                <li key={`${problem} ${placeholder}`}>
                  {placeholder !== "" && <code>{placeholder}</code>} {t(`template.problem.${problem}`)}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <div className={styles.buttons}>
        <FilePick
          label={t(busy ? "template.checking" : present ? "template.other" : "template.add")}
          icon={<FileUp />}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          busy={busy}
          onFile={(file) => void upload(file)}
        />
        <ButtonLink href={EXAMPLE} download="sjabloon-voorbeeld.docx" icon={<Download />}>
          {t("template.example")}
        </ButtonLink>
        {present && (
          <>
            <ButtonLink href="/api/house-style/template" download="sjabloon.docx" icon={<Download />}>
              {t("template.own")}
            </ButtonLink>
            <Button icon={<Trash2 />} onClick={onRemove}>
              {t("template.remove")}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
