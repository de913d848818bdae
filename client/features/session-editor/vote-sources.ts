import type { VoteBlock } from "@samenspel/shared/domain/block";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";

export type ItemSource =
  | { readonly from: "ankerpunten" | "list"; readonly block?: undefined }
  | { readonly from: "notes" | "clusters" | "opportunities"; readonly block: string; readonly title: string };

const BRINGS = { write: "notes", cluster: "clusters", harvest: "opportunities" } as const;

/** What the vote `block` can be about: what stands in the file, and what earlier blocks bring. */
export function itemSources(file: SessionFile, block: VoteBlock): ItemSource[] {
  const own: ItemSource[] = [...(file.ankerpunten.length > 0 ? [{ from: "ankerpunten" as const }] : []), { from: "list" }];
  // Before the session nothing of the group is there yet.
  if (file.questionnaire?.blocks.some(({ id }) => id === block.id)) return own;
  const all = allBlocks(file);
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === block.id),
  );
  const brought = earlier.flatMap((before): ItemSource[] =>
    before.kind === "write" || before.kind === "cluster" || before.kind === "harvest"
      ? [{ from: BRINGS[before.kind], block: before.id, title: before.title }]
      : [],
  );
  return [...own, ...brought];
}

/** One word for a source, for a list of choices. */
export const sourceOf = ({ from, block }: { from: string; block?: string | undefined }): string =>
  block === undefined ? from : `${from}:${block}`;
