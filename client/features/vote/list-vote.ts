import type { VoteBlock } from "@samenspel/shared/domain/block";
import type { ReactNode } from "react";
import type { BallotHand } from "./use-ballot.ts";
import type { OfferedItem } from "./vote-items.ts";

/** What a vote over all items at once puts on the screen. */
export interface ListVoteParts {
  /** What to do, below the question. */
  readonly lead: string;
  readonly list: ReactNode;
  /** What is left to give, always under the thumb; null where nothing runs out. */
  readonly tray: ReactNode;
  /** Why what stands on the screen does not count yet; absent once it is kept. */
  readonly unfinished?: string | undefined;
}

export interface ListVoteProps<Of extends VoteBlock = VoteBlock> {
  readonly block: Of;
  readonly items: readonly OfferedItem[];
  readonly ballot: BallotHand;
  /** Lays the parts out. */
  readonly children: (parts: ListVoteParts) => ReactNode;
}
