import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";

/** The blocks that group the notes of this block, the one where a new group belongs first. Without one it is the block itself. */
export const clusterBlocksOf = (file: SessionFile, block: WriteBlock): string[] => {
  const grouping = file.blocks.filter((each) => each.kind === "cluster" && each.from === block.id).map(({ id }) => id);
  return grouping.length === 0 ? [block.id] : grouping;
};
