import type { Browser } from "@playwright/test";
import type { Facilitator } from "./facilitator.ts";
import { MeetingRoom } from "./meeting-room.ts";
import type { Participant } from "./participant.ts";
import { smallSession } from "./small-session.ts";

export interface TableOfTwo {
  readonly room: MeetingRoom;
  readonly lead: Facilitator;
  readonly loes: Participant;
  readonly omar: Participant;
}

/** A small session that has just started, with a lead and two people at tafel 1. */
export const twoAtATable = async (browser: Browser, story: (table: TableOfTwo) => Promise<void>): Promise<void> => {
  const room = await MeetingRoom.open(browser, smallSession);
  try {
    const lead = await room.facilitator();
    const loes = await room.participant({ name: "Loes", perspective: "Inwoner", tafel: "tafel-1" });
    const omar = await room.participant({ name: "Omar", perspective: "Vrijwilliger", tafel: "tafel-1" });
    await lead.startsSession("Welkom");
    await story({ room, lead, loes, omar });
  } finally {
    await room.close();
  }
};
