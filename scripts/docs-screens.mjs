// npm run docs:screens: a picture of every state of every screen, in docs/screens, with a list of them.
//
// The walks of the accessibility tests come past every state; with PICTURES they make pictures and judge nothing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { smallPng } from "./small-png.mjs";
import { build, install, ROOT, runTool } from "./workspace.mjs";

/** By where it is: the name of the picture, the state of the walk with its size, and what is on it. */
const SCREENS = {
  "The phone of a participant": [
    ["home", "home-phone", "the first page: a code leads to a session"],
    ["join", "join-phone", "taking a seat: first name if you like, perspective, who sees what"],
    ["join-wrong-code", "join-wrong-code-phone", "a code that does not exist"],
    ["phone-waiting", "waiting-participant-phone", "waiting until it starts"],
    ["phone-questionnaire", "questionnaire-participant-phone", "the questionnaire beforehand"],
    ["phone-talk", "welkom-participant-phone", "a talk"],
    ["phone-film", "film-participant-phone", "a film, with its text"],
    ["phone-silent", "ideeen-participant-phone", "silent writing: nobody sees a note until the reveal"],
    ["phone", "ideeen-revealed-participant-phone", "the notes of a tafel, and an own one being written"],
    ["phone-choice", "wensen-participant-phone", "writing with or without a name, as the writer chooses"],
    ["phone-notices", "ideeen-notices-participant-phone", "a message, help asked, and back to plenary soon"],
    ["phone-menu", "ideeen-participant-menu-phone", "the menu"],
    ["phone-groups", "groepjes-participant-phone", "the groups of a tafel"],
    ["phone-conversation", "gesprek-participant-phone", "a conversation about what was written"],
    ["phone-confirm", "klopt-participant-phone", "does the harvest hold?"],
    ["phone-harvest", "oogst-participant-phone", "the harvest of every tafel"],
    ["phone-vote", "belang-participant-phone", "a vote on importance"],
    ["phone-vote-answered", "belang-participant-answered-phone", "the same, answered"],
    ["phone-vote-closed", "klopt-participant-closed-phone", "a vote that is closed, before its result"],
    ["phone-result", "belang-result-participant-phone", "its result, with how many voted"],
    ["phone-scale", "eens-participant-phone", "a vote on a scale of words"],
    ["phone-figure", "cijfer-participant-phone", "a vote with a figure"],
    ["phone-matrix", "matrix-participant-phone", "importance and feasibility"],
    ["phone-matrix-result", "matrix-result-participant-phone", "the result of it"],
    ["phone-dots", "stippen-participant-answered-phone", "dots"],
    ["phone-dots-result", "stippen-result-participant-phone", "the result of it"],
    ["phone-rank", "volgorde-participant-phone", "putting in order"],
    ["phone-rank-result", "volgorde-result-participant-phone", "the result of it"],
    ["phone-points", "punten-participant-answered-phone", "dividing points"],
    ["phone-consent", "voorstel-participant-phone", "consent about a proposal"],
    ["phone-consent-result", "voorstel-result-participant-phone", "the result of it"],
    ["phone-break", "pauze-participant-phone", "a break"],
    ["phone-evaluation", "evaluatie-participant-phone", "what people think of the session"],
    ["phone-closed", "closed-participant-phone", "the end, and what happens with what was written"],
    ["privacy", "privacy-phone", "what is kept, of whom, and how long"],
    ["missing", "missing-phone", "a page that does not exist"],
  ],
  "The control room": [
    ["regie-before", "regie-before-laptop", "before the start, with people at the door"],
    ["regie-person-lifted", "regie-person-lifted-laptop", "somebody is put at a tafel with the arrow keys"],
    ["regie-caller", "regie-caller-laptop", "a chair for somebody without a device"],
    ["regie", "regie-silent-laptop", "silent writing: counts, never who is silent"],
    ["regie-help", "regie-help-and-message-laptop", "help is asked, a hand is up, a message was sent, a note is hidden"],
    ["regie-offline", "regie-offline-laptop", "without a connection"],
    ["regie-vote-open", "regie-vote-open-laptop", "a vote is open: only how many voted"],
    ["regie-vote-closed", "regie-vote-closed-laptop", "closed, not shown yet"],
    ["regie-vote-published", "regie-vote-published-laptop", "its result"],
    ["regie-twelve", "regie-twelve-laptop", "twelve tafels"],
    ["regie-twelve-one", "regie-twelve-one-laptop", "one of the twelve from nearby"],
    ["regie-phone", "regie-silent-phone", "on a phone"],
    ["regie-close", "close-dialog-laptop", "what closing does, before it is done"],
    ["regie-closed", "regie-closed-laptop", "the session is closed"],
  ],
  "The board of a tafel": [
    ["board-silent", "board-silent-laptop", "before the reveal"],
    ["board-revealed", "board-revealed-laptop", "after the reveal"],
    ["board-selection", "board-selection-laptop", "two notes are chosen"],
    ["board-group", "board-group-dialog-laptop", "they become a group"],
    ["board-moving", "board-moving-laptop", "a note is moved with the arrow keys"],
    ["board-open-note", "board-open-note-laptop", "a note from nearby"],
    ["board-redact", "board-redact-laptop", "a note is edited; the original stays"],
    ["board-hide", "board-hide-laptop", "a note is hidden, with a reason"],
    ["board-keys", "board-keys-laptop", "every key"],
    ["board", "board-cluster-laptop", "groups, and harvest resting on notes"],
    ["board-sources", "board-sources-laptop", "the notes that a line rests on"],
    ["board-confirm", "board-confirm-laptop", "the tafel is asked whether the harvest holds"],
    ["board-offline", "board-offline-laptop", "without a connection"],
    ["board-phone", "board-cluster-phone", "on a phone"],
  ],
  "The big screen": [
    ["screen-before", "screen-before", "how to take a seat"],
    ["screen-question", "screen-silent", "the question, the time and who take part"],
    ["screen-spotlight", "screen-spotlight", "one note, large"],
    ["screen-harvest", "screen-harvest", "the harvest of every tafel"],
    ["screen-vote-open", "screen-vote-open", "a vote is open: no figure yet"],
    ["screen-vote", "screen-vote-published", "its result, with how many voted"],
    ["screen-dots", "stippen-result-presenter", "the result of dots"],
    ["screen-matrix", "matrix-result-presenter", "the result of importance and feasibility"],
    ["screen-break", "pauze-presenter", "a break"],
    ["screen-closed", "screen-closed", "the end"],
  ],
};

