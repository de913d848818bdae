import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { LANGUAGES, type Language } from "@samenspel/shared/text/translate";
import {
  Braces,
  ChevronDown,
  FileDown,
  FileSpreadsheet,
  FileText,
  FileType,
  Languages,
  Printer,
  Stamp,
  Table2,
} from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Picker } from "../../ui/Picker.tsx";
import type { ReportFormat } from "./download-report.ts";
import styles from "./ReportExport.module.css";
import type { Download } from "./use-download.ts";

interface ExportBarProps {
  readonly download: Download;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onFormat: (format: ReportFormat) => void;
  /** Goes to the house style; absent for who may not change it. */
  readonly onHouseStyle?: (() => void) | undefined;
}

/** Takes the notitie and the data along, in every format. */
export function ExportBar({ download, language, onLanguage, onFormat, onHouseStyle }: ExportBarProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const { busy, long, failed, done } = download;
  const working = busy !== null && busy.version === undefined ? busy.format : null;
  const button = (format: "docx" | "pdf" | "xlsx" | "csv" | "json", icon: ReactNode) => (
    <Button
      variant={format === "docx" ? "primary" : "quiet"}
      icon={icon}
      busy={working === format}
      onClick={() => onFormat(format)}
    >
      {t(format === "docx" ? "export.word" : `export.${format}`)}
    </Button>
  );
  const entry = (format: ReportFormat, icon: ReactNode, label: string, detail?: string) => ({
    id: format,
    label,
    icon,
    ...(detail === undefined ? {} : { detail }),
    onSelect: () => onFormat(format),
  });
  return (
    <div className={styles.export}>
      <fieldset className={styles.buttons} aria-label={t("export.label")}>
        {button("docx", <FileText />)}
        {button("pdf", <Printer />)}
        {button("xlsx", <FileSpreadsheet />)}
        {button("csv", <Table2 />)}
        {button("json", <Braces />)}
        <Menu
          label={t("export.more")}
          size="normal"
          trigger={
            <>
              {common("action.more")}
              <ChevronDown />
            </>
          }
          entries={[
            entry("template", <Stamp />, t("export.template"), t("export.templateText")),
            entry("odt", <FileType />, t("export.odt")),
            entry("md", <FileDown />, t("export.md")),
            entry("csv-votes", <Table2 />, t("export.csvVotes")),
            ...(onHouseStyle === undefined
              ? []
              : [{ id: "style", label: t("export.houseStyle"), icon: <Stamp />, separated: true, onSelect: onHouseStyle }]),
          ]}
        />
        <Picker
          label={t("export.language")}
          icon={<Languages />}
          shown={language.toUpperCase()}
          value={language}
          onValue={onLanguage}
          options={LANGUAGES.map((value) => ({ value, lang: value, label: common(`language.${value}`) }))}
        />
      </fieldset>
      <p className={styles.state} role="status">
        {busy !== null && long && t("export.making", { name: t(`format.${busy.format}`) })}
        {busy === null && done !== null && t("export.made", { name: t(`format.${done.format}`) })}
      </p>
      {failed !== null && failed.wanted.version === undefined && <Notice tone="error">{tError(failed.error)}</Notice>}
    </div>
  );
}
