import type { Block } from "@samenspel/shared/domain/block";
import { type Plan, planOf } from "@samenspel/shared/domain/script";
import type { SessionFile } from "@samenspel/shared/domain/session-file";

const counted = (block: Block): Block => ({ ...block, minutes: Number.isFinite(block.minutes) ? Math.max(0, block.minutes) : 0 });

/** The plan of a file that is being typed: minutes that are no number yet count as none. Null without a start. */
export function draftPlan(file: SessionFile): Plan | null {
  const start = Date.parse(file.startsAt);
  return Number.isNaN(start) ? null : planOf({ startsAt: file.startsAt, blocks: file.blocks.map(counted) }, start);
}
