import {
  type ArrangementContent,
  addHarvestLine,
  putOpportunity,
  readArrangement,
  setHarvestSources,
} from "@samenspel/shared/documents/arrangement-document";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { boardTexts } from "@samenspel/shared/text/board";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { nanoid } from "nanoid";
import { useState } from "react";
import type * as Y from "yjs";
import { type EditableLine, editableLines, isHarvestKind } from "../../features/harvest-editor/harvest-lines.ts";
import { listedOpportunities } from "../../features/opportunities/opportunity-list.ts";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import type { MenuEntry } from "../../ui/Menu.tsx";
import { harvestBlock, opportunityBlock } from "./place-blocks.ts";

interface ToHarvestInput {
  readonly file: SessionFile;
  readonly state: LiveState;
  /** Null where nothing can be written. */
  readonly doc: Y.Doc | null;
  readonly content: ArrangementContent;
}

const joined = (sources: readonly string[], notes: readonly string[]): string[] => [...new Set([...sources, ...notes])];

/** Takes notes from the board to the harvest: as sources of the line one is at, of another, or of a new one. */
export const useToHarvest = ({ file, state, doc, content }: ToHarvestInput) => {
  const t = useText(facilitatorTexts);
  const tb = useText(boardTexts);
  const announce = useAnnounce();
  const [current, setCurrent] = useState<string | null>(null);
  const block = harvestBlock(file, state);
  if (doc === null || block === undefined) return null;
  const lines = editableLines(doc, content);
  const kansen = opportunityBlock(file, state);
  const nameOf = ({ kind, nth }: Pick<EditableLine, "kind" | "nth">): string =>
    t("harvest.line", { kind: t(`harvest.kind.${isHarvestKind(kind) ? kind : "other"}`), number: nth });
  const say = (notes: readonly string[], line: string): void =>
    announce(tb("harvest.added", { what: tb("note.many", { count: notes.length }), line }));

  const toLine = (line: EditableLine, notes: readonly string[]): void => {
    setHarvestSources(doc, line.index, joined(line.sources, notes));
    setCurrent(line.key);
    say(notes, nameOf(line));
  };
  const toNewLine = (notes: readonly string[]): void => {
    addHarvestLine(doc, { block: block.id, kind: "conclusion", text: "", sources: notes });
    const made = editableLines(doc, readArrangement(doc)).at(-1);
    if (made === undefined) return;
    setCurrent(made.key);
    say(notes, nameOf(made));
  };
  /** The quick way: to the line one is at, else to a new conclusion. */
  const add = (notes: readonly string[]): void => {
    const line = lines.find(({ key }) => key === current);
    if (line === undefined) toNewLine(notes);
    else toLine(line, notes);
  };

  const entries = (notes: readonly string[]): MenuEntry[] => {
    const listed = kansen === undefined ? [] : listedOpportunities(content.opportunities, kansen.id);
    return [
      { id: "new", label: tb("harvest.newLine"), onSelect: () => toNewLine(notes) },
      ...lines.map((line) => ({
        id: line.key,
        label: tb("harvest.toLine", { line: nameOf(line) }),
        detail: line.text.slice(0, 60),
        onSelect: () => toLine(line, notes),
      })),
      ...(kansen === undefined
        ? []
        : [
            {
              id: "opportunity",
              label: tb("harvest.newOpportunity"),
              separated: true,
              onSelect: () => {
                const order = (listed.at(-1)?.[1].order ?? 0) + 1;
                putOpportunity(doc, nanoid(), { block: kansen.id, title: "", order, sources: [...notes] });
                say(notes, t("opportunity.line", { number: listed.length + 1 }));
              },
            },
          ]),
      ...listed.map(([id, opportunity], index) => {
        const line = t("opportunity.line", { number: index + 1 });
        return {
          id,
          label: tb("harvest.toLine", { line }),
          detail: opportunity.title,
          onSelect: () => {
            putOpportunity(doc, id, { ...opportunity, sources: joined(opportunity.sources ?? [], notes) });
            say(notes, line);
          },
        };
      }),
    ];
  };
  return { current, setCurrent, add, entries };
};
