import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import { describe, expect, it } from "vitest";
import { votesOf } from "./vote-list.ts";

const live = (enteredAt: number, sealed: boolean) => ({ enteredAt, spent: 0, sealed, revealed: [], published: false });

describe("the votes of the regie", () => {
  it("begin with the open one, also when a repeated vote was put before its original in the script", () => {
    const order = ["ideas", "named~2", "named", "dots"];
    const blocks = { "named~2": live(30, false), named: live(10, true), dots: live(20, true) };
    const votes = votesOf(smallSession(), { order, blocks, open: ["named~2"], items: [] });
    expect(votes.map(({ block }) => block.id)).toEqual(["named~2", "dots", "named"]);
  });
});
