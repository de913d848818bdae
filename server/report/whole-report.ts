import type { EditionState } from "@samenspel/shared/report/narrative";

/** What is laid over a stored report before it goes anywhere: the words of people, and which version this is. */
export interface ReportAdditions {
  /** As it is stored; null when nobody wrote anything. */
  readonly narrativeJson: string | null;
  readonly edition: { readonly number: number; readonly state: EditionState; readonly savedAt: number } | null;
}

/**
 * The stored JSON of a report with these additions at the end of its `outcome`, which is its last field. Done on the
 * text: reading and writing megabytes again would hold up everybody.
 */
export const wholeReport = (reportJson: string, { narrativeJson, edition }: ReportAdditions): string => {
  const added = [
    ...(narrativeJson === null ? [] : [`,"narrative":${narrativeJson}`]),
    ...(edition === null
      ? []
      : [`,"edition":${JSON.stringify({ ...edition, savedAt: new Date(edition.savedAt).toISOString() })}`]),
  ].join("");
  if (!reportJson.endsWith("}}")) throw new Error("a stored report ends with its outcome");
  return added === "" ? reportJson : `${reportJson.slice(0, -2)}${added}}}`;
};
