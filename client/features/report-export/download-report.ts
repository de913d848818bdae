import { type ErrorCode, isErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { REPORT_FORMAT_NAMES } from "@samenspel/shared/protocol/http-api";
import type { Language } from "@samenspel/shared/text/translate";
import { saveFile } from "../../live/save-file.ts";

export type ReportFormat = (typeof REPORT_FORMAT_NAMES)[number];

export interface WantedReport {
  readonly sessionId: string;
  readonly format: ReportFormat;
  readonly language: Language;
  /** A kept version; absent: as it stands now. */
  readonly version?: number;
  /** Puts the suggested themes in the document, marked as such. */
  readonly themes?: boolean;
}

/** The name that the server gives the file: UTF-8 where it says so, else plain. */
const nameIn = (disposition: string | null): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return null;
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? null;
};

const codeOf = async (response: Response): Promise<ErrorCode> => {
  const problem: unknown = await response.json().catch(() => null);
  const code = typeof problem === "object" && problem !== null && "code" in problem ? problem.code : "";
  return typeof code === "string" && isErrorCode(code) ? code : response.status >= 500 ? "unavailable" : "internal";
};

/** Has a document made and hands it to the reader; null when that went well, else what went wrong. `name` is for a server that gives none. */
export async function downloadReport(wanted: WantedReport, name: string): Promise<ErrorCode | null> {
  const query = new URLSearchParams({
    format: wanted.format,
    language: wanted.language,
    ...(wanted.version === undefined ? {} : { version: String(wanted.version) }),
    ...(wanted.themes === true ? { themes: "suggested" } : {}),
  });
  try {
    const response = await fetch(`/api/sessions/${wanted.sessionId}/report?${query}`);
    if (!response.ok) return await codeOf(response);
    const content = await response.blob();
    saveFile(nameIn(response.headers.get("content-disposition")) ?? name, content.type, content);
    return null;
  } catch {
    return "unavailable";
  }
}
