import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { boardTexts } from "@samenspel/shared/text/board";
import { useText } from "../../live/language.ts";

const SOURCES = { caller: "note.caller", tafel: "note.tafel", questionnaire: "note.questionnaire" } as const;

/** Who wrote a note, as the group may know, and how it came here. */
export const useWriterLine = ({ by, source }: Pick<BoardNote, "by" | "source">): string => {
  const t = useText(boardTexts);
  const how = source === "participant" ? null : t(SOURCES[source]);
  const who = source === "tafel" ? null : (by ?? t("note.anonymous"));
  return [who, how].filter((part) => part !== null).join(" · ");
};
