import type { Actor } from "@samenspel/shared/domain/actor";
import { type BlockState, type Course, endsAtFor, isOpen, type Message } from "@samenspel/shared/domain/course";
import { fullTafels } from "@samenspel/shared/domain/decide-seats";
import type { LiveBlock, LiveState } from "@samenspel/shared/protocol/live-events";
import type { SessionHost } from "../session/session-host.ts";

/** "x of y" is told from this many people present: with fewer it would point at somebody. */
export const COUNT_FROM = 5;

const spent = ({ visits }: BlockState): number =>
  visits.reduce((sum, { entered, left }) => sum + (left === undefined ? 0 : left - entered), 0);

const liveBlock = (state: BlockState): LiveBlock => {
  const last = state.visits.at(-1);
  return {
    enteredAt: state.visits[0]?.entered ?? 0,
    ...(last?.left === undefined ? {} : { leftAt: last.left }),
    spent: spent(state),
    sealed: state.sealedAt !== null,
    revealed: state.revealed,
    published: state.publishedAt !== null,
  };
};

/** What is the same for everybody; made once per change. */
export interface CommonState {
  readonly state: Omit<LiveState, "seat" | "endsAt" | "messages" | "now" | "signs">;
  readonly messages: readonly Message[];
}

const openBlocks = (course: Course): string[] => Object.keys(course.blocks).filter((id) => isOpen(course, id));

export const commonState = (host: SessionHost, voted: number | null): CommonState => {
  const { course, seats, signals } = host;
  const open = openBlocks(course);
  const items = open.flatMap((block) => (course.blocks[block]?.items ?? []).map((item) => ({ ...item, block })));
  return {
    messages: course.messages,
    state: {
      revision: course.revision,
      phase: course.phase,
      block: course.block,
      open,
      ...(course.pausedAt === null ? {} : { pausedAt: course.pausedAt }),
      ...(course.toPlenaryAt === null ? {} : { toPlenaryAt: course.toPlenaryAt }),
      counts: { joined: seats.size, ready: signals.ready.size, ...(voted === null || seats.size < COUNT_FROM ? {} : { voted }) },
      ...(items.length === 0 ? {} : { items }),
      order: course.order,
      blocks: Object.fromEntries(Object.entries(course.blocks).map(([id, state]) => [id, liveBlock(state)])),
      doorLocked: course.doorLocked,
      full: fullTafels(host.file, seats),
      grouping: course.grouping,
      ...(course.spotlight === null ? {} : { spotlight: course.spotlight }),
      ...(course.expected === null ? {} : { expected: course.expected }),
      ...(course.closedAt === null ? {} : { closedAt: course.closedAt }),
    },
  };
};

/** The tafel where this person is: a participant's seat, a tafel facilitator's own. */
export const tafelOfActor = (actor: Actor, host: SessionHost): string | null => {
  if (actor.role === "participant") return host.seats.get(actor.id)?.tafel ?? null;
  return actor.role === "tafel" ? actor.tafel : null;
};

/** The state as one person gets it. Items of other tafels' votes are left out for participants. */
export const stateFor = (actor: Actor, common: CommonState, host: SessionHost, now: number): LiveState => {
  const seat = tafelOfActor(actor, host);
  const seesAll = actor.role === "lead" || actor.role === "presenter";
  const { signals } = host;
  return {
    ...common.state,
    now,
    seat,
    endsAt: endsAtFor(host.course, seat),
    messages: common.messages.filter(({ tafel }) => tafel === undefined || tafel === seat || actor.role === "lead"),
    ...(common.state.items === undefined || seesAll ? {} : { items: itemsFor(host, common, seat) }),
    ...(actor.role === "participant"
      ? {
          signs: {
            ready: signals.ready.has(actor.id),
            hand: signals.hands.some(({ participantId }) => participantId === actor.id),
            help: signals.help.some(({ participantId }) => participantId === actor.id),
          },
        }
      : {}),
  };
};

/** In a plenary vote everybody votes on what every tafel made; in a tafel vote on the own. */
const itemsFor = (host: SessionHost, common: CommonState, seat: string | null) =>
  (common.state.items ?? []).filter((item) => item.tafel === undefined || item.tafel === seat || isPlenary(host, item.block));

const isPlenary = (host: SessionHost, block: string): boolean =>
  host.file.blocks.concat(host.file.questionnaire?.blocks ?? []).find(({ id }) => id === block.replace(/~\d+$/, ""))?.scope ===
  "plenary";
