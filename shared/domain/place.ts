/** The place that is not a tafel; no tafel may be called so. */
export const PLENARY = "plenary";

/** Where people are together: the id of a tafel, or `PLENARY`. */
export type Place = string;
