/** A note as the report gets it: known by its public id and its number, never by its writer's own id. */
export interface ReportNote {
  id: string;
  number: number;
  block: string;
  /** The id of a tafel, or `plenary`. */
  place: string;
  lane?: string;
  text: string;
  /** The name or perspective to show, or null when anonymous. */
  by: string | null;
  source: "participant" | "caller" | "tafel" | "questionnaire";
  /** How many others agreed with it. */
  agree: number;
  /** Came in after its block was closed. */
  late?: true;
  /** Why a facilitator took it off the board. It still counts as written. */
  hidden?: string;
  /** Taken back by its writer: not counted, and its text goes nowhere. */
  withdrawn?: true;
}

/** A chance to seize, with the notes behind it. */
export interface ReportOpportunity {
  id: string;
  title: string;
  block: string;
  tafel?: string;
  sources: string[];
}

/** One line of what a place brings back, with the notes behind it. */
export interface ReportHarvestLine {
  block: string;
  place: string;
  kind: string;
  text: string;
  sources: string[];
}
