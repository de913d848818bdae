import type { BoardResult } from "@samenspel/shared/documents/board-document";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { Course } from "@samenspel/shared/domain/course";
import { findBlock, isInQuestionnaire } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import { SPLITS, type Split, splitVote } from "@samenspel/shared/domain/vote/splits";
import { tallyVote } from "@samenspel/shared/domain/vote/tally-vote";

/** What published votes came to, by block; `splits` by perspective and by tafel, where that may be. */
interface CountedVotes {
  readonly results: ReadonlyMap<string, BoardResult>;
  readonly splits: ReadonlyMap<string, readonly Split[]>;
}

const countVotes = (file: SessionFile, course: Course, seals: ReadonlyMap<string, SealedVote>): CountedVotes => {
  const results = new Map<string, BoardResult>();
  const splits = new Map<string, readonly Split[]>();
  for (const [id, { publishedAt }] of Object.entries(course.blocks)) {
    const [block, seal] = [findBlock(file, id), seals.get(id)];
    if (publishedAt === null || block === undefined || !takesBallot(block) || seal === undefined) continue;
    results.set(id, { ...tallyVote(block, seal, isInQuestionnaire(file, id) ? "questionnaire" : "session") });
    const found = SPLITS.flatMap((by) => splitVote(block, seal, by) ?? []);
    if (found.length > 0) splits.set(id, found);
  }
  return { results, splits };
};

/** The results that everybody may see, counted from the seals once per course. */
export class PublishedResults {
  #counted: (CountedVotes & { readonly course: Course }) | null = null;

  /** Another file, or other seals. */
  forget(): void {
    this.#counted = null;
  }

  under(course: Course, file: SessionFile, seals: ReadonlyMap<string, SealedVote>): CountedVotes {
    if (this.#counted?.course !== course) this.#counted = { course, ...countVotes(file, course, seals) };
    return this.#counted;
  }
}
