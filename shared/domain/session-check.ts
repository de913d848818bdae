import type { Block, VoteBlock } from "./block.ts";
import { PLENARY } from "./place.ts";
import type { SessionFile } from "./session-file.ts";
import { MAX_PROBLEMS, type Problem, type ProblemCode } from "./session-problem.ts";
import { methodFor } from "./vote/method.ts";
import type { VoteItems } from "./vote/vote-block.ts";

type Report = (path: string, code: ProblemCode, values?: Problem["values"]) => void;

/** Where a block stands in the file, and what came before it. */
interface Position {
  path: string;
  file: SessionFile;
  /** Every block of the file, to tell "later" from "nowhere". */
  all: readonly Block[];
  earlier: readonly Block[];
}

/** What the blocks feed that notes, clusters and opportunities come from. */
const SOURCE_KINDS = { notes: "write", clusters: "cluster", opportunities: "harvest" } as const;

const checkIds = (path: string, entries: readonly { id: string }[], report: Report): void => {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) report(`${path}[${index}].id`, "duplicate-id", { id });
    seen.add(id);
  }
};

const checkReference = (path: string, id: string, kind: Block["kind"], at: Position, report: Report): void => {
  const target = at.all.find((block) => block.id === id);
  if (target === undefined) report(path, "unknown-reference", { id });
  else if (target.kind !== kind) report(path, "wrong-reference", { id, kind: target.kind, expected: kind });
  else if (!at.earlier.includes(target)) report(path, "reference-not-earlier", { id });
};

const checkItems = (items: VoteItems, at: Position, report: Report): void => {
  const path = `${at.path}.items`;
  if (items.from === "list") checkIds(`${path}.list`, items.list, report);
  else if (items.from === "ankerpunten") {
    if (at.file.ankerpunten.length === 0) report(`${path}.from`, "ankerpunten-missing");
  } else checkReference(`${path}.block`, items.block, SOURCE_KINDS[items.from], at, report);
};

const itemCount = (items: VoteItems, file: SessionFile): number | null => {
  if (items.from === "list") return items.list.length;
  return items.from === "ankerpunten" ? file.ankerpunten.length : null;
};

const checkVote = (block: VoteBlock, at: Position, report: Report): void => {
  checkItems(block.items, at, report);
  const inside = (path: string, code: ProblemCode, values?: Problem["values"]) => report(`${at.path}${path}`, code, values);
  methodFor(block).check?.(block, inside, itemCount(block.items, at.file));
};

const checkBlock = (block: Block, at: Position, report: Report): void => {
  if (block.scope === "tafel" && at.file.tafels.length === 0) report(`${at.path}.scope`, "tafels-missing");
  if (block.kind === "write") checkIds(`${at.path}.lanes`, block.lanes, report);
  if (block.kind === "cluster") checkReference(`${at.path}.from`, block.from, "write", at, report);
  if (block.kind === "vote") checkVote(block, at, report);
};

/** Before the session everybody is on their own: no tafels, no talk, and nothing of the group to vote on. */
const checkQuestionnaireBlock = (block: Block, path: string, report: Report): void => {
  if (block.kind !== "write" && block.kind !== "vote") report(`${path}.kind`, "questionnaire-kind", { kind: block.kind });
  else if (block.scope !== "plenary") report(`${path}.scope`, "questionnaire-scope");
  if (block.kind === "vote" && block.items.from !== "ankerpunten" && block.items.from !== "list") {
    report(`${path}.items.from`, "questionnaire-items", { from: block.items.from });
  }
};

const checkQuestionnaire = (file: SessionFile, report: Report): void => {
  const { questionnaire } = file;
  if (questionnaire === undefined) return;
  const [opens, closes, starts] = [questionnaire.opensAt, questionnaire.closesAt, file.startsAt].map((at) => Date.parse(at));
  if (opens === undefined || closes === undefined || starts === undefined) return;
  if (opens >= closes)
    report("questionnaire.closesAt", "questionnaire-order", { opensAt: questionnaire.opensAt, closesAt: questionnaire.closesAt });
  else if (closes > starts)
    report("questionnaire.closesAt", "questionnaire-order", { closesAt: questionnaire.closesAt, startsAt: file.startsAt });
  for (const [index, block] of questionnaire.blocks.entries()) {
    checkQuestionnaireBlock(block, `questionnaire.blocks[${index}]`, report);
  }
};

const checkPlaces = (file: SessionFile, report: Report): void => {
  checkIds("ankerpunten", file.ankerpunten, report);
  checkIds("tafels", file.tafels, report);
  const known = new Set(file.ankerpunten.map(({ id }) => id));
  for (const [index, tafel] of file.tafels.entries()) {
    if (tafel.id === PLENARY) report(`tafels[${index}].id`, "bad-id", { found: tafel.id });
    for (const [nth, id] of (tafel.ankerpunten ?? []).entries()) {
      if (!known.has(id)) report(`tafels[${index}].ankerpunten[${nth}]`, "unknown-reference", { id });
    }
  }
  const perspectives = file.perspectives.map((text) => text.trim().toLowerCase());
  for (const [index, text] of perspectives.entries()) {
    if (perspectives.indexOf(text) < index) report(`perspectives[${index}]`, "duplicate-text", { text });
  }
};

/** What the parts of a well-formed session file get wrong about each other; at most 100 problems. */
export const checkSession = (file: SessionFile): Problem[] => {
  const problems: Problem[] = [];
  const report: Report = (path, code, values = {}) => problems.push({ path, code, values });
  checkPlaces(file, report);
  const before = file.questionnaire?.blocks ?? [];
  const all = [...before, ...file.blocks];
  const seen = new Set<string>();
  for (const [index, block] of all.entries()) {
    const path = index < before.length ? `questionnaire.blocks[${index}]` : `blocks[${index - before.length}]`;
    if (seen.has(block.id)) report(`${path}.id`, "duplicate-id", { id: block.id });
    seen.add(block.id);
    checkBlock(block, { path, file, all, earlier: all.slice(0, index) }, report);
  }
  checkQuestionnaire(file, report);
  return problems.slice(0, MAX_PROBLEMS);
};
