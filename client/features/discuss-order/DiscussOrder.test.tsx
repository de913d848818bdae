import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { Spotlight } from "@samenspel/shared/domain/course";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { AnnouncerProvider } from "../../ui/Announcer.tsx";
import { DiscussOrder } from "./DiscussOrder.tsx";

const block = { id: "keuze", kind: "vote", method: "importance", title: "Wat is belangrijk?" } as unknown as BallotBlock;
const item = (id: string, shareImportant: number) => ({
  ...{ item: id, title: `Punt ${id}`, n: 10, dontKnow: 0, notVoted: 0, shareImportant, tie: false },
  ...{ counts: { important: shareImportant * 10, notImportant: 10 - shareImportant * 10 }, agreement: null },
});
const resultOf = (...shares: number[]) =>
  ({
    ...{ block: "keuze", method: "importance", items: shares.map((share, nth) => item(String.fromCharCode(97 + nth), share)) },
  }) as unknown as VoteResult;

describe("the order of talk", () => {
  const given: unknown[] = [];
  const show = (result: VoteResult, spotlight?: Spotlight) =>
    render(
      <AnnouncerProvider>
        <DiscussOrder
          block={block}
          result={result}
          spotlight={spotlight}
          run={async (command) => {
            given.push(command);
            return { ok: true };
          }}
        />
      </AnnouncerProvider>,
    );
  beforeEach(() => {
    given.length = 0;
    useLanguageStore.setState({ language: "nl" });
  });
  afterEach(cleanup);
  const texts = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

  it("is highest, most divided, lowest, each with its figure", () => {
    show(resultOf(0.2, 0.9, 0.5, 0.8));
    expect(texts().map((text) => text?.replace("Op het scherm", ""))).toEqual([
      "HoogstPunt b9 van 10 belangrijk",
      "Meest verdeeldPunt c5 van 10 belangrijk",
      "LaagstPunt a2 van 10 belangrijk",
    ]);
  });

  it("names an item once, with every reason", () => {
    show(resultOf(0.9, 0.4));
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain("Meest verdeeld · Laagst");
  });

  it("puts an item on the big screen and takes it off", async () => {
    show(resultOf(0.9, 0.4));
    await userEvent.click(screen.getByRole("button", { name: /Punt a/ }));
    cleanup();
    show(resultOf(0.9, 0.4), { place: "plenary", vote: "keuze", item: "a" });
    await userEvent.click(screen.getByRole("button", { name: /Punt a/, pressed: true }));
    expect(given).toEqual([{ type: "spotlight", place: "plenary", vote: "keuze", item: "a" }, { type: "spotlight" }]);
  });

  it("is not there when all items stand equal", () => {
    show(resultOf(0.5, 0.5));
    expect(screen.queryByRole("list")).toBeNull();
  });
});
