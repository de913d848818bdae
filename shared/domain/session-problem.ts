import type * as z from "zod/mini";

/** What can be wrong with a session file; the text catalogue has one text for each code. */
export type ProblemCode =
  | "unknown-format"
  | "missing"
  | "wrong-type"
  | "unknown-value"
  | "method-not-available"
  | "empty-text"
  | "too-long"
  | "too-many"
  | "too-few"
  | "number-too-small"
  | "number-too-large"
  | "not-whole"
  | "bad-id"
  | "bad-address"
  | "bad-time"
  | "duplicate-id"
  | "duplicate-text"
  | "unknown-reference"
  | "reference-not-earlier"
  | "wrong-reference"
  | "ankerpunten-missing"
  | "tafels-missing"
  | "scale-order"
  | "scale-steps"
  | "unknown-label"
  | "dots-per-item"
  | "rank-too-few"
  | "questionnaire-order"
  | "questionnaire-kind"
  | "questionnaire-scope"
  | "questionnaire-items";

/** One thing to repair: where it stands (`blocks[4].lanes[0].label`, empty for the whole file), what, and the values for its text. */
export interface Problem {
  path: string;
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** Enough to repair a file by; a hostile file would otherwise fill the screen. */
export const MAX_PROBLEMS = 100;

type Segment = PropertyKey;
type Issue = z.core.$ZodIssue;

/** `["blocks", 4, "title"]` → `blocks[4].title`. */
const pathText = (segments: readonly Segment[]): string =>
  segments.reduce<string>((path, segment) => {
    if (typeof segment === "number") return `${path}[${segment}]`;
    return path === "" ? String(segment) : `${path}.${String(segment)}`;
  }, "");

const valueAt = (input: unknown, segments: readonly Segment[]): unknown =>
  segments.reduce<unknown>(
    (value, segment) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<Segment, unknown>)[segment]
        : undefined,
    input,
  );

/** What was found, short enough to show. */
const shown = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const FORMAT_CODES: Record<string, ProblemCode> = {
  "session-id": "bad-id",
  "web-address": "bad-address",
  "film-address": "bad-address",
  moment: "bad-time",
  filled: "empty-text",
};

type Found = Omit<Problem, "path">;

const sizeProblem = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, found: unknown): Found => {
  const limit = Number(issue.code === "too_big" ? issue.maximum : issue.minimum);
  const values = issue.code === "too_big" ? { max: limit } : { min: limit };
  const size = typeof found === "string" || Array.isArray(found) ? { count: found.length } : {};
  if (issue.origin === "string") return { code: "too-long", values: { ...values, ...size } };
  if (issue.origin === "array")
    return { code: issue.code === "too_big" ? "too-many" : "too-few", values: { ...values, ...size } };
  return { code: issue.code === "too_big" ? "number-too-large" : "number-too-small", values };
};

/** Not one of the words that may stand here; the format and the vote method have a text of their own. */
const choiceProblem = (last: Segment | undefined, found: unknown, allowed: readonly unknown[]): Found => {
  if (found === undefined) return { code: "missing", values: {} };
  const values = { found: shown(found) };
  if (last === "format") return { code: "unknown-format", values };
  if (last === "method") return { code: "method-not-available", values };
  return { code: "unknown-value", values: { ...values, allowed: allowed.map(String).join(", ") } };
};

const foundIn = (issue: Issue, input: unknown): Found => {
  const found = valueAt(input, issue.path);
  const last = issue.path.at(-1);
  switch (issue.code) {
    case "too_big":
    case "too_small":
      return sizeProblem(issue, found);
    case "invalid_format":
      return { code: FORMAT_CODES[issue.format] ?? "wrong-type", values: { found: shown(found) } };
    case "invalid_value":
      return choiceProblem(last, found, issue.values);
    case "invalid_union":
      return choiceProblem(last, found, "options" in issue && Array.isArray(issue.options) ? issue.options : []);
    default:
      break;
  }
  if (found === undefined && issue.path.length > 0) return { code: "missing", values: {} };
  const expected = issue.code === "invalid_type" ? issue.expected : "object";
  if (expected === "int" && typeof found === "number") return { code: "not-whole", values: { found } };
  return { code: "wrong-type", values: { expected, found: shown(found) } };
};

/** The problems behind what the schema rejected; `input` is what it was given. */
export const problemsOf = (issues: readonly Issue[], input: unknown): Problem[] =>
  issues.slice(0, MAX_PROBLEMS).map((issue) => ({ path: pathText(issue.path), ...foundIn(issue, input) }));
