import type { HouseStyleBody } from "@samenspel/shared/protocol/http-api";
import type { Language } from "@samenspel/shared/text/translate";
import type { ReportFormat } from "./format-names.ts";

/** How a report is to be made. */
export interface ReportOptions {
  language: Language;
  /** IANA name; times in the report are told in it. */
  timeZone: string;
  /** Puts themes that nobody has confirmed in the document, said to be so. */
  suggestThemes?: boolean;
  /** The organisation's colour and logo. */
  houseStyle?: HouseStyleBody;
  /** The organisation's own Word template, for `template`. */
  template?: Uint8Array;
}

/** Made from a report: the file of a format, or the themes that the notes suggest (JSON). */
export type ReportTask = ReportFormat | "themes";

/** Looks at a house style, without a report: the logo as PNG, empty when it is no picture; what is wrong with a template (JSON). */
export type HouseStyleTask = "logo" | "template-check";

/** Takes the text of an exported report apart: a `ReadVerdict` as JSON. */
export type ReadTask = "read-report";

/** What the main thread asks of a report worker; the report travels as JSON because a text is copied at once. */
export interface ReportJob {
  format: ReportTask | HouseStyleTask | ReadTask;
  reportJson: string;
  options: ReportOptions;
}

export type ReportReply = { ok: true; bytes: Uint8Array } | { ok: false; message: string };
