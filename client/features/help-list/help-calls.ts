import type { LiveTafels } from "@samenspel/shared/protocol/live-events";

export interface HelpCall {
  /** Null for people without a tafel. */
  readonly tafel: string | null;
  /** Since when, in ms since 1970. */
  readonly at: number;
  readonly names: readonly string[];
}

/** Calls for help put together per tafel, the longest waiting first: help goes to a tafel, not to one person. */
export const helpCalls = (help: LiveTafels["help"]): HelpCall[] => {
  const calls = new Map<string | null, HelpCall>();
  for (const { tafel, at, name } of help) {
    const call = calls.get(tafel);
    const names = [...(call?.names ?? []), ...(name === null ? [] : [name])];
    calls.set(tafel, { tafel, at: Math.min(at, call?.at ?? at), names });
  }
  return [...calls.values()].sort((a, b) => a.at - b.at);
};
