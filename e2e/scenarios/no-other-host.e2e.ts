import { expect, test } from "@playwright/test";
import { dutch } from "../people/dutch.ts";
import { everyScreenSession } from "../people/every-screen-session.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";

const { participant, presenter } = dutch;

/** The whole meeting looks at this too; here come the screens that nobody opens in it. */
test("no screen asks anything of another host, until somebody starts a film that stands there", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, everyScreenSession);
  try {
    const { page } = await room.somebody();
    for (const path of ["/", "/join", "/gegevens", "/organisator", "/bestaat-niet"]) {
      await page.goto(`${room.baseUrl}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    const lead = await room.facilitator();
    const screen = await (await room.device(LAPTOP)).newPage();
    await screen.goto(room.here(room.links.presenterUrl));
    await expect(screen.getByText(presenter("waiting.title"))).toBeVisible();
    const phone = await room.participant({ name: "Loes" });
    await lead.startsSession("Welkom");
    await lead.goesOnTo("De film");
    await phone.seesTitle("De film");
    expect(room.askedElsewhere).toEqual([]);

    await phone.startsFilm(participant("film.label", { title: "De film" }));
    await phone.sees(participant("film.failed"));
    await phone.sees("Goedenavond allemaal.");
    expect(room.askedElsewhere).toEqual(["https://film.example/buurt.mp4"]);
  } finally {
    await room.close();
  }
});
