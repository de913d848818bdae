/** Notes that seem to be about the same: a suggestion, until a person confirms it. */
export interface SuggestedTheme {
  /** The words that set these notes apart, as people wrote them, the most telling first. */
  words: string[];
  /** Ids of the notes, in the order in which they were given. */
  notes: string[];
  /** The places they come from. */
  tafels: string[];
}
