import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import { expect, it } from "vitest";
import { voteSource } from "./vote-source.ts";

const file = smallSession();
const order = file.blocks.map(({ id }) => id);
const visited = { enteredAt: 0, spent: 0, sealed: true, published: false, revealed: [] };
const left = { ...visited, leftAt: 1 };
const opened = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, left]));
const at = (block: string, ...before: string[]) =>
  voteSource(file, { order, block, blocks: { ...opened(...before), [block]: visited }, open: [block] });

it("H2: what the latest writing or grouping brought can go to a vote, to the planned one when there is one", () => {
  expect(at("welcome")).toBeNull();
  expect(at("ideas", "welcome")).toMatchObject({ block: { id: "ideas" }, brings: "notes", planned: null });
  expect(at("groups", "secret")).toMatchObject({ block: { id: "groups" }, brings: "clusters", planned: null });
  // A talk later it still can.
  expect(at("named", "secret")).toMatchObject({ block: { id: "secret" }, brings: "notes", planned: { id: "dots" } });
  // What comes later in the order was not written yet.
  expect(at("ideas")).toMatchObject({ block: { id: "ideas" }, planned: null });
});

it("H2: not what is written in silence, until it is shown somewhere", () => {
  expect(at("secret")).toBeNull();
  const shown = { ...visited, revealed: ["t1"] };
  expect(voteSource(file, { order, block: "secret", blocks: { secret: shown }, open: ["secret"] })).toMatchObject({
    ...{ block: { id: "secret" }, planned: { id: "dots" } },
  });
});

it("H2: not while it is voted on, and anew when that vote was held", () => {
  expect(at("dots", "secret")).toBeNull();
  expect(at("named", "secret", "dots")).toMatchObject({ block: { id: "secret" }, planned: null });
});
