import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { ProtocolFacilitator } from "./protocol-facilitator.ts";
import { ProtocolPerson } from "./protocol-person.ts";

/** For tests of what comes after a meeting: two people wrote under their name, then it closed. */
export interface ClosedMeeting {
  readonly id: string;
  readonly people: readonly ProtocolPerson[];
  /** Public ids of the notes of each person, in the order of `people`. */
  readonly notes: readonly (readonly string[])[];
  end(): void;
}

/** Alike enough to be a theme, and different in everything else. */
const ABOUT = ["Een vaste wijkverpleegkundige in de buurt", "De wijkverpleegkundige kent iedereen in de straat"];

/** Plays it on a server: `links` are those of a session with a block `ideas`, where names are shown, and tafels `t1` and `t2`. */
export const closedMeeting = async (baseUrl: string, { id, code, facilitatorKey }: SessionLinks): Promise<ClosedMeeting> => {
  const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: id, key: facilitatorKey });
  const people = await Promise.all(
    ["Anna", "Bart"].map((name, index) => ProtocolPerson.join({ baseUrl, code, name, tafel: `t${index + 1}` })),
  );
  await lead.must({ type: "start" });
  await lead.live.until(({ phase }) => phase === "running", "the start");
  await lead.must({ type: "goToBlock", block: "ideas", from: lead.block });
  await Promise.all([lead, ...people].map(({ live }) => live.until(({ block }) => block === "ideas", "the ideas")));
  const notes = people.map((person, index) => {
    const own = ["Parkeren kost te veel", "Meer bankjes in het park", "Eén loket voor vragen", "Muziek op zondag"].map(
      (text) => `${text} ${index}`,
    );
    return [...ABOUT.map((text) => `${text} ${index}`), ...own].map(
      (text) => person.writeNote("ideas", `t${index + 1}`, "now", text).publicId,
    );
  });
  await Promise.all(people.map((person) => person.saved()));
  await lead.must({ type: "close", block: "ideas" });
  await lead.live.until(({ phase }) => phase === "closed", "the closing");
  return {
    id,
    people,
    notes,
    end: () => {
      for (const one of [lead, ...people]) one.close();
    },
  };
};
