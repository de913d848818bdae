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

/**
 * What a report worker makes: the file of a format, or the themes that the notes suggest (JSON). The last two look at a
 * house style and need no report (`null`): the logo as PNG, empty when it is no picture; what is wrong with a template (JSON).
 */
export type JobName = ReportFormat | "themes" | "logo" | "template-check";

/** What the main thread asks of a report worker; the report travels as JSON because a text is copied at once. */
export interface ReportJob {
  format: JobName;
  reportJson: string;
  options: ReportOptions;
}

export type ReportReply = { ok: true; bytes: Uint8Array } | { ok: false; message: string };
