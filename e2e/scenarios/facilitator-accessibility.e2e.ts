import { test } from "@playwright/test";
import { everyFacilitatorState, facilitatorSession } from "../people/facilitator-states.ts";
import { fitsSmallScreens, looksAccessible, looksAccessibleOpened, looksRightInForcedColours } from "../people/looked-at.ts";
import { MeetingRoom } from "../people/meeting-room.ts";

test("control room, board and big screen can be used by everybody, in every state", async ({ browser }) => {
  test.slow();
  const room = await MeetingRoom.open(browser, facilitatorSession);
  try {
    await everyFacilitatorState(room, {
      async state(name, page) {
        await looksAccessible(page, name);
        await fitsSmallScreens(page, name);
        await looksRightInForcedColours(page, name);
      },
      async opened(name, page, opens, closes) {
        await looksAccessibleOpened(page, name, opens, closes);
      },
    });
  } finally {
    await room.close();
  }
});
