/** What Yjs needs of lib0/logging: warnings in a plain console, without its colours and its canvas. */
const printPlainly = (...parts: unknown[]): void => console.warn(...parts);

export const print = printPlainly;
export const warn = printPlainly;
export const ORANGE = "";
export const BOLD = "";
export const UNBOLD = "";
export const RED = "";
