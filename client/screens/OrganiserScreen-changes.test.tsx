import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { desk, openEditor, setUpDesk, smallSession } from "./testing/organiser-desk.tsx";

setUpDesk();

it("unsaved changes survive a reload, and can be thrown away", async () => {
  const user = userEvent.setup();
  await openEditor();
  const intro = () => screen.getByLabelText<HTMLTextAreaElement>(/^Inleiding/);
  const before = intro().value;
  await user.type(intro(), " Welkom in de wijk.");
  cleanup();
  await openEditor();
  expect(intro().value).toBe(`${before} Welkom in de wijk.`);
  expect(screen.getByText(/wijzigingen van eerder staan er weer/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Gooi mijn wijzigingen weg" }));
  expect(intro().value).toBe(before);
  cleanup();
  await openEditor();
  expect(screen.queryByText(/wijzigingen van eerder/)).toBeNull();
});

it("being signed out in the middle keeps what was typed until after signing in", async () => {
  const user = userEvent.setup();
  await openEditor();
  await user.type(screen.getByLabelText("Naam van de sessie"), " in de buurt");
  desk.signedIn = false;
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  expect(await screen.findByText(/Je was afgemeld/)).toBeDefined();
  await user.type(screen.getByRole("textbox", { name: "E-mailadres" }), "dewi@voorbeeld.nl");
  await user.type(screen.getByLabelText("Wachtwoord"), "een lang wachtwoord");
  await user.click(screen.getByRole("button", { name: "Meld je aan" }));
  await screen.findByRole("heading", { level: 1, name: "Dialoogtafel in de buurt" });
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  await waitFor(() => expect(desk.sessions.get("ses1")?.file.title).toBe("Dialoogtafel in de buurt"));
});

it("a session that has begun can be read, not changed", async () => {
  desk.sessions.set("ses1", { file: smallSession(), phase: "running" });
  await openEditor();
  expect(screen.getByText(/De sessie is al begonnen/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Bewaar" })).toBeNull();
  expect(screen.queryByRole("button", { name: /omlaag$|^Voeg|^Verwijder/ })).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>("Naam van de sessie").readOnly).toBe(true);
});

it("a change that comes too late says so and loses nothing", async () => {
  const user = userEvent.setup();
  await openEditor();
  await user.type(screen.getByLabelText("Naam van de sessie"), " laat");
  desk.sessions.set("ses1", { file: smallSession(), phase: "running" });
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  expect((await screen.findByRole("alert")).textContent).toContain("al begonnen");
  expect(screen.getByLabelText<HTMLInputElement>("Naam van de sessie").value).toBe("Dialoogtafel laat");
});
