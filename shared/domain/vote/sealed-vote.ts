/** One value that counts, without its owner: of an anonymous vote it carries nothing but the tafel it was cast for. */
export interface SealedBallot {
  value: unknown;
  why?: string;
  tafel?: string;
  /** Named and perspective votes only; in no result, but it lets a person's values be erased and counted once. */
  participant?: string;
  /** Named and perspective votes only. */
  perspective?: string;
  /** Cast by a facilitator for somebody on the phone; named and perspective votes only. */
  caller?: true;
}

/** Every value cast on one item, in an order that says nothing about who. */
export interface SealedItem {
  item: string;
  title: string;
  tafel?: string;
  ballots: SealedBallot[];
}

/** How many people could vote and how many cast a ballot that counts. */
export interface Turnout {
  present: number;
  voters: number;
}

/** What counts of one vote, copied when its block was sealed. Times in milliseconds since 1970. */
export interface SealedVote extends Turnout {
  block: string;
  openedAt: number;
  sealedAt: number;
  /** Every tafel of a vote that tafels hold on their own; of a named or perspective vote, who sat where. */
  tafels?: Record<string, Turnout>;
  presentByPerspective?: Record<string, number>;
  items: SealedItem[];
}
