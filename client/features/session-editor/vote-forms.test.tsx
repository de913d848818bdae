import type { Block, VoteBlock } from "@samenspel/shared/domain/block";
import { versnellingskamer } from "@samenspel/shared/domain/ready-scripts/versnellingskamer";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { VoteItems } from "@samenspel/shared/domain/vote/vote-block";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator } from "@samenspel/shared/text/translate";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef, useState } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { BlockForm } from "./BlockForm.tsx";
import { draftsOf, keepDraft, loadDraft } from "./draft-storage.ts";
import { EditorContext } from "./editor-context.ts";
import { newBlock } from "./new-block.ts";
import { withMethod } from "./new-vote.ts";
import { QuestionnaireSection } from "./QuestionnaireSection.tsx";
import { readUpload } from "./read-upload.ts";
import { useProblems } from "./use-problems.ts";
import { VOTE_METHODS } from "./vote-forms.ts";

const t = createTranslator(organiserTexts)("nl");
const base = versnellingskamer("2026-12-03T15:00:00+01:00");
const script: SessionFile = {
  ...base,
  ankerpunten: [
    { id: "elkaar", title: "We kennen elkaar", explanation: "" },
    { id: "vinden", title: "Makkelijk te vinden", explanation: "" },
  ],
  blocks: [
    {
      id: "s",
      kind: "write",
      title: "Schrijven",
      minutes: 5,
      scope: "plenary",
      lanes: [],
      identity: "anonymous",
      visibility: "open",
    },
    { id: "g", kind: "cluster", title: "Groeperen", minutes: 5, scope: "plenary", from: "s" },
    { id: "o", kind: "harvest", title: "Oogst", minutes: 5, scope: "plenary" },
  ],
};
const SOURCES: readonly VoteItems[] = [
  { from: "ankerpunten" },
  { from: "notes", block: "s" },
  { from: "clusters", block: "g" },
  { from: "opportunities", block: "o" },
  {
    from: "list",
    list: [
      { id: "a", title: "Een bank" },
      { id: "b", title: "Een tuin" },
    ],
  },
];
const vote = (method: VoteBlock["method"], file = script): VoteBlock => {
  const block = newBlock(method, file, t);
  if (block.kind !== "vote") throw new Error("a vote");
  return block;
};
const withBlock = (block: Block): SessionFile => ({ ...script, blocks: [...script.blocks, block] });

beforeEach(() => {
  useLanguageStore.setState({ language: "nl", chosen: true });
  localStorage.clear();
});
afterEach(cleanup);

describe("V1–V7, V12: every way of voting", () => {
  it.each(VOTE_METHODS)("%s can be about each source of items, and be held in every other way", (method) => {
    for (const items of SOURCES) {
      const block = { ...vote(method), items };
      expect(parseSessionFile(withBlock(block))).toMatchObject({ ok: true });
      for (const other of VOTE_METHODS) {
        const changed = withMethod(block, other, t);
        expect(changed).toMatchObject({ method: other, items, id: block.id });
        expect(parseSessionFile(withBlock(changed))).toMatchObject({ ok: true });
      }
    }
  });

  it.each(VOTE_METHODS)("%s stays in a draft on this device and in an uploaded file", (method) => {
    const file = withBlock(vote(method));
    expect(keepDraft("org1", "new", { file, base: null, skipped: {}, keptAt: 1 })).toBe(true);
    expect(loadDraft("org1", "new")?.file).toEqual(file);
    expect(draftsOf("org1").map(({ draft }) => draft.file)).toEqual([file]);
    expect(readUpload(JSON.stringify(file))).toEqual({ state: "good", file });
  });

  it("in another way keeps the question that somebody wrote, and takes another that nobody wrote", () => {
    const offered = withMethod(vote("dots"), "points", t);
    expect(offered.text).toBe(t("vote.text.points"));
    expect(offered.title).toBe(t("kind.points"));
    const own = withMethod({ ...vote("dots"), text: "Wat eerst?", title: "Kiezen" }, "rank", t);
    expect(own).toMatchObject({ text: "Wat eerst?", title: "Kiezen" });
  });
});

/** The form of one block, with its problems as on the page. */
function Form({ start, onBlock }: { start: Block; onBlock: (block: Block) => void }) {
  const [block, setBlock] = useState(start);
  const file = withBlock(block);
  const problems = useProblems(file);
  const editor = {
    ...{ file, onFile: () => {}, readOnly: false, problemAt: problems.problemAt, wrongUnder: problems.wrongUnder },
    ...{ opened: new Set<string>(), onOpened: () => {}, skipped: {}, onSkip: () => {}, turnedOff: useRef(null) },
  };
  return (
    <EditorContext value={editor}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as in the editor, one place hears which field was left */}
      <div onBlur={problems.onBlur}>
        <BlockForm
          block={block}
          path="blocks[3]"
          onBlock={(next) => {
            setBlock(next);
            onBlock(next);
          }}
        />
      </div>
    </EditorContext>
  );
}

