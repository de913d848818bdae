import { type Browser, expect, test } from "@playwright/test";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import type { Facilitator } from "../people/facilitator.ts";
import { MeetingRoom } from "../people/meeting-room.ts";
import { smallSession } from "../people/small-session.ts";
import { TafelBoard } from "../people/tafel-board.ts";

const HELPFUL = ["Een bank op het plein", "Een moestuin bij de school", "Meer licht in het park"];
const NEEDED = ["De bus moet vaker komen", "Iemand die de weg wijst", "Samen eten op vrijdag"];
const NOTES = [...HELPFUL, ...NEEDED];
const [BENCH = "", GARDEN = "", LIGHT = "", BUS = "", GUIDE = "", DINNER = ""] = NOTES;

interface Two {
  readonly lead: TafelBoard;
  readonly other: TafelBoard;
  /** Neither laptop hears of the other while this is done; then both send at once. Ends when both show the same. */
  readonly apart: (does: () => Promise<void>) => Promise<void>;
}

/** The lead and the facilitator of tafel 1, each with an own laptop, before the same six notes. */
const twoAtOneTafel = async (browser: Browser, story: (two: Two) => Promise<void>): Promise<void> => {
  const room = await MeetingRoom.open(browser, smallSession);
  const loes = await ProtocolPerson.join({ baseUrl: room.baseUrl, code: room.links.code, name: "Loes", tafel: "tafel-1" });
  try {
    const [lead, other] = await Promise.all([room.facilitator(), room.tafelFacilitator("tafel-1")]);
    await lead.startsSession("Welkom");
    await lead.goesOnTo("Ideeën");
    for (const text of NOTES) loes.writeNote("ideeen", "tafel-1", HELPFUL.includes(text) ? "helder" : "nodig", text);
    await loes.saved();
    await lead.opensTafel("Tafel 1");
    const boards = { lead: new TafelBoard(lead.page), other: new TafelBoard(other.page) };
    for (const board of Object.values(boards)) for (const text of NOTES) await board.sees(text);
    const network = (offline: boolean) =>
      Promise.all([lead, other].map(({ page }: Facilitator) => page.context().setOffline(offline)));
    const apart: Two["apart"] = async (does) => {
      await network(true);
      await Promise.all(Object.values(boards).map((board) => board.seesNoConnection()));
      await does();
      await Promise.all(Object.values(boards).map((board) => board.seesUnsent()));
      await network(false);
      await Promise.all(Object.values(boards).map((board) => board.seesSaved(NOTES.length)));
      await expect.poll(async () => [await boards.lead.layout()]).toEqual([await boards.other.layout()]);
      const { notes } = await boards.lead.layout();
      expect(Object.keys(notes).sort(), "every note lies in one spot").toEqual([...NOTES].sort());
    };
    await story({ ...boards, apart });
  } finally {
    loes.close();
    await room.close();
  }
};

test("two facilitators who group at the same time lose nothing and end with the same board", async ({ browser }) => {
  await twoAtOneTafel(browser, async ({ lead, other, apart }) => {
    await test.step("each makes a group, and they see each other's", async () => {
      await Promise.all([lead.makes("Buiten", [BENCH, GARDEN]), other.makes("Samen", [GUIDE, DINNER])]);
      await expect(lead.group("Samen")).toContainText("2");
      await expect(other.group("Buiten")).toContainText("2");
    });

    await test.step("the same note in two groups: it lies in one of them", async () => {
      await apart(async () => {
        await Promise.all([lead.puts(LIGHT, "Buiten"), other.puts(LIGHT, "Samen")]);
      });
      const { groups, notes } = await lead.layout();
      expect(groups.sort()).toEqual(["Buiten", "Samen"]);
      expect(["Buiten", "Samen"]).toContain(notes[LIGHT]);
    });

    await test.step("two notes into the same group: both lie in it", async () => {
      await apart(async () => {
        await Promise.all([lead.puts(BUS, "Buiten"), other.puts(GUIDE, "Buiten")]);
      });
      const { notes } = await other.layout();
      expect(notes).toMatchObject({ [BUS]: "Buiten", [GUIDE]: "Buiten", [BENCH]: "Buiten", [DINNER]: "Samen" });
    });

    await test.step("one gives a group a name while the other merges it: the notes are in the other group, the name stays", async () => {
      await apart(async () => {
        await Promise.all([lead.renames("Samen", "Voor elkaar"), other.merges("Samen", "Buiten")]);
      });
      const { groups, notes } = await lead.layout();
      expect(notes[DINNER]).toBe("Buiten");
      expect(groups.sort()).toEqual(["Buiten", "Voor elkaar"]);
    });

    await test.step("one takes a group apart while the other drags a note to it: every note lies loose", async () => {
      await lead.puts(DINNER, "Voor elkaar");
      await expect(other.group("Voor elkaar")).toContainText("1");
      await apart(async () => {
        await Promise.all([lead.splits("Buiten"), other.drags(DINNER, "Buiten")]);
      });
      const { groups, notes } = await other.layout();
      expect(Object.values(notes)).toEqual(NOTES.map(() => ""));
      expect(groups).toEqual(["Voor elkaar"]);
    });

    await test.step("each takes back the own step, and no other", async () => {
      await apart(async () => {
        await Promise.all([lead.puts(BENCH, "Voor elkaar"), other.puts(BUS, "Voor elkaar")]);
      });
      await lead.undoes();
      await expect(other.group("Voor elkaar")).toContainText("1");
      expect((await other.layout()).notes).toMatchObject({ [BENCH]: "", [BUS]: "Voor elkaar" });
    });
  });
});
