import { expect, test } from "@playwright/test";
import { dutch } from "../people/dutch.ts";
import { looksAccessible, looksAccessibleOpened } from "../people/looked-at.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";
import { Organiser } from "../people/organiser.ts";
import { smallSession } from "../people/small-session.ts";

const { organiser } = dutch;
const ACCOUNT = { name: "Anneke", email: "anneke@gemeente.example", password: "een lange zin met koffie" };

test("an organiser prepares a session, from the first link to the QR code", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, smallSession);
  try {
    const anneke = new Organiser(await (await room.device(LAPTOP)).newPage());
    const { page } = anneke;

    await test.step("sets up, signs out, signs in", async () => {
      const link = /http\S+\/organisator\/instellen#\S+/.exec(room.server.output)?.[0] ?? "";
      await anneke.setsUp(room.here(link), ACCOUNT);
      await anneke.signsOut();
      await looksAccessible(page, "organiser-sign-in");
      await anneke.signsIn(ACCOUNT.email, "iets heel anders dan dit");
      await anneke.sees(organiser("signIn.wrong"));
      await anneke.signsIn(ACCOUNT.email, ACCOUNT.password);
      await anneke.sees(organiser("list.empty.title"));
      await looksAccessible(page, "organiser-empty");
    });

    await test.step("a broken file is refused, with the place of every error", async () => {
      await anneke.goesTo(organiser("top.new"));
      await anneke.seesTitle(organiser("new.title"));
      const broken = { ...smallSession, title: "", blocks: smallSession.blocks.map((block) => ({ ...block, minutes: -1 })) };
      await anneke.uploads("kapot.json", JSON.stringify(broken));
      await anneke.sees(/^In kapot\.json kloppen \d+ dingen niet/);
      await anneke.sees("Ideeën");
      await looksAccessible(page, "organiser-broken-file");
      await anneke.uploads("stuk.json", "{ geen json");
      await anneke.sees(organiser("upload.unreadable", { name: "stuk.json" }));
    });

    await test.step("a ready script becomes a session", async () => {
      await anneke.presses(/^Kies dit draaiboek: .*[Dd]ialoogsessie/);
      await page.getByLabel(organiser("about.name")).fill("Avond in de Linde");
      await looksAccessible(page, "organiser-editor");
      await anneke.presses(organiser("editor.create"));
      await anneke.sees(organiser("links.code"));
      await expect(page.getByRole("img", { name: organiser("links.qrLabel") })).toBeVisible();
      await expect(page.getByText(organiser("links.facilitatorUrl")).first()).toBeVisible();
      await looksAccessible(page, "organiser-links");
    });

    await test.step("it can be changed, copied and deleted", async () => {
      await anneke.goesTo(organiser("top.sessions"));
      await expect(anneke.session("Avond in de Linde")).toBeVisible();
      await looksAccessible(page, "organiser-list");
      await page.getByRole("link", { name: "Avond in de Linde", exact: true }).click();
      await page.getByLabel(organiser("about.name")).fill("Avond in het park");
      await anneke.presses(organiser("editor.save"));
      await anneke.goesTo(organiser("top.sessions"));
      await expect(anneke.session("Avond in het park")).toBeVisible();

      await anneke.choosesOf("Avond in het park", organiser("list.copy"));
      await expect(page.getByLabel(organiser("about.name"))).toHaveValue(
        organiser("list.copyTitle", { title: "Avond in het park" }),
      );
      await anneke.goesTo(organiser("top.sessions"));
      const copy = organiser("list.copyTitle", { title: "Avond in het park" });
      const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
      await looksAccessibleOpened(
        page,
        "organiser-delete",
        () => anneke.choosesOf(copy, organiser("list.delete")),
        () => anneke.presses(organiser("delete.keep"), dialog),
      );
      await anneke.choosesOf(copy, organiser("list.delete"));
      await anneke.presses(organiser("delete.go"), dialog);
      await expect(anneke.session(copy)).toHaveCount(0);
      await expect(anneke.session("Avond in het park")).toBeVisible();
    });
    expect(room.askedElsewhere).toEqual([]);
  } finally {
    await room.close();
  }
});
