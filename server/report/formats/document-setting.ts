import type { ReportWords } from "@samenspel/shared/report/report-text";
import type { Language } from "@samenspel/shared/text/translate";
import type { DocumentLook } from "../document-look.ts";

/** What every document needs besides its parts. */
export interface DocumentSetting {
  readonly title: string;
  readonly language: Language;
  readonly words: ReportWords;
  readonly look: DocumentLook;
}