/** Pictures that no walk makes: of the example session, of paper (`npm run docs:look`) and of the outcome. */
const KEPT = {
  "The example session": [
    ["example-regie", "the control room of a versnellingskamer with three tafels, while people write"],
    ["example-phone", "a phone at one of them"],
  ],
  "The notitie": [
    ["notitie-1", "the first page of the notitie"],
    ["notitie-2", "its second page"],
  ],
  "The outcome": [
    ["outcome", "the outcome of a session, with the notes behind it"],
    ["outcome-writing", "the report's own words, with their sources"],
    ["outcome-phone", "the outcome on a phone"],
  ],
};

const TARGET = join(ROOT, "docs/screens");
const E2E = join(ROOT, "e2e");
const LARGEST_MB = 6;

if (!install() || !build()) process.exit(1);
const chromium = findChromium();
if (!chromium) {
  console.error("This needs Chromium: install it, or set CHROMIUM_PATH.");
  process.exit(1);
}
const made = mkdtempSync(join(tmpdir(), "samenspel-screens-"));
const output = mkdtempSync(join(tmpdir(), "samenspel-screens-run-"));
const played = runTool(
  "e2e/node_modules/@playwright/test/cli.js",
  ["test", "accessibility", "-g", "every state|every screen", "--reporter=list", "--output", output],
  { cwd: E2E, env: { CHROMIUM_PATH: chromium, PICTURES: made } },
);
if (played !== 0) process.exit(1);

const there = new Set(readdirSync(made));
const wanted = Object.values(SCREENS).flat();
const missing = wanted.filter(([, state]) => !there.has(`${state}.png`));
if (missing.length > 0) {
  console.error(`The walks did not come past: ${missing.map(([, state]) => state).join(", ")}`);
  process.exit(1);
}
const kept = new Set(
  Object.values(KEPT)
    .flat()
    .map(([name]) => `${name}.png`),
);
for (const file of readdirSync(TARGET)) if (file.endsWith(".png") && !kept.has(file)) rmSync(join(TARGET, file));
for (const [name, state] of wanted)
  writeFileSync(join(TARGET, `${name}.png`), smallPng(readFileSync(join(made, `${state}.png`))));

const asListed = ([title, list]) => [title, list.map(([name, text]) => [name, null, text])];
const listed = [...Object.entries(SCREENS), ...Object.entries(KEPT).map(asListed)];
const sections = listed.map(([title, list]) =>
  [`## ${title}`, "", ...list.map(([name, , text]) => `- [${name}](${name}.png): ${text}`)].join("\n"),
);
writeFileSync(
  join(TARGET, "README.md"),
  `# Screens\n\nEvery screen in every state, made by \`npm run docs:screens\` from a session that is played.\n\n${sections.join("\n\n")}\n`,
);
const bytes = readdirSync(TARGET).reduce((sum, file) => sum + statSync(join(TARGET, file)).size, 0);
console.log(`${wanted.length} pictures, ${(bytes / 1e6).toFixed(1)} MB in all`);
if (bytes > LARGEST_MB * 1e6) {
  console.error(`That is more than ${LARGEST_MB} MB.`);
  process.exitCode = 1;
}
for (const folder of [made, output]) rmSync(folder, { recursive: true, force: true });
