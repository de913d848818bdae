import type { VoteBlock } from "@samenspel/shared/domain/block";
import type { DotsVoteBlock } from "@samenspel/shared/domain/vote/dots";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { DotsList } from "./DotsList.tsx";
import { RankList } from "./RankList.tsx";
import type { BallotHand } from "./use-ballot.ts";
import { VoteCard } from "./VoteCard.tsx";

useLanguageStore.getState().choose("nl");

const base = { kind: "vote", title: "Stem", minutes: 3, scope: "plenary", identity: "anonymous" } as const;
const list = { from: "list", list: [{ id: "a", title: "Koffie op de stoep" }] } as const;
const items = [
  { id: "a", title: "Koffie op de stoep" },
  { id: "b", title: "Samen op huisbezoek" },
];

/** A ballot in memory, with what it last became. */
function useHand(last: { values: Readonly<Record<string, unknown>> }): BallotHand {
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [why, setWhy] = useState<Readonly<Record<string, string>>>({});
  last.values = values;
  return {
    values,
    why,
    notCounted: null,
    set: (item, value) => setValues((before) => ({ ...before, [item]: value })),
    setAll: setValues,
    setWhy: (item, text) => setWhy({ ...why, [item]: text }),
  };
}

afterEach(cleanup);

interface WithHandProps {
  readonly last: { values: Readonly<Record<string, unknown>>; why?: Readonly<Record<string, string>> };
  readonly children: (hand: BallotHand) => ReactNode;
}

function WithHand({ last, children }: WithHandProps) {
  const hand = useHand(last);
  last.why = hand.why;
  return children(hand);
}

describe("dots", () => {
  const block: DotsVoteBlock = {
    ...base,
    id: "stip",
    method: "dots",
    dots: 3,
    maxPerItem: 2,
    items: { from: "list", list: [...list.list] },
  };

  it("gives no more than there are, nor more on one item than it may have, and says why", async () => {
    const last: { values: Readonly<Record<string, unknown>> } = { values: {} };
    render(<WithHand last={last}>{(hand) => <DotsList block={block} items={items} ballot={hand} />}</WithHand>);
    const user = userEvent.setup();
    const plusOf = (title: string) =>
      within(screen.getByRole("group", { name: title })).getByRole("button", { name: "Een stip erbij" });
    for (let press = 0; press < 3; press += 1) await user.click(plusOf("Koffie op de stoep"));
    expect(last.values).toEqual({ a: 2 });
    expect(screen.getByText("Hier passen geen stippen meer bij.")).toBeTruthy();
    for (let press = 0; press < 2; press += 1) await user.click(plusOf("Samen op huisbezoek"));
    expect(last.values).toEqual({ a: 2, b: 1 });
    expect(screen.getByText("Al je stippen zijn op. Haal er eerst een weg.")).toBeTruthy();
  });
});

describe("a card", () => {
  const block: VoteBlock = {
    ...base,
    id: "belang",
    method: "importance",
    items: { from: "list", list: [...list.list] },
    dontKnow: true,
    why: true,
  };
  const item = { id: "a", title: "Koffie op de stoep" };

  it("takes an answer, another one instead, and a reason", async () => {
    const last: WithHandProps["last"] = { values: {} };
    render(
      <WithHand last={last}>{(hand) => <VoteCard block={block} item={item} index={0} stacked={false} ballot={hand} />}</WithHand>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Belangrijk" }));
    expect(last.values).toEqual({ a: "important" });
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    expect(last.values).toEqual({ a: "dont-know" });
    await user.type(screen.getByRole("textbox"), "Omdat het kan.");
    await user.tab();
    expect(last.why).toEqual({ a: "Omdat het kan." });
  });

  it("offers no 'weet ik niet' where the block does not", () => {
    const { dontKnow: _left, ...without } = block;
    render(
      <WithHand last={{ values: {} }}>
        {(hand) => <VoteCard block={without} item={item} index={0} stacked={false} ballot={hand} />}
      </WithHand>,
    );
    expect(screen.queryByRole("radio", { name: "Weet ik niet" })).toBeNull();
  });
});

describe("an order", () => {
  it("is written whole when one item moves", async () => {
    const last: { values: Readonly<Record<string, unknown>> } = { values: {} };
    render(<WithHand last={last}>{(hand) => <RankList items={items} ballot={hand} />}</WithHand>);
    await userEvent.setup().click(screen.getByRole("button", { name: "Zet ‘Koffie op de stoep’ lager" }));
    expect(last.values).toEqual({ b: 1, a: 2 });
  });
});
