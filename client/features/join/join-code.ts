export const CODE_LENGTH = 6;

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** "482 716", the way it is read aloud. */
export function groupedCode(code: string): string {
  const digits = digitsOf(code);
  return digits.length <= 3 ? digits : `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

/**
 * What the field shows after a change. Grouped while typing or pasting at the end; in the middle the text
 * stays as typed, or the caret would jump.
 */
export function typedCode(before: string, after: string): string {
  const allowed = after.replace(/[^\d ]/g, "");
  const atTheEnd = digitsOf(allowed).startsWith(digitsOf(before)) && digitsOf(allowed).length > digitsOf(before).length;
  return atTheEnd ? groupedCode(allowed) : allowed;
}