describe("the form of a vote", () => {
  const opened = (start: Block) => {
    const last: { block: Block } = { block: start };
    render(<Form start={start} onBlock={(block) => (last.block = block)} />);
    return { last, user: userEvent.setup() };
  };
  const types = async (user: ReturnType<typeof userEvent.setup>, label: string, text: string, nth = 0) => {
    const field = screen.getAllByLabelText(label)[nth];
    if (field === undefined) throw new Error(label);
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
  };

  it("changes everything a matrix has", async () => {
    const { last, user } = opened(vote("matrix"));
    await types(user, t("vote.axis.label"), "Te doen", 0);
    await types(user, t("vote.scale.max"), "10", 1);
    await types(user, t("vote.dividedFrom"), "25");
    await user.selectOptions(screen.getByLabelText(t("vote.items")), t("vote.items.clusters", { title: "Groeperen" }));
    await user.selectOptions(screen.getByLabelText(t("vote.identity")), t("identity.perspective"));
    await user.click(screen.getByRole("switch", { name: t("vote.why") }));
    expect(last.block).toMatchObject({
      x: { label: "Te doen", min: 1, max: 5 },
      y: { min: 1, max: 10 },
      dividedFromPercent: 25,
      items: { from: "clusters", block: "g" },
      identity: "perspective",
      dontKnow: true,
      why: true,
    });
    expect(parseSessionFile(withBlock(last.block))).toMatchObject({ ok: true });
  });

  it("changes dots into points, and the points that there are", async () => {
    const { last, user } = opened(vote("dots"));
    await user.selectOptions(screen.getByLabelText(t("vote.method")), t("kind.points"));
    await types(user, t("vote.points"), "20");
    expect(last.block).toMatchObject({ method: "points", points: 20 });
    expect(last.block).not.toHaveProperty("dots");
    expect(screen.queryByRole("switch", { name: t("vote.dontKnow") })).toBeNull();
  });

  it("says beside the field what is wrong with it, once it was left", async () => {
    const { user } = opened(vote("dots"));
    await types(user, t("vote.maxPerItem"), "9");
    expect(screen.getByLabelText(t("vote.maxPerItem")).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(t("problem.dots-per-item", { maxPerItem: 9, dots: 3 }))).toBeTruthy();
  });

  it("VO-11 says beside the border of strongly divided that it is out of reach", async () => {
    const { user } = opened(vote("scale"));
    const field = screen.getByLabelText(t("vote.dividedFrom"));
    expect(field).toHaveProperty("value", "30");
    await types(user, t("vote.dividedFrom"), "60");
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });

  it("says of an order with one choice that it needs two", async () => {
    const { user } = opened({ ...vote("rank"), items: { from: "list", list: [{ id: "a", title: "Een bank" }] } });
    expect(screen.queryByText(t("problem.rank-too-few"))).toBeNull();
    await types(user, t("vote.item", { number: 1 }), "Een bank op het plein");
    expect(screen.getByText(t("problem.rank-too-few"))).toBeTruthy();
    await user.click(screen.getByRole("button", { name: t("vote.addItem") }));
    expect(screen.queryByText(t("problem.rank-too-few"))).toBeNull();
  });

  it("gives a proposal the room of a text, and asks for reasons by itself", () => {
    opened(vote("consent"));
    expect(screen.getByLabelText(t("vote.proposal", { number: 1 })).tagName).toBe("TEXTAREA");
    expect(screen.queryByRole("switch", { name: t("vote.why") })).toBeNull();
  });
});

/** The section as on the page, with the file it last became. */
function QuestionnairePage({ last }: { last: { file: SessionFile } }) {
  const [file, setFile] = useState(last.file);
  const onFile = (next: SessionFile) => {
    last.file = next;
    setFile(next);
  };
  const editor = {
    ...{ file, onFile, readOnly: false, problemAt: () => undefined, wrongUnder: () => false },
    ...{ opened: new Set<string>(), onOpened: () => {}, skipped: {}, onSkip: () => {}, turnedOff: useRef(null) },
  };
  return (
    <EditorContext value={editor}>
      <QuestionnaireSection />
    </EditorContext>
  );
}

describe("the questionnaire", () => {
  it("B4: holds as many votes and open questions as somebody adds, in their order, and never none", async () => {
    const last = { file: script };
    render(<QuestionnairePage last={last} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("switch", { name: t("questionnaire.on") }));
    expect(screen.queryByRole("button", { name: t("entry.remove", { name: t("questionnaire.block") }) })).toBeNull();
    await user.click(screen.getByRole("button", { name: t("questionnaire.addWriting") }));
    await user.click(screen.getByRole("button", { name: t("questionnaire.addVote") }));
    const kinds = () => last.file.questionnaire?.blocks.map(({ kind }) => kind);
    expect(kinds()).toEqual(["vote", "write", "vote"]);
    await user.click(screen.getByRole("button", { name: t("entry.up", { name: t("questionnaire.writing") }) }));
    expect(kinds()).toEqual(["write", "vote", "vote"]);
    expect(parseSessionFile(last.file)).toMatchObject({ ok: true });
    expect(new Set(last.file.questionnaire?.blocks.map(({ id }) => id)).size).toBe(3);
    await user.click(screen.getByRole("button", { name: t("entry.remove", { name: t("questionnaire.writing") }) }));
    expect(kinds()).toEqual(["vote", "vote"]);
  });
});
