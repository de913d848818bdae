/** A whole meeting as it can be played: the session file, the people, and what they write and vote. */
export interface Meeting {
  /** A session file; the server checks it. */
  readonly file: unknown;
  readonly people: readonly MeetingPerson[];
  readonly input: MeetingInput;
}

export interface MeetingPerson {
  readonly id: string;
  readonly name: string | null;
  readonly perspective: string;
  readonly tafel: string;
  /** A caller comes in by a facilitator's ticket. */
  readonly joins: "link" | "phone";
  /** Seconds after the start by the plan. */
  readonly joinsAt: number;
  /** From which block on this person sits at which tafel. */
  readonly route?: readonly (readonly [block: string, tafel: string])[];
}

export interface MeetingNote {
  readonly id: string;
  readonly participant: string;
  readonly block: string;
  /** Or `plenary`. */
  readonly tafel: string;
  readonly lane?: string;
  readonly text: string;
}

export interface MeetingBallot {
  readonly participant: string;
  readonly block: string;
  readonly item: string;
  readonly value: unknown;
  readonly why?: string;
}

export interface MeetingInput {
  readonly notes: readonly MeetingNote[];
  readonly clusters?: readonly {
    readonly id: string;
    readonly block: string;
    readonly tafel: string;
    readonly title: string;
    readonly notes: readonly string[];
  }[];
  readonly opportunities?: readonly {
    readonly id: string;
    readonly block: string;
    readonly tafel?: string;
    readonly title: string;
    readonly cluster?: string;
    readonly notes?: readonly string[];
  }[];
  readonly harvest?: readonly {
    readonly block: string;
    readonly tafel?: string;
    readonly kind?: string;
    readonly text: string;
    readonly notes?: readonly string[];
  }[];
  readonly hidden: readonly { readonly note: string; readonly reason: string }[];
  /** A ballot that appears twice was changed: the last one counts. */
  readonly ballots: readonly MeetingBallot[];
}

/** One person's ballots for one block, oldest first; the last is how it stands in the end. */
export interface PlayedBallot {
  readonly values: Readonly<Record<string, unknown>>;
  readonly why: Readonly<Record<string, string>>;
}

const folded = (ballots: readonly MeetingBallot[]): PlayedBallot => ({
  values: Object.fromEntries(ballots.map(({ item, value }) => [item, value])),
  why: Object.fromEntries(ballots.flatMap(({ item, why }) => (why === undefined ? [] : [[item, why]]))),
});

/** Items that were answered twice give two ballots: as it was first, and as it was changed. */
export const ballotsOf = ({ ballots }: MeetingInput, participant: string, block: string): PlayedBallot[] => {
  const own = ballots.filter((ballot) => ballot.participant === participant && ballot.block === block);
  if (own.length === 0) return [];
  const first = own.filter((ballot, index) => own.findIndex(({ item }) => item === ballot.item) === index);
  return first.length === own.length ? [folded(own)] : [folded(first), folded(own)];
};

/** Where somebody sits at a block of the script. */
export const seatAt = ({ route = [], tafel }: MeetingPerson, block: string, order: readonly string[]): string =>
  route.reduce((seat, [from, next]) => (order.indexOf(from) <= order.indexOf(block) ? next : seat), tafel);
