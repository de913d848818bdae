import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { AnnouncerProvider } from "../../ui/Announcer.tsx";
import { SpotlightBar } from "./SpotlightBar.tsx";

const tafels = [{ id: "tafel-1", title: "Tafel 1" }];

beforeEach(() => useLanguageStore.setState({ language: "nl" }));
afterEach(cleanup);

it("tells what stands on the screen and takes it off", async () => {
  const given: unknown[] = [];
  const run = async (command: unknown) => {
    given.push(command);
    return { ok: true as const };
  };
  render(
    <AnnouncerProvider>
      <SpotlightBar state={{ spotlight: { place: "tafel-1", note: "n" } }} tafels={tafels} titleOfBlock={() => ""} run={run} />
    </AnnouncerProvider>,
  );
  screen.getByText("Op het scherm staat een briefje van Tafel 1.");
  await userEvent.click(screen.getByRole("button", { name: "Haal van het scherm" }));
  expect(given).toEqual([{ type: "spotlight" }]);
});

it("is not there while the screen follows the script", () => {
  render(
    <AnnouncerProvider>
      <SpotlightBar state={{}} tafels={tafels} titleOfBlock={() => ""} run={async () => ({ ok: true })} />
    </AnnouncerProvider>,
  );
  expect(screen.queryByRole("button")).toBeNull();
});
