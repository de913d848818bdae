/** Width of every chart in its own units; heights follow from what is in it. */
export const CHART_WIDTH = 720;

/** Control characters and lone halves of pairs, which XML cannot hold. */
const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Any text as XML character data: what XML cannot hold is left out, the rest is escaped. */
export const xmlText = (text: string): string => text.replace(NOT_XML, "").replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** A coordinate with at most two decimals. */
export const at = (number: number): string => String(Math.round(number * 100) / 100);

type Attributes = Record<string, string | number>;

/** An SVG element; attribute values and `text` may hold anything. */
export const element = (name: string, attributes: Attributes, text?: string): string => {
  const listed = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? at(value) : xmlText(value)}"`)
    .join("");
  return text === undefined ? `<${name}${listed}/>` : `<${name}${listed}>${xmlText(text)}</${name}>`;
};

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** At most `lines` lines of about `width` characters; what does not fit ends in an ellipsis, the table has it whole. */
export const wrapped = (text: string, width: number, lines: number): string[] => {
  const made: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      made.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  made.push(line);
  const kept = made.slice(0, lines).map((entry) => {
    const letters = [...segmenter.segment(entry)].map(({ segment }) => segment);
    return letters.length > width ? `${letters.slice(0, width - 1).join("")}…` : entry;
  });
  const last = kept.at(-1);
  return made.length > lines && last !== undefined && !last.endsWith("…") ? [...kept.slice(0, -1), `${last} …`] : kept;
};
