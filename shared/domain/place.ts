/** Where people are together: the id of a tafel, or `PLENARY`. */
export type Place = string;
