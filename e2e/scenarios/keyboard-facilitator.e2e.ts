import { expect, test } from "@playwright/test";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { boardTexts } from "@samenspel/shared/text/board";
import { createTranslator } from "@samenspel/shared/text/translate";
import { dutch } from "../people/dutch.ts";
import { pressesByKey } from "../people/keyboard.ts";
import { KeyboardFacilitator } from "../people/keyboard-facilitator.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";
import { smallSession } from "../people/small-session.ts";

const { facilitator, common } = dutch;
const board = createTranslator(boardTexts)("nl");

const PEOPLE = ["Loes", "Omar", "Sanne", "Henk", "Mina"];
const NOTES = ["Het verkeer bij de school", "Te weinig licht in het park", "De bus komt niet meer", "Dit hoort hier niet"];

/** The small session without what this facilitator has no use for. */
const session = {
  ...smallSession,
  blocks: smallSession.blocks.filter(({ id }) => !["ideeen", "wensen", "gesprek"].includes(id)),
};

test("a facilitator needs no more than a keyboard, from the start to the close", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, session);
  const { baseUrl, links } = room;
  const people = await Promise.all(
    PEOPLE.map((name) => ProtocolPerson.join({ baseUrl, code: links.code, name, perspective: "inwoner" })),
  );
  const [loes] = people;
  if (loes === undefined) throw new Error("nobody came");
  try {
    const page = await (await room.device(LAPTOP)).newPage();
    const lead = await KeyboardFacilitator.opens(page, room.here(links.facilitatorUrl));

    await test.step("the door, the places, and the start", async () => {
      await lead.choosesInMenu(lead.button(facilitator("top.more")), facilitator("top.door.lock"));
      await expect(page.getByText(facilitator("top.door.locked"), { exact: true })).toBeVisible();
      await lead.hears(facilitator("top.door.lockedSaid"));
      await lead.choosesInMenu(lead.button(facilitator("top.more")), facilitator("top.door.unlock"));
      await expect(page.getByText(facilitator("top.door.locked"), { exact: true })).toHaveCount(0);
      await lead.pressesAway(lead.button(facilitator("seats.distribute")));
      await Promise.all(people.map(({ live }) => live.until(({ seat }) => seat !== null, "a seat")));
      await lead.startsSession("Welkom");
      await lead.goesOnTo("Zorgen");
      await lead.says("Schrijf gerust alles op.");
      await loes.live.until(({ messages }) => messages.some(({ text }) => text === "Schrijf gerust alles op."), "the message");
    });

    await test.step("somebody gets another seat, and the old one back; everybody gets more time", async () => {
      const from = loes.seat === "tafel-1" ? "Tafel 1" : "Tafel 2";
      const to = from === "Tafel 1" ? "Tafel 2" : "Tafel 1";
      await lead.seats("Loes", [to === "Tafel 2" ? "ArrowRight" : "ArrowLeft"], to);
      await loes.live.until(({ seat }) => seat === (to === "Tafel 2" ? "tafel-2" : "tafel-1"), "the other seat");
      await lead.pressesAway(lead.button(common("action.undo")));
      await expect(lead.tafel(from).getByRole("button", { name: /^Loes/ })).toBeVisible();
      const endsAt = loes.live.state?.endsAt ?? 0;
      await pressesByKey(page, lead.button(facilitator("clock.extendLabel", { count: 5 })));
      await loes.live.until((state) => (state.endsAt ?? 0) > endsAt, "more time");
      await lead.hasFocus("more time");
    });

    await test.step("the notes are turned over and grouped", async () => {
      // Everybody at the first tafel writes; the first of them brings what nobody else did.
      const writers = people.filter(({ seat }) => seat === "tafel-1");
      for (const [index, text] of NOTES.entries()) {
        const writer = writers[index % writers.length];
        writer?.writeNote("zorgen", "tafel-1", undefined, text);
        await writer?.saved();
      }
      await lead.pressesAway(lead.button(facilitator("reveal.all")));
      await lead.presses(lead.button(facilitator("tafels.open", { tafel: "Tafel 1" })), lead.heading("Tafel 1"));
      await expect(lead.face(NOTES[0] ?? "")).toBeVisible();
      await lead.groups("Onderweg", [NOTES[0] ?? "", NOTES[2] ?? ""]);
      // The move with V: from loose to the group, then put down.
      await lead.walksTo(NOTES[1] ?? "");
      await lead.keys("v");
      await lead.hears(board("move.start", { what: "" }).slice(-30).trim());
      await lead.keys("ArrowRight", "Enter");
      await expect(lead.group("Onderweg")).toContainText("3");
      await expect(lead.face(NOTES[1] ?? "")).toBeFocused();
      await lead.keys("Control+z");
      await lead.hears(board("board.undone"));
      await expect(lead.group("Onderweg")).toContainText("2");
      await lead.hasFocus("undoing");
    });

    await test.step("a note is hidden, with the reason", async () => {
      const unwanted = NOTES[3] ?? "";
      await lead.walksTo(unwanted);
      const card = lead.board.getByRole("article").filter({ hasText: unwanted });
      await pressesByKey(page, card.getByRole("button", { name: /^Verberg briefje/ }));
      await expect(lead.dialog).toBeVisible();
      await lead.focuses(lead.dialog.getByLabel(facilitator("hide.reason")));
      await lead.types("Gaat over een buurman");
      await pressesByKey(page, lead.dialog.getByRole("button", { name: facilitator("hide.go"), exact: true }));
      await expect(card).toHaveCount(0);
      await expect(lead.dialog).toHaveCount(0);
      await lead.hasFocus("hiding a note");
    });

    await test.step("a line of harvest, resting on a note", async () => {
      await lead.walksTo(NOTES[0] ?? "");
      await lead.keys("F6");
      await lead.hasFocus("F6");
      await lead.focuses(lead.harvest.getByRole("button", { name: facilitator("harvest.add.conclusion"), exact: true }));
      await lead.keys("Enter");
      const line = lead.harvest.getByRole("textbox");
      await expect(line).toBeFocused();
      await lead.types("Wij willen veilig naar school.");
      await expect(line).toHaveValue("Wij willen veilig naar school.");
      await lead.keys("F6");
      await expect(lead.face(NOTES[0] ?? "")).toBeFocused();
      await lead.keys("o");
      await expect(lead.harvest.getByRole("button", { name: /^Ga naar briefje/ })).toHaveCount(1);
      await expect(lead.face(NOTES[0] ?? "")).toBeFocused();
      // And the list of notes, for a second source.
      await pressesByKey(page, lead.harvest.getByRole("button", { name: /^Kies briefjes bij/ }));
      const tick = lead.dialog.getByRole("checkbox", { name: NOTES[2] ?? "" });
      await lead.focuses(tick);
      await lead.keys("Space");
      await expect(tick).toBeChecked();
      await lead.keys("Escape");
      await expect(lead.dialog).toHaveCount(0);
      await lead.hasFocus("choosing sources");
      await expect(lead.harvest.getByRole("button", { name: /^Ga naar briefje/ })).toHaveCount(2);
    });

    await test.step("back to plenary", async () => {
      await lead.presses(lead.button(facilitator("place.back")), page.getByRole("region", { name: "Tafel 1", exact: true }));
      await lead.presses(
        lead.button(facilitator("clock.toPlenary", { seconds: 60 })),
        lead.button(facilitator("clock.toPlenaryNow")),
      );
      await lead.pressesAway(lead.button(facilitator("clock.toPlenaryNow")));
      await loes.live.until(({ block }) => block === "oogst", "the plenary block");
    });

    await test.step("the vote is closed and its result shown; the session ends", async () => {
      await lead.goesOnTo("Keuze");
      for (const person of people) {
        person.vote("keuze", { bank: "important" });
        await person.saved();
      }
      await expect(page.getByText(facilitator("vote.count", { voted: 5, of: 5 }))).toBeVisible();
      await lead.pressesAway(lead.button(facilitator("vote.close")));
      await lead.pressesAway(lead.button(facilitator("vote.publish")));
      await loes.live.until(({ blocks }) => blocks.keuze?.published === true, "the result");
      await lead.goesOnTo("Slot");
      await pressesByKey(page, lead.button(facilitator("close.go")).last());
      await expect(lead.dialog).toBeVisible();
      await pressesByKey(page, lead.dialog.getByRole("button", { name: facilitator("close.go"), exact: true }));
      await expect(lead.heading(facilitator("closed.title"))).toBeVisible();
      await expect(lead.dialog).toHaveCount(0);
      await lead.hasFocus("closing the session");
      await loes.live.until(({ phase }) => phase === "closed", "the end");
    });
    await lead.neverTouched();
  } finally {
    for (const person of people) person.close();
    await room.close();
  }
});
