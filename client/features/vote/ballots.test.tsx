import type { Block, VoteBlock } from "@samenspel/shared/domain/block";
import type { DotsVoteBlock } from "@samenspel/shared/domain/vote/dots";
import type { PointsVoteBlock } from "@samenspel/shared/domain/vote/points";
import type { RankVoteBlock } from "@samenspel/shared/domain/vote/rank";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { DotsVote } from "./DotsVote.tsx";
import type { ListVoteParts } from "./list-vote.ts";
import { PointsVote } from "./PointsVote.tsx";
import { RankVote } from "./RankVote.tsx";
import type { BallotHand } from "./use-ballot.ts";
import { VoteCard } from "./VoteCard.tsx";
import { fetchVoteParts } from "./vote-views.ts";

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
    set: (item, value) => setValues(({ [item]: _before, ...others }) => (value === null ? others : { ...others, [item]: value })),
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

const Parts = ({ lead, list, tray, unfinished }: ListVoteParts) => (
  <>
    <p>{lead}</p>
    {list}
    {tray}
    <p>{unfinished}</p>
  </>
);

describe("V1: dots", () => {
  const block: DotsVoteBlock = {
    ...base,
    id: "stip",
    method: "dots",
    dots: 3,
    maxPerItem: 2,
    items: { from: "list", list: [...list.list] },
  };
  const shows = (last: WithHandProps["last"], of: DotsVoteBlock = block) =>
    render(
      <WithHand last={last}>
        {(hand) => (
          <DotsVote block={of} items={items} ballot={hand}>
            {Parts}
          </DotsVote>
        )}
      </WithHand>,
    );
  const plusOf = (title: string) =>
    within(screen.getByRole("group", { name: title })).getByRole("button", { name: "Een stip erbij" });

  it("gives no more than there are, nor more on one item than it may have, and says why", async () => {
    const last: WithHandProps["last"] = { values: {} };
    shows(last);
    const user = userEvent.setup();
    for (let press = 0; press < 3; press += 1) await user.click(plusOf("Koffie op de stoep"));
    expect(last.values).toEqual({ a: 2 });
    expect(screen.getByText("Hier passen geen stippen meer bij.")).toBeTruthy();
    for (let press = 0; press < 2; press += 1) await user.click(plusOf("Samen op huisbezoek"));
    expect(last.values).toEqual({ a: 2, b: 1 });
    expect(screen.getByText("Al je stippen zijn op. Haal er eerst een weg.")).toBeTruthy();
    expect(screen.getByText("Nog 0 van je 3 stippen")).toBeTruthy();
  });

  it("has room for a reason with what got a dot, where the vote asks for one", async () => {
    const last: WithHandProps["last"] = { values: {} };
    shows(last, { ...block, why: true });
    const user = userEvent.setup();
    expect(screen.queryByText("Waarom?")).toBeNull();
    await user.click(plusOf("Koffie op de stoep"));
    await user.click(screen.getByText("Waarom?"));
    await user.type(screen.getByRole("textbox", { name: /Koffie/ }), "Gezellig");
    await user.tab();
    expect(last.why).toEqual({ a: "Gezellig" });
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

  it("V7: asks for a reason with a concern or an objection only, and keeps what was written in sight", async () => {
    const last: WithHandProps["last"] = { values: {} };
    const consent: VoteBlock = { ...base, id: "besluit", method: "consent", items: { from: "list", list: [...list.list] } };
    render(
      <WithHand last={last}>
        {(hand) => <VoteCard block={consent} item={item} index={0} stacked={false} ballot={hand} />}
      </WithHand>,
    );
    const user = userEvent.setup();
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Akkoord" }));
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Ik heb bezwaar" }));
    await user.type(screen.getByRole("textbox"), "Te duur");
    await user.click(screen.getByRole("radio", { name: "Akkoord" }));
    expect(last).toMatchObject({ values: { a: "agree" }, why: { a: "Te duur" } });
    expect(screen.getByRole("textbox")).toHaveProperty("value", "Te duur");
  });

  it("V4: writes a matrix answer when both figures are there, says which one is missing, and takes it back", async () => {
    const last: WithHandProps["last"] = { values: {} };
    const axis = { min: 1, max: 5 };
    const matrix: VoteBlock = {
      ...base,
      id: "kaart",
      method: "matrix",
      text: "Hoe haalbaar en hoe belangrijk?",
      x: { label: "Haalbaar", ...axis },
      y: { label: "Belangrijk", ...axis },
      items: { from: "list", list: [...list.list] },
      dontKnow: true,
    };
    // What it waits for comes within `act`, or React never shows it.
    await act(async () => {
      render(
        <WithHand last={last}>
          {(hand) => <VoteCard block={matrix} item={item} index={0} stacked={false} ballot={hand} />}
        </WithHand>,
      );
    });
    const user = userEvent.setup();
    const figure = async (label: string, value: string) =>
      within(await screen.findByRole("group", { name: label })).getByRole("radio", { name: value });
    await user.click(await figure("Haalbaar", "2"));
    expect(screen.getByText("Hoe haalbaar en hoe belangrijk?")).toBeTruthy();
    expect(last.values).toEqual({});
    expect(screen.getByText("Kies ook nog een cijfer bij: Belangrijk. Dan telt je antwoord.")).toBeTruthy();
    await user.click(await figure("Belangrijk", "5"));
    expect(last.values).toEqual({ a: { x: 2, y: 5 } });
    await user.click(await figure("Haalbaar", "2"));
    expect(last.values).toEqual({});
    await user.click(screen.getByRole("button", { name: "Weet ik niet" }));
    expect(last.values).toEqual({ a: "dont-know" });
  });
});

describe("V5: an order", () => {
  const block: RankVoteBlock = { ...base, id: "orde", method: "rank", items: { from: "list", list: [...list.list] } };
  const three = [...items, { id: "c", title: "Meer licht" }];
  const shows = (last: WithHandProps["last"]) =>
    render(
      <WithHand last={last}>
        {(hand) => (
          <RankVote block={block} items={three} ballot={hand}>
            {Parts}
          </RankVote>
        )}
      </WithHand>,
    );

  it("is written whole when one item moves", async () => {
    const last: WithHandProps["last"] = { values: {} };
    shows(last);
    expect(screen.getByText("Je volgorde telt nog niet.")).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("button", { name: "Zet ‘Koffie op de stoep’ lager" }));
    expect(screen.queryByText("Je volgorde telt nog niet.")).toBeNull();
    expect(last.values).toEqual({ b: 1, a: 2, c: 3 });
  });

  it("moves with the arrow keys, and the key stays on the item until it is at the end", async () => {
    const last: WithHandProps["last"] = { values: {} };
    shows(last);
    const user = userEvent.setup();
    const lower = screen.getByRole("button", { name: "Zet ‘Koffie op de stoep’ lager" });
    lower.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(last.values).toEqual({ b: 1, c: 2, a: 3 });
    expect(document.activeElement).toBe(lower);
    await user.keyboard("{Enter}");
    expect(screen.getByText("Dit staat al onderaan.")).toBeTruthy();
    await user.keyboard("{ArrowUp}");
    expect(last.values).toEqual({ b: 1, a: 2, c: 3 });
  });

  it("takes a place from a list", async () => {
    const last: WithHandProps["last"] = { values: {} };
    shows(last);
    await userEvent.setup().selectOptions(screen.getByLabelText("Plek van: Meer licht"), "1");
    expect(last.values).toEqual({ c: 1, a: 2, b: 3 });
  });
});

describe("V6: points", () => {
  const block: PointsVoteBlock = {
    ...base,
    id: "punten",
    method: "points",
    points: 100,
    items: { from: "list", list: [...list.list] },
  };

  it("tells what is left while typing and stepping, and counts only what adds up", async () => {
    const last: WithHandProps["last"] = { values: {} };
    render(
      <WithHand last={last}>
        {(hand) => (
          <PointsVote block={block} items={items} ballot={hand}>
            {Parts}
          </PointsVote>
        )}
      </WithHand>,
    );
    const user = userEvent.setup();
    const left = () => screen.getByRole("status").textContent;
    const field = screen.getByRole("spinbutton", { name: "Punten voor: Koffie op de stoep" });
    await user.clear(field);
    await user.type(field, "80");
    expect(left()).toContain("Nog 20 punten te verdelen");
    expect(screen.getByText("Je stem telt als alle punten verdeeld zijn.")).toBeTruthy();
    expect(last.values).toEqual({});
    const other = within(screen.getByRole("group", { name: "Samen op huisbezoek" }));
    for (let press = 0; press < 4; press += 1) await user.click(other.getByRole("button", { name: "5 punten erbij" }));
    expect(last.values).toEqual({ a: 80, b: 20 });
    expect(left()).toContain("Alle punten zijn verdeeld.");
    await user.clear(field);
    await user.type(field, "83");
    expect(left()).toContain("3 punten te veel");
    expect(screen.getByText("Tot die tijd telt je vorige verdeling.")).toBeTruthy();
    expect(last.values).toEqual({ a: 80, b: 20 });
    await user.click(other.getByRole("button", { name: "5 punten eraf" }));
    expect(left()).toContain("Nog 2 punten te verdelen");
    await user.click(other.getByRole("button", { name: "2 punten erbij" }));
    expect(last.values).toEqual({ a: 83, b: 17 });
  });
});

it("fetches beforehand the parts that the votes of a script need, and no others", async () => {
  const vote = { ...base, items: { from: "list" as const, list: [...list.list] } };
  const script: Block[] = [
    { ...vote, id: "r", method: "rank" },
    { ...vote, id: "d", method: "dots", dots: 3, maxPerItem: 1 },
    { ...vote, id: "p", method: "points", points: 10 },
  ];
  expect(await fetchVoteParts(script)).toEqual(["rank", "points"]);
  expect(await fetchVoteParts([])).toEqual([]);
});
