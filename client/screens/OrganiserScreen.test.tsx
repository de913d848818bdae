import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { desk, open, setUpDesk, smallSession } from "./testing/organiser-desk.tsx";

setUpDesk();

it("deleting says what goes, and what was kept here of it goes too", async () => {
  const user = userEvent.setup();
  localStorage.setItem(
    "samenspel-session-draft/org1/ses1",
    JSON.stringify({ file: smallSession(), base: "", skipped: {}, keptAt: 1 }),
  );
  open("/organisator");
  await user.click(await screen.findByRole("button", { name: "Meer met Dialoogtafel" }));
  await user.click(await screen.findByRole("menuitem", { name: "Verwijder" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("de plek van 3 deelnemers");
  await user.click(within(dialog).getByRole("button", { name: "Verwijder alles" }));
  expect(await screen.findByRole("heading", { name: "Hier komen je sessies" })).toBeDefined();
  expect(desk.sessions.size).toBe(0);
  expect(localStorage.getItem("samenspel-session-draft/org1/ses1")).toBeNull();
});

it("wrong words at the door are told apart from a server that is away", async () => {
  const user = userEvent.setup();
  desk.signedIn = false;
  open("/organisator");
  await user.type(await screen.findByRole("textbox", { name: "E-mailadres" }), "dewi@voorbeeld.nl");
  await user.type(screen.getByLabelText("Wachtwoord"), "fout");
  await user.click(screen.getByRole("button", { name: "Meld je aan" }));
  expect((await screen.findByRole("alert")).textContent).toContain("horen niet bij elkaar");
});
