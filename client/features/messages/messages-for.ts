import type { Message } from "@samenspel/shared/domain/course";

/** Messages to everybody and to the own tafel. */
export const messagesFor = (messages: readonly Message[], seat: string | null): readonly Message[] =>
  messages.filter(({ tafel }) => tafel === undefined || tafel === seat);
