import * as z from "zod/mini";
import { LIMITS } from "../protocol/limits.ts";
import { SESSION_LIMITS } from "./session-limits.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9_~-]{1,80}$/));
const seconds = z.number().check(z.int(), z.gte(1), z.lte(3600));
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.reason));
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.title));
const name = z.string().check(z.trim(), z.maxLength(LIMITS.name));
/** Every command carries an id of its own; a repeated id gets the first answer. */
const command = { id: z.string().check(z.regex(/^[A-Za-z0-9_-]{6,64}$/)) };

export const SEATING_STRATEGIES = ["preference", "same", "mix", "rotate"] as const;
export type SeatingStrategy = (typeof SEATING_STRATEGIES)[number];

/** Commands that change the course of the session. */
export const courseCommandSchema = z.discriminatedUnion("type", [
  z.object({ ...command, type: z.literal("openQuestionnaire") }),
  z.object({ ...command, type: z.literal("closeQuestionnaire") }),
  z.object({ ...command, type: z.literal("start") }),
  z.object({ ...command, type: z.literal("nextBlock"), block: id }),
  z.object({ ...command, type: z.literal("goToBlock"), block: id, from: z.nullable(id) }),
  z.object({ ...command, type: z.literal("close"), block: id }),
  z.object({ ...command, type: z.literal("reopen") }),
  z.object({ ...command, type: z.literal("pause") }),
  z.object({ ...command, type: z.literal("resume") }),
  z.object({ ...command, type: z.literal("extend"), seconds, tafel: z.exactOptional(id) }),
  z.object({ ...command, type: z.literal("toPlenary"), inSeconds: z.number().check(z.int(), z.gte(0), z.lte(600)) }),
  z.object({ ...command, type: z.literal("reveal"), block: id, tafel: z.exactOptional(id) }),
  z.object({ ...command, type: z.literal("closeVote"), block: id }),
  z.object({ ...command, type: z.literal("publishResult"), block: id }),
  z.object({ ...command, type: z.literal("voteAgain"), block: id }),
  z.object({
    ...command,
    type: z.literal("sendToVote"),
    /** The block that brought the notes, groups or chances. */
    block: id,
    title,
    question: z.exactOptional(title),
  }),
  z.object({ ...command, type: z.literal("lockDoor"), locked: z.boolean() }),
  z.object({ ...command, type: z.literal("hideNote"), note: id, reason }),
  z.object({ ...command, type: z.literal("showNote"), note: id }),
  z.object({ ...command, type: z.literal("groupTogether"), on: z.boolean(), tafel: z.exactOptional(id) }),
  z.object({
    ...command,
    type: z.literal("spotlight"),
    place: z.exactOptional(id),
    note: z.exactOptional(id),
    cluster: z.exactOptional(id),
    vote: z.exactOptional(id),
    item: z.exactOptional(id),
  }),
  z.object({ ...command, type: z.literal("expect"), people: z.number().check(z.int(), z.gte(0), z.lte(LIMITS.people)) }),
  z.object({
    ...command,
    type: z.literal("message"),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.message)),
    tafel: z.exactOptional(id),
  }),
]);
export type CourseCommand = z.infer<typeof courseCommandSchema>;

/** Commands about who sits where. */
export const seatCommandSchema = z.discriminatedUnion("type", [
  z.object({ ...command, type: z.literal("seat"), participantId: id, tafel: z.nullable(id) }),
  z.object({ ...command, type: z.literal("seatAll"), strategy: z.enum(SEATING_STRATEGIES) }),
  z.object({ ...command, type: z.literal("chooseTafel"), tafel: id }),
  z.object({
    ...command,
    type: z.literal("addCaller"),
    name: z.exactOptional(name),
    perspective: z.exactOptional(z.string().check(z.maxLength(SESSION_LIMITS.label))),
    tafel: id,
  }),
]);
export type SeatCommand = z.infer<typeof seatCommandSchema>;

/** Commands that only raise or lower a sign; nothing of them is kept. */
export const signalCommandSchema = z.discriminatedUnion("type", [
  z.object({ ...command, type: z.literal("ready"), ready: z._default(z.boolean(), true) }),
  z.object({ ...command, type: z.literal("raiseHand"), raised: z._default(z.boolean(), true) }),
  z.object({ ...command, type: z.literal("askHelp"), asked: z._default(z.boolean(), true) }),
  z.object({ ...command, type: z.literal("answerHelp"), tafel: z.nullable(id) }),
  z.object({ ...command, type: z.literal("lowerHand"), participantId: id }),
]);
export type SignalCommand = z.infer<typeof signalCommandSchema>;

export const commandSchema = z.union([courseCommandSchema, seatCommandSchema, signalCommandSchema]);
export type Command = z.infer<typeof commandSchema>;
