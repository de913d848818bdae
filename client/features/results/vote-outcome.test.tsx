import type { BoardContent, BoardResult } from "@samenspel/shared/documents/board-document";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { ImportanceVoteBlock } from "@samenspel/shared/domain/vote/importance";
import type { SealedBallot, SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import { splitVote } from "@samenspel/shared/domain/vote/splits";
import { tallyVote } from "@samenspel/shared/domain/vote/tally-vote";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { VoteOutcome } from "./VoteOutcome.tsx";

const block: ImportanceVoteBlock = {
  id: "keuze",
  kind: "vote",
  method: "importance",
  title: "Keuze",
  minutes: 5,
  scope: "plenary",
  identity: "perspective",
  items: { from: "list", list: [{ id: "bank", title: "Een bank" }] },
};
const file: SessionFile = {
  ...{ format: "samenspel/session@1", title: "Buurt", language: "nl", startsAt: "2026-11-05T19:30:00+01:00", organisers: ["X"] },
  ...{ perspectives: [], ankerpunten: [], tafels: [], blocks: [block] },
};

/** So many of each group answered "belangrijk", and so many did not. */
const sealed = (id: string, groups: Record<string, [important: number, not: number]>): SealedVote => {
  const ballots = Object.entries(groups).flatMap(([perspective, [important, not]]) =>
    Array.from({ length: important + not }, (_, nth): SealedBallot => {
      const value = nth < important ? "important" : "not-important";
      return { value, perspective, participant: `${perspective}-${nth}` };
    }),
  );
  const turnout = { present: ballots.length, voters: ballots.length };
  return { block: id, openedAt: 0, sealedAt: 1, ...turnout, items: [{ item: "bank", title: "Een bank", ballots }] };
};
const boardOf = (...seals: SealedVote[]): Pick<BoardContent, "results" | "splits"> => ({
  results: new Map(seals.map((seal) => [seal.block, { ...tallyVote({ ...block, id: seal.block }, seal) } as BoardResult])),
  splits: new Map(seals.map((seal) => [seal.block, [splitVote(block, seal, "perspective") ?? []].flat()])),
});
const tableOf = (caption: string) => within(screen.getByRole("table", { name: caption }));

beforeEach(() => useLanguageStore.setState({ language: "nl", chosen: true }));
afterEach(cleanup);

it("V14: a repeated vote stands beside the first, and a table tells what changed", () => {
  const board = boardOf(sealed("keuze", { inwoner: [3, 5] }), sealed("keuze~2", { inwoner: [7, 1] }));
  const { unmount } = render(<VoteOutcome file={file} block="keuze~2" board={board} seat={null} />);
  expect(screen.getAllByRole("heading", { name: "Uitslag: Keuze" })).toHaveLength(2);
  const cells = tableOf("Wat er veranderde").getAllByRole("cell");
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    "3 van 8 belangrijk, verdeeld",
    "7 van 8 belangrijk, meerderheid",
  ]);
  unmount();
  // Looking back at the first, the second is not there yet.
  render(<VoteOutcome file={file} block="keuze" board={board} seat={null} />);
  expect(screen.queryByRole("table", { name: "Wat er veranderde" })).toBeNull();
});

it("V11: groups stand in the facilitator's result, and a small one takes the next smallest along", () => {
  const groups: Record<string, [number, number]> = { inwoner: [6, 1], professional: [2, 4], bestuur: [1, 1] };
  const board = boardOf(sealed("keuze", groups));
  const { unmount } = render(<VoteOutcome file={file} block="keuze" board={board} seat={null} groups />);
  const table = tableOf("Uitslag per perspectief");
  expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Keuze",
    "bestuur (–)",
    "inwoner (7)",
    "professional (–)",
  ]);
  expect(table.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["–", "6 van 7 belangrijk", "–"]);
  expect(screen.getByText("Van een groep met minder dan vijf antwoorden staat hier niets.")).toBeTruthy();
  unmount();
  render(<VoteOutcome file={file} block="keuze" board={board} seat={null} />);
  expect(screen.queryByRole("table", { name: "Uitslag per perspectief" })).toBeNull();
});

it("V11: where too few of every group answered an item, no figure stands there, and it says why", () => {
  const { items, ...seal } = sealed("keuze", { inwoner: [5, 1], professional: [3, 3] });
  // Each of the groups is large enough, but not with what they said about this.
  const few = items.map((item) => ({ ...item, ballots: item.ballots.filter((_, nth) => nth % 2 === 0) }));
  const other = { item: "tuin", title: "Een tuin", ballots: items.flatMap(({ ballots }) => ballots) };
  const board = boardOf({ ...seal, items: [...few, other] });
  render(<VoteOutcome file={file} block="keuze" board={board} seat={null} groups />);
  const [first, second] = tableOf("Uitslag per perspectief").getAllByRole("row").slice(1);
  expect(first?.textContent).toBe("Een bank––");
  expect(second?.textContent).toBe("Een tuin5 van 6 belangrijk3 van 6 belangrijk");
});
