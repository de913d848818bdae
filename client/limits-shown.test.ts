import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { expect, it } from "vitest";

/** The files of the screens that say a limit before it is reached; or why nobody runs into it, with the test that shows so. */
type Place = { readonly said: readonly string[] } | { readonly never: string; readonly shownBy?: string };

const said = (...files: string[]): Place => ({ said: files });
const never = (why: string, shownBy?: string): Place => ({ never: why, ...(shownBy === undefined ? {} : { shownBy }) });

const HONEST = "server/sync/honest-use.test.ts";
const CALM = "client/live/gathered-updates.test.ts";
const RETRY = "client/live/live-channel.test.ts";
const features = "client/features";
const editor = `${features}/session-editor`;

/** A new limit needs a place here, and with it a thought about who runs into it. */
const PLACES: Readonly<Record<keyof typeof LIMITS, Place>> = {
  note: said(
    ...[`${features}/write/Composer.tsx`, `${features}/note-feed/MyNoteButtons.tsx`],
    ...[`${features}/scribe/ScribeNote.tsx`, `${features}/redaction/RedactDialog.tsx`],
  ),
  draft: said(`${features}/write/Composer.tsx`),
  title: said(
    ...[`${features}/cluster/RenameDialog.tsx`, `${features}/cluster/PickGroup.tsx`],
    ...[`${features}/opportunities/OpportunityEditor.tsx`, `${features}/theme-review/ThemeCards.tsx`],
  ),
  reason: said(`${features}/vote/WhyField.tsx`, `${features}/hide-note/HideNoteDialog.tsx`),
  message: said(`${features}/broadcast/Broadcast.tsx`),
  harvestLine: said(`${features}/harvest-editor/HarvestEditor.tsx`),
  name: said(`${features}/join/JoinForm.tsx`, `${features}/caller/AddCallerDialog.tsx`),
  notesPerPerson: said(`${features}/write/Composer.tsx`),
  ownDocumentBytes: never("honest work is far smaller", HONEST),
  sharedDocumentBytes: never("honest work is far smaller", HONEST),
  frameBytes: never("the longest honest change is smaller", HONEST),
  framesPerSecond: never("changes are gathered", CALM),
  frameBurst: never("changes are gathered, and need no burst", CALM),
  commandsPerSecond: never("the page waits and tries again", RETRY),
  commandBurst: never("the page waits and tries again", RETRY),
  refusals: never("only a broken client is refused more than once"),
  readerBacklogBytes: never("a slow reader is connected again and gets it whole"),
  bodyBytes: never("a file may be twice as large as any meeting was; what is too large is told when it is chosen"),
  claim: said(`${features}/narrative-editor/ClaimItem.tsx`),
  claims: said(`${features}/narrative-editor/ClaimListEditor.tsx`),
  themes: said(`${features}/theme-review/ThemeReview.tsx`),
  themeNotes: said(`${features}/theme-review/ThemeReview.tsx`),
  rejectedThemes: never("the oldest makes room", `${features}/theme-review/edit-themes.test.ts`),
  editions: said(`${features}/report-export/VersionPanel.tsx`),
  logoBytes: said(`${features}/house-style/read-logo.ts`),
  templateBytes: said(`${features}/house-style/TemplateSection.tsx`),
  reportBytes: never("read in by programs over the API, which are told why not"),
  people: said("client/screens/facilitator/RegieNotices.tsx"),
};

const letters = said(`${editor}/letter-limits.ts`);
/** Beside the field, as soon as it is left. */
const problem = (file: string) => said(`shared/domain/${file}`);

const SESSION_PLACES: Readonly<Record<keyof typeof SESSION_LIMITS, Place>> = {
  ...{ title: letters, question: letters, text: letters, label: letters, item: letters, transcript: letters, url: letters },
  organisers: said(`${editor}/AboutSection.tsx`),
  perspectives: said(`${editor}/PerspectiveSection.tsx`),
  ankerpunten: said(`${editor}/AnkerpuntSection.tsx`),
  tafels: said(`${editor}/TafelSection.tsx`),
  facilitators: said(`${editor}/FacilitatorFields.tsx`),
  seats: problem("tafel.ts"),
  blocks: said(`${editor}/AddBlock.tsx`, `${editor}/QuestionnaireSection.tsx`),
  lanes: said(`${editor}/WriteFields.tsx`),
  items: said(`${editor}/VoteItemFields.tsx`),
  minutes: problem("block-base.ts"),
  scaleSteps: problem("vote/value-range.ts"),
  scaleValue: problem("vote/scale.ts"),
  dividedFromPercent: said(`${editor}/DividedFrom.tsx`),
  dots: said(`${editor}/dots-form.tsx`),
  points: said(`${editor}/points-form.tsx`),
};

/** Tables of limits as the sources name them. */
const TABLES = [
  ...Object.entries(PLACES).map(([key, place]) => ({ name: `LIMITS.${key}`, place })),
  ...Object.entries(SESSION_PLACES).map(([key, place]) => ({ name: `SESSION_LIMITS.${key}`, place })),
];

const pathOf = (file: string): string => join(import.meta.dirname, "..", file);
const sourceOf = (file: string): string => readFileSync(pathOf(file), "utf8");

it("names a place for every limit, and no other", () => {
  expect(Object.keys(PLACES).sort()).toEqual(Object.keys(LIMITS).sort());
  expect(Object.keys(SESSION_PLACES).sort()).toEqual(Object.keys(SESSION_LIMITS).sort());
});

it.each(TABLES)("$name is said by the screens where people meet it", ({ name, place }) => {
  if ("said" in place)
    for (const file of place.said) expect(sourceOf(file), file).toMatch(new RegExp(`(?<!_)\\b${name.replace(".", "\\.")}\\b`));
  else if (place.shownBy !== undefined) expect(existsSync(pathOf(place.shownBy)), place.never).toBe(true);
});
