import type { Block } from "../domain/block.ts";
import { takesBallot } from "../domain/block-kind.ts";
import { planOf } from "../domain/script.ts";
import { allBlocks, findBlock, isInQuestionnaire, originalBlockId } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import type { SealedVote } from "../domain/vote/sealed-vote.ts";
import { type Split, splitVote } from "../domain/vote/splits.ts";
import { type ResultOf, tallyVote, type VoteResult } from "../domain/vote/tally-vote.ts";
import { type Attendance, attendanceOf, type Joined } from "./attendance.ts";
import { type MinorityReasons, minorityReasons } from "./minority.ts";
import type { EditionState, Narrative } from "./narrative.ts";
import { countNotes, type NoteCounts } from "./note-counts.ts";
import type { ReportHarvestLine, ReportNote, ReportOpportunity } from "./report-note.ts";
import type { SuggestedTheme } from "./themes/suggested-theme.ts";

/** What happened to a block. Times in milliseconds since 1970. */
export interface BlockTime {
  block: string;
  openedAt: number;
  closedAt?: number;
}

/** Everything the report is made from: seals, releases and what the facilitators arranged. */
export interface ReportInput {
  file: SessionFile;
  /** 1 at the first closing, one more each time a reopened session closes. */
  version: number;
  closedAt: number;
  joined: Joined;
  /** Repeated vote → the block it repeats, as `{ "stem~2": "stem" }`. */
  repeats: Record<string, string>;
  seals: readonly SealedVote[];
  notes: readonly ReportNote[];
  opportunities: readonly ReportOpportunity[];
  harvest: readonly ReportHarvestLine[];
  /** When blocks were entered and left; a block that was not entered is absent. */
  times?: readonly BlockTime[];
}

/** A note of the report: as it came in, without the withdrawn ones. */
export type ListedNote = Omit<ReportNote, "withdrawn">;

/** What stands beside the result of a vote. Times as ISO 8601 in UTC. */
export interface VoteRound {
  block: string;
  openedAt: string;
  closedAt: string;
  /** The vote that this one repeats: a new measurement beside the first. */
  repeats?: string;
  /** Ballots entered for people on the phone; absent in an anonymous vote, which does not mark them. */
  callers?: number;
  /** By perspective and by tafel, where that may be shown. */
  splits: Split[];
  /** Why the smaller side of each item voted as it did. */
  minority: MinorityReasons[];
}

export interface Outcome {
  version: number;
  closedAt: string;
  people: number;
  /** Planned minutes of the script, and when it would have ended. */
  minutes: number;
  endsAt: string;
  joined: Attendance;
  notes: NoteCounts & { list: ListedNote[] };
  votes: VoteResult[];
  rounds: VoteRound[];
  /** "Klopt dit?", per block. */
  confirmations: ResultOf<"confirm">[];
  evaluations: ResultOf<"evaluate">[];
  opportunities: ReportOpportunity[];
  harvest: ReportHarvestLine[];
  blocks: { block: string; openedAt: string; closedAt?: string }[];
  /** Words that come back at several tafels, as a suggestion that nobody has confirmed. */
  themes?: SuggestedTheme[];
  /** What people wrote in the report themselves, once somebody did. */
  narrative?: Narrative;
  /** Which kept version this is; absent in the report as it stands now. */
  edition?: Edition;
}

/** A version of the report that somebody kept. */
export interface Edition {
  number: number;
  state: EditionState;
  /** ISO 8601 in UTC. */
  savedAt: string;
}

/** The session file plus what came of it. */
export type Report = SessionFile & { outcome: Outcome };

const iso = (time: number): string => new Date(time).toISOString();

interface Measured {
  block: Block;
  seal: SealedVote;
  result: VoteResult;
  original: string;
}

/** Sealed votes in the order of the script, each repeat after the one before it; seals of unknown blocks are left out. */
const measure = ({ file, seals, repeats }: ReportInput): Measured[] => {
  const order = new Map(allBlocks(file).map(({ id }, index) => [id, index]));
  const measured = seals.flatMap((seal): Measured[] => {
    const original = repeats[seal.block] ?? originalBlockId(seal.block);
    const block = findBlock(file, original);
    if (block === undefined || !takesBallot(block)) return [];
    const phase = isInQuestionnaire(file, original) ? "questionnaire" : "session";
    return [{ block, seal, original, result: tallyVote(block, seal, phase) }];
  });
  const position = ({ original }: Measured): number => order.get(original) ?? 0;
  return measured.sort((a, b) => position(a) - position(b) || a.seal.openedAt - b.seal.openedAt);
};

/** At least so many ballots came by phone: as many as on the item with the most of them. */
const callersIn = ({ items }: SealedVote): number =>
  Math.max(0, ...items.map(({ ballots }) => ballots.filter(({ caller }) => caller === true).length));

const roundOf = ({ block, seal, original, result }: Measured): VoteRound => {
  const splits = takesBallot(block) ? (["perspective", "tafel"] as const).flatMap((by) => splitVote(block, seal, by) ?? []) : [];
  return {
    block: seal.block,
    openedAt: iso(seal.openedAt),
    closedAt: iso(seal.sealedAt),
    ...(original === seal.block ? {} : { repeats: original }),
    ...(result.identity === "anonymous" ? {} : { callers: callersIn(seal) }),
    splits,
    minority: minorityReasons(block, seal),
  };
};

const listed = ({ withdrawn: _withdrawn, ...note }: ReportNote): ListedNote => note;

const timesOf = (times: readonly BlockTime[] = []): Outcome["blocks"] =>
  times.map(({ block, openedAt, closedAt }) => ({
    block,
    openedAt: iso(openedAt),
    ...(closedAt === undefined ? {} : { closedAt: iso(closedAt) }),
  }));

/**
 * Makes the report of a closed session. Votes and counts are computed from the seals each time, so that a recount is
 * making the report again. Notes come in the order of their numbers; withdrawn ones are not in it.
 */
export const buildReport = (input: ReportInput): Report => {
  const { file } = input;
  const plan = planOf(file);
  const measured = measure(input);
  const results = measured.map(({ result }) => result);
  const votes = measured.filter(({ block }) => block.kind === "vote");
  const list = input.notes.filter(({ withdrawn }) => withdrawn !== true).toSorted((a, b) => a.number - b.number);
  return {
    ...file,
    outcome: {
      version: input.version,
      closedAt: iso(input.closedAt),
      people: input.joined.count,
      minutes: plan.minutes,
      endsAt: iso(plan.end),
      joined: attendanceOf(input.joined),
      notes: { ...countNotes(file, input.notes), list: list.map(listed) },
      votes: votes.map(({ result }) => result),
      rounds: votes.map(roundOf),
      confirmations: results.filter((result) => result.method === "confirm"),
      evaluations: results.filter((result) => result.method === "evaluate"),
      opportunities: [...input.opportunities],
      harvest: [...input.harvest],
      blocks: timesOf(input.times),
    },
  };
};
