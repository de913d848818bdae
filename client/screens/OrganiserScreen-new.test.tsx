import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { desk, open, setUpDesk, smallSession } from "./testing/organiser-desk.tsx";

setUpDesk();

it("moving the start takes the questionnaire's days along", async () => {
  const user = userEvent.setup();
  open("/organisator/nieuw");
  await user.click(await screen.findByRole("button", { name: "Kies dit draaiboek: Dialoogsessie" }));
  const start = await screen.findByLabelText<HTMLInputElement>("Begint op");
  await user.clear(start);
  await user.type(start, "2027-04-08T19:30");
  await user.click(screen.getByRole("button", { name: "Zet de sessie klaar" }));
  await waitFor(() => expect(desk.made).toHaveLength(1));
  expect(desk.made[0]).toMatchObject({
    startsAt: "2027-04-08T19:30:00+02:00",
    questionnaire: { opensAt: "2027-04-01T15:00:00+02:00", closesAt: "2027-04-07T15:00:00+02:00" },
  });
});

const folder = join(import.meta.dirname, "../../fixtures/sessions");

it.each(readdirSync(folder).filter((name) => name.endsWith(".json")))(
  "%s can be uploaded, looked at and saved unchanged",
  async (name) => {
    const user = userEvent.setup();
    const text = readFileSync(join(folder, name), "utf8");
    open("/organisator/nieuw");
    await user.upload(
      await screen.findByLabelText("Kies een bestand", { selector: "input" }),
      new File([text], name, { type: "application/json" }),
    );
    await user.click(await screen.findByRole("button", { name: "Zet de sessie klaar" }));
    await waitFor(() => expect(desk.made).toEqual([JSON.parse(text)]));
    expect((await screen.findAllByText("482 716")).length).toBeGreaterThan(0);
  },
);

it("says everything that is wrong with an uploaded file and where", async () => {
  const user = userEvent.setup();
  const file = { ...smallSession(), title: "", language: "fr" };
  open("/organisator/nieuw");
  await user.upload(
    await screen.findByLabelText("Kies een bestand", { selector: "input" }),
    new File([JSON.stringify(file)], "fout.json", { type: "application/json" }),
  );
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("In fout.json kloppen 2 dingen niet");
  expect(
    within(alert)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["titelDit is nog leeg. Vul het in.", '"fr" kan hier niet. Kies uit: nl, en.'.replace(/^/, "taal")]);
});
