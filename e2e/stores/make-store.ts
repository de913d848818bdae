import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callHttp } from "@samenspel/server/people/http-call";
import { allMigrations } from "@samenspel/server/storage/migrations/all-migrations";
import { API_TOKEN, RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, talk, write } from "../small-session.ts";
import { keepOldStore, type OldStoreFacts, oldStoreNames } from "./old-store.ts";

/*
 * After `npm run build`: node --conditions=samenspel-src --import ./scripts/typescript-in-node.mjs e2e/stores/make-store.ts
 *
 * Keeps a store as the newest migration leaves it, with something in every table, so that every later version is tried on
 * it. A store that is kept already is never made again: it is what that version wrote.
 */

const BLOCKS = [talk("begin"), write("stil"), write("naam", { identity: "name" }), scaleVote("stem"), talk("einde")];
const ORGANISER = { email: "organisator@voorbeeld.nl", password: "een lang wachtwoord" };

const notesOf = async (meeting: SmallMeeting, wanted: number): Promise<Record<string, string>> => {
  const notes: Record<string, string> = {};
  for (const tafel of ["tafel-1", "tafel-2"]) {
    const content = await meeting.lead
      .openBoard(tafel)
      .until((board) => board.notes.size === wanted / 2 && board, `the notes of ${tafel}`);
    for (const { number, text } of content.notes.values()) notes[number] = text;
  }
  return notes;
};

const writeNotes = async (meeting: SmallMeeting, block: string): Promise<void> => {
  await meeting.goTo(block);
  for (const [index, person] of meeting.people.entries())
    person.writeNote(block, person.seat ?? "", undefined, `${block} van ${index} – é ☕`);
  await Promise.all(meeting.people.map((person) => person.saved()));
};

const playClosed = async (baseUrl: string): Promise<OldStoreFacts["closed"]> => {
  const meeting = await SmallMeeting.open(baseUrl, { blocks: BLOCKS, people: 6 });
  await writeNotes(meeting, "stil");
  await writeNotes(meeting, "naam");
  await meeting.goTo("stem");
  for (const person of meeting.people) person.vote("stem", { plan: 4 }, { plan: "omdat het kan" });
  await Promise.all(meeting.people.map((person) => person.saved()));
  await meeting.goTo("einde");
  await callHttp(baseUrl, `/sessions/${meeting.links.id}/participants/${meeting.person(5).id}`, {
    method: "DELETE",
    cookie: meeting.person(5).cookie,
  });
  await meeting.closeSession();
  const { outcome } = await meeting.lead.report();
  const { cookie } = meeting.lead;
  const conclusion = "Wat mensen er zelf van zeggen";
  const claims = [{ id: "claim-1", text: conclusion, sources: [outcome.notes.list[0]?.id ?? ""] }];
  const narrative = { summary: [], conclusions: claims, advice: [], themes: [], rejected: [] };
  const path = `/sessions/${meeting.links.id}`;
  await callHttp(baseUrl, `${path}/narrative`, { method: "PUT", body: { revision: 0, narrative }, cookie });
  await callHttp(baseUrl, `${path}/versions`, { method: "POST", body: { state: "concept" }, cookie });
  meeting.close();
  const notes = Object.fromEntries(outcome.notes.list.map(({ number, text }) => [number, text]));
  return { id: meeting.links.id, notes, voters: outcome.votes[0]?.voters ?? 0, conclusion };
};

const playRunning = async (baseUrl: string): Promise<OldStoreFacts["running"]> => {
  const meeting = await SmallMeeting.open(baseUrl, { blocks: BLOCKS, people: 6 });
  const { id, code, facilitatorKey } = meeting.links;
  await writeNotes(meeting, "naam");
  await writeNotes(meeting, "stil");
  const notes = await notesOf(meeting, 12);
  const [publicId = ""] = meeting.lead.openBoard("tafel-1").content?.notes.keys() ?? [];
  const [group, harvest] = ["Een groep", "Een regel van de oogst"];
  meeting.lead.putCluster("tafel-1", "groep-1", { block: "stil", title: group, order: 0 }, [publicId]);
  meeting.lead.addHarvestLine("tafel-1", { block: "stil", kind: "line", text: harvest, sources: [publicId] });
  await meeting.lead.saved();
  await meeting.lead.must({ type: "hideNote", note: publicId, reason: "dubbel" });
  await meeting.lead.must({ type: "showNote", note: publicId });
  meeting.close();
  return { id, code, facilitatorKey, block: "stil", notes, group, harvest };
};

const makeOrganiser = async (server: RunningServer): Promise<void> => {
  const setUpToken = /instellen#([\w-]+)/.exec(server.output)?.[1];
  const body = { ...ORGANISER, name: "Organisator", setUpToken };
  const { cookie } = await callHttp(server.baseUrl, "/organisers", { method: "POST", body });
  await callHttp(server.baseUrl, "/organiser", { cookie });
};

const [newest] = Object.keys(allMigrations).toSorted().reverse();
if (newest === undefined || oldStoreNames().includes(newest)) {
  console.log(`A store of ${newest} is kept already.`);
  process.exit(0);
}
// Sessions are kept for ten years, so that the store can still be opened then.
const server = await RunningServer.start({ environment: { RETENTION_DAYS: "3650" } });
await makeOrganiser(server);
const facts = {
  closed: await playClosed(server.baseUrl),
  running: await playRunning(server.baseUrl),
  organiser: ORGANISER,
};
await callHttp(server.baseUrl, "/house-style", { method: "PUT", body: { primary: "#336655", logo: null }, token: API_TOKEN });
await server.terminate();
keepOldStore(newest, readFileSync(join(server.dataDir, "samenspel.sqlite")), facts);
await server.stop();
console.log(`Kept a store of ${newest}.`);
process.exit(0);
