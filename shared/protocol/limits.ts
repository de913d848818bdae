/** Every limit of the product in one place: the server refuses past it, the screens warn well before it. */
export const LIMITS = {
  /** Characters of one note. */
  note: 400,
  /** Characters of an unplaced note that the server keeps; a longer one stays on the device until it is shortened. */
  draft: 4_000,
  /** Characters of a title: groups, opportunities, sessions. */
  title: 120,
  /** Characters of a reason with a vote, or of the reason why a note is hidden. */
  reason: 400,
  /** Characters of a message to the tafels. */
  message: 400,
  /** Characters of one harvest line. */
  harvestLine: 2_000,
  /** Characters of a person's name. */
  name: 40,
  /** Placed and unplaced notes of one person in one document. */
  notesPerPerson: 200,
  /** Bytes of one person's document, own or anonymous, as one update. */
  ownDocumentBytes: 256 * 1024,
  /** Bytes of a document that a tafel's facilitators share. */
  sharedDocumentBytes: 2 * 1024 * 1024,
  /** Bytes of one frame on a document connection. */
  frameBytes: 64 * 1024,
  /** Frames a second on one document connection, and the burst on top. */
  framesPerSecond: 20,
  frameBurst: 100,
  /** Commands a second of one person, and the burst on top. */
  commandsPerSecond: 5,
  commandBurst: 30,
  /** Refused updates before a connection is closed. */
  refusals: 5,
  /** Bytes that may wait for a slow reader before its connection is closed. */
  readerBacklogBytes: 1024 * 1024,
  /** Bytes of an HTTP body (a session file). */
  bodyBytes: 1024 * 1024,
  /** Characters of one claim in the report's own words. */
  claim: 2_000,
  /** Claims in the summary, in the conclusions, in the advice. */
  claims: 60,
  /** Confirmed themes of one session, the notes behind one of them, and suggestions turned down. */
  themes: 60,
  themeNotes: 2_000,
  rejectedThemes: 500,
  /** Kept versions of one session's report. */
  editions: 200,
  /** Bytes of a logo, and of a Word template. */
  logoBytes: 400 * 1024,
  templateBytes: 8 * 1024 * 1024,
  /** Bytes of an exported report that is read back. */
  reportBytes: 8 * 1024 * 1024,
  /** People in one session. */
  people: 2000,
} as const;
