import { expect, test } from "@playwright/test";
import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import { BrowserFacilitator } from "../people/browser-facilitator.ts";
import { BrowserParticipant } from "../people/browser-participant.ts";
import { API_TOKEN, RunningServer } from "../running-server.ts";
import { scaleVote, smallSession, talk, write } from "../small-session.ts";

const SCRIPT = smallSession([talk("begin"), write("naam", { identity: "name" }), scaleVote("stem"), talk("einde")]);

test.describe("a meeting in browsers", () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await RunningServer.start();
  });
  test.afterAll(() => server.stop());

  test("two people come in by the code, write, read each other, vote, and the report is there at the end", async ({
    browser,
  }) => {
    const links = await new ProtocolOrganiser(server.baseUrl, API_TOKEN).createSession(SCRIPT);
    const lead = await BrowserFacilitator.withLaptop(browser);
    const [sanne, yusuf] = [await BrowserParticipant.withPhone(browser), await BrowserParticipant.withPhone(browser)];
    await lead.opens({ facilitatorUrl: links.facilitatorUrl.replace("localhost", "127.0.0.1") });
    await lead.starts();
    const arrival = { baseUrl: server.baseUrl, code: links.code, tafel: "Tafel tafel-1" };
    await sanne.comesIn({ ...arrival, name: "Sanne", perspective: "Inwoner" });
    await yusuf.comesIn({ ...arrival, name: "Yusuf" });

    await lead.goesOnTo("Blok naam");
    await sanne.writes("Koffie op de stoep");
    await yusuf.reads("Koffie op de stoep");
    await yusuf.writes("Een bankje erbij");
    await sanne.reads("Een bankje erbij");
    await sanne.types("Dit is nog niet af");

    await lead.goesOnTo("Blok stem");
    await sanne.answers("4");
    await yusuf.answers("2");
    await lead.closesVote();
    await lead.publishes();
    await lead.goesOnTo("Blok einde");
    await lead.closes();
    await sanne.isThanked();
    await yusuf.isThanked();

    const { outcome } = await lead.readsReport(links.id);
    expect(outcome.votes[0]).toMatchObject({ present: 2, voters: 2, items: [{ counts: { 2: 1, 4: 1 }, mean: 3 }] });
    expect(outcome.notes.list.map(({ number, text, by }) => ({ number, text, by }))).toEqual([
      { number: 1, text: "Koffie op de stoep", by: "Sanne, inwoner" },
      { number: 2, text: "Een bankje erbij", by: "Yusuf" },
    ]);
    for (const person of [lead, sanne, yusuf]) await person.leaves();
  });
});
