/**
 * What a session file may hold: the one table of its limits, shown to whoever makes one.
 * Lengths are in UTF-16 code units, counts in entries.
 */
export const SESSION_LIMITS = {
  /** Titles of sessions, tafels, blocks and ankerpunten; organisers and facilitators' organisations. */
  title: 120,
  /** A question to write or talk about. */
  question: 400,
  /** Introductions, influence, explanations and the text of a block. */
  text: 4000,
  /** Lanes, scale ends, axes and perspectives. */
  label: 80,
  /** An item of a list vote: long enough for the frozen text of a consent vote. */
  item: 1000,
  transcript: 40_000,
  url: 2000,
  organisers: 50,
  perspectives: 12,
  ankerpunten: 50,
  tafels: 100,
  facilitators: 10,
  seats: 1000,
  blocks: 100,
  lanes: 12,
  /** Choices of a list vote: as many as real deliberations have had statements, and some more. */
  items: 200,
  minutes: 600,
  /** Steps between the lowest and the highest value of a scale. */
  scaleSteps: 20,
  /** Values of scales lie between minus this and this. */
  scaleValue: 1000,
  /** People differ from a spread of 20 % on, and no spread is larger than 50. */
  dividedFromPercent: { least: 20, most: 50 },
  dots: 50,
  points: 1000,
} as const;
