import type { Language } from "@samenspel/shared/text/translate";

/** How a report is to be made. */
export interface ReportOptions {
  language: Language;
  /** IANA name; times in the report are told in it. */
  timeZone: string;
  /** Puts themes that nobody has confirmed in the document, said to be so. */
  suggestThemes?: boolean;
  /** The organisation's own Word template, for `template`. */
  template?: Uint8Array;
}

/** What the main thread asks of a report worker; the report travels as JSON because a text is copied at once. */
export interface ReportJob {
  format: string;
  reportJson: string;
  options: ReportOptions;
}

export type ReportReply = { ok: true; bytes: Uint8Array } | { ok: false; message: string };
