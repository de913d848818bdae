import { clockText } from "@samenspel/shared/text/moment";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { useLanguageStore } from "../live/language.ts";
import { desk, openEditor, START, setUpDesk, smallSession } from "./testing/organiser-desk.tsx";

setUpDesk();

/** The clock times of the script, from top to bottom. */
const times = () => {
  const script = screen.getByRole("region", { name: "Draaiboek" });
  return within(script)
    .getAllByRole("listitem")
    .map((row) => /^\d\d\.\d\d/.exec(row.textContent ?? "")?.[0])
    .filter(Boolean);
};

it("every time after a block moves along while its minutes are typed, and the end too", async () => {
  const user = userEvent.setup();
  await openEditor();
  const before = times();
  expect(before[0]).toBe("15.00");
  const [minutes] = screen.getAllByRole<HTMLInputElement>("spinbutton", { name: /^Minuten voor/ });
  if (minutes === undefined) throw new Error("a script has minutes");
  const first = Number(minutes.value);
  await user.clear(minutes);
  await user.type(minutes, String(first + 15));
  expect(times()[0]).toBe("15.00");
  expect(times()[1]).not.toBe(before[1]);
  const minutesNow = smallSession().blocks.reduce((total, block) => total + block.minutes, 15);
  const end = clockText("nl", Date.parse(START) + minutesNow * 60_000, "Europe/Amsterdam");
  expect(screen.getByText(`Klaar om ${end} uur`)).toBeDefined();
});

it("a block that goes down takes its time along", async () => {
  const user = userEvent.setup();
  await openEditor();
  const titles = () =>
    screen
      .getAllByRole("spinbutton", { name: /^Minuten voor/ })
      .map((field) => field.id && (field as HTMLInputElement).labels?.[0]?.textContent);
  const [one, two] = titles();
  const [down] = within(screen.getByRole("region", { name: "Draaiboek" })).getAllByRole("button", { name: /omlaag$/ });
  if (down === undefined) throw new Error("a script has rows");
  await user.click(down);
  expect(titles().slice(0, 2)).toEqual([two, one]);
  expect(times()[0]).toBe("15.00");
});

it("says beside the field what is wrong, in the reader's language, and keeps what was typed", async () => {
  const user = userEvent.setup();
  await openEditor();
  const name = screen.getByLabelText<HTMLInputElement>("Naam van de sessie");
  const call = screen.getByRole<HTMLInputElement>("textbox", { name: /^Link naar het videogesprek/ });
  await user.clear(name);
  await user.type(call, "geen link");
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  expect(name.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(`${name.id}-error`)?.textContent).toBe("Dit is nog leeg. Vul het in.");
  expect(document.getElementById(`${call.id}-error`)?.textContent).toContain("Begin met https://");
  expect(screen.getByRole("heading", { name: "Er kloppen nog 2 dingen niet" })).toBeDefined();
  useLanguageStore.getState().choose("en");
  expect(await screen.findByRole("heading", { name: "2 things are not right yet" })).toBeDefined();
  expect(call.value).toBe("geen link");
  expect(desk.sessions.get("ses1")?.file.callUrl).toBeUndefined();
});

it("leads from the list of problems into the form of a closed block", async () => {
  const user = userEvent.setup();
  const file = smallSession();
  const blocks = file.blocks.map((block, index) => (index === 1 ? { ...block, title: "" } : block));
  await openEditor();
  cleanup();
  localStorage.setItem(
    "samenspel-session-draft/org1/ses1",
    JSON.stringify({ file: { ...file, blocks }, base: JSON.stringify(file), skipped: {}, keptAt: 1 }),
  );
  await openEditor();
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  await user.click(await screen.findByRole("button", { name: /^blok 2/ }));
  await waitFor(() => expect(document.activeElement?.id).toBe("at-blocks[1].title"));
  expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
});
