import { expect, test } from "@playwright/test";
import { dutch } from "../people/dutch.ts";
import { Facilitator } from "../people/facilitator.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";
import { Participant } from "../people/participant.ts";
import { smallSession } from "../people/small-session.ts";

const { join } = dutch;
/** Within this time the example is lively. */
const A_MINUTE = { timeout: 60_000 };

test("who is alone tries an example, as facilitator and as participant beside each other", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, smallSession);
  try {
    const context = await room.device(LAPTOP);
    const home = await context.newPage();
    await home.goto(room.baseUrl);
    await home.getByRole("button", { name: join("home.try") }).click();
    const opens = async (link: string) => {
      const [page] = await Promise.all([context.waitForEvent("page"), home.getByRole("link", { name: link }).click()]);
      return page;
    };
    const lead = new Facilitator(await opens(join("home.tryFacilitator")));
    await lead.seesControlRoom();
    await expect(lead.page.getByText(/^(\d\d|[6-9]) van \d+ online$/)).toBeVisible(A_MINUTE);
    // People write by themselves.
    await expect(lead.page.getByText(/\b[1-9]\d* briefjes?\b/).first()).toBeVisible(A_MINUTE);

    const visitor = new Participant(await opens(join("home.tryParticipant")));
    await visitor.fillsIn({ name: "Ik", perspective: "Inwoner" });
    await visitor.takesASeat();
    await expect(visitor.page.getByRole("banner")).toBeVisible();
    await expect(lead.page.getByText("Ik", { exact: true })).toBeVisible();
  } finally {
    await room.close();
  }
});
