import { expect } from "@playwright/test";
import type { Meeting } from "@samenspel/server/people/meeting";
import type { Report } from "@samenspel/shared/report/report-model";
import { expectedOutcome } from "../fixture-meeting.ts";

interface Items {
  readonly items?: readonly { readonly item: string }[];
  readonly tafels?: Readonly<Record<string, Items>>;
}

/** A vote as the fixture says it: items in one order, by their ids there. */
const asFixture = (vote: Items, idOf: ReadonlyMap<string, string>): Record<string, unknown> => ({
  ...vote,
  ...(vote.items === undefined
    ? {}
    : {
        items: vote.items
          .map((item) => ({ ...item, item: idOf.get(item.item) ?? item.item }))
          .sort((a, b) => (a.item < b.item ? -1 : 1)),
      }),
  ...(vote.tafels === undefined
    ? {}
    : { tafels: Object.fromEntries(Object.entries(vote.tafels).map(([id, tafel]) => [id, asFixture(tafel, idOf)])) }),
});

/** The report says what came of this meeting. `ids`: id in the meeting → id in the session, of what was made in it. */
export const saysWhatIsExpected = (
  { outcome }: Report,
  name: string,
  { input }: Meeting,
  ids: ReadonlyMap<string, string>,
): void => {
  const { people, minutes, endsAt, notes, votes } = expectedOutcome(name);
  expect(outcome).toMatchObject({ people, minutes, endsAt });
  expect(outcome.notes).toMatchObject(notes as Record<string, unknown>);
  expect(outcome.notes.list.map(({ text }) => text).sort()).toEqual(input.notes.map(({ text }) => text).sort());
  const titles = (input.opportunities ?? []).map(({ title }) => title);
  expect(outcome.opportunities.map(({ title }) => title).sort()).toEqual(titles.sort());
  const idOf = new Map([...ids].map(([mine, theirs]) => [theirs, mine]));
  for (const vote of votes) {
    const found = outcome.votes.find(({ block }) => block === vote.block) ?? {};
    expect(asFixture(found as Items, idOf)).toMatchObject(asFixture(vote as Items, new Map()));
  }
};
