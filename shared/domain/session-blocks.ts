import type { Block } from "./block.ts";
import type { SessionFile } from "./session-file.ts";
import type { Tafel } from "./tafel.ts";

// Apart from the schema, so that a phone that only looks something up does not load it.

/** The blocks of the questionnaire, then those of the session. */
export const allBlocks = (file: SessionFile): Block[] => [...(file.questionnaire?.blocks ?? []), ...file.blocks];

const REPEAT = /^(.+)~\d+$/;

/** The id of the block that a repeated vote repeats (`stem~2` → `stem`); any other id as it is. */
export const originalBlockId = (id: string): string => REPEAT.exec(id)?.[1] ?? id;

/** The block with this id, or for a repeated vote `<id>~2` the block `<id>` carrying that new id. */
export const findBlock = (file: SessionFile, id: string): Block | undefined => {
  const block = allBlocks(file).find((candidate) => candidate.id === originalBlockId(id));
  return block === undefined || block.id === id ? block : { ...block, id };
};

/** Whether the block (or the vote it repeats) stands in the questionnaire. */
export const isInQuestionnaire = (file: SessionFile, id: string): boolean =>
  file.questionnaire?.blocks.some((block) => block.id === originalBlockId(id)) ?? false;

export const tafelOf = (file: SessionFile, id: string): Tafel | undefined => file.tafels.find((tafel) => tafel.id === id);
