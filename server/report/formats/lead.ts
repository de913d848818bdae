/** A text as its first sentence, with the space after it, and the rest; no lead when there is only one sentence. */
export const leadOf = (text: string): readonly [lead: string, rest: string] => {
  const end = /[.!?]["”’)]?\s+(?=\S)/u.exec(text);
  if (end === null) return ["", text];
  const at = end.index + end[0].length;
  return [text.slice(0, at), text.slice(at)];
};
