import type { LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import type { SeatChoice } from "./PeopleList.tsx";

/** A place where somebody may be put: the next chair of a tafel, or the mat at the door. */
export interface SeatSpot {
  /** Null: the mat. */
  readonly tafel: string | null;
  readonly title: string;
  /** Which chair, counted from one. */
  readonly place: number;
}

export interface Placed {
  readonly person: Person;
  readonly at: string | null;
}

type People = Pick<LiveTafels, "lobby" | "tafels">;

/** Where this person is now; undefined when they left. */
export const findPerson = ({ lobby, tafels }: People, id: string): Placed | undefined => {
  for (const tafel of [{ id: null, people: lobby }, ...tafels]) {
    const person = tafel.people.find(({ participantId }) => participantId === id);
    if (person !== undefined) return { person, at: tafel.id };
  }
  return undefined;
};

/** Every place this person may be put, tafels in the order of the session, the mat last; the own place is among them. */
export const spotsFor = ({ lobby, tafels }: People, choices: readonly SeatChoice[], mat: string, id: string): SeatSpot[] => {
  const chairOf = (people: readonly Person[]): number => {
    const own = people.findIndex(({ participantId }) => participantId === id);
    return own < 0 ? people.length + 1 : own + 1;
  };
  return [
    ...choices.map(({ id: tafel, title, short = title }) => ({
      tafel,
      title: short,
      place: chairOf(tafels.find((one) => one.id === tafel)?.people ?? []),
    })),
    { tafel: null, title: mat, place: chairOf(lobby) },
  ];
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Which place an arrow key leads to; undefined for keys that choose none. Past the last comes the first. */
export const spotAfter = (key: string, at: number, count: number): number | undefined => {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : (at + step + count) % count;
};
