import type { ScaleVoteBlock } from "@samenspel/shared/domain/vote/scale";

/** Up to so many values each get a field for their word; on a longer scale only the two ends do. */
const EVERY_VALUE = 7;

/** The values of a scale that can have a word. */
export function labelledValues({ min, max }: Pick<ScaleVoteBlock, "min" | "max">): number[] {
  if (!(Number.isInteger(min) && Number.isInteger(max)) || max <= min) return [];
  return max - min < EVERY_VALUE ? Array.from({ length: max - min + 1 }, (_, step) => min + step) : [min, max];
}

/** The block on another scale: the words of both ends go along, words of values that are gone do not. */
export function withRange(block: ScaleVoteBlock, min: number, max: number): ScaleVoteBlock {
  const words = Object.entries(block.labels ?? {}).flatMap(([key, word]) => {
    const value = Number(key);
    const now = value === block.min ? min : value === block.max ? max : value;
    return now >= min && now <= max ? [[String(now), word] as const] : [];
  });
  return { ...block, min, max, labels: Object.fromEntries(words) };
}

/** The block with a word at one value, or without when the word is empty. */
export function withLabel(block: ScaleVoteBlock, value: number, word: string): ScaleVoteBlock {
  const others = Object.entries(block.labels ?? {}).filter(([key]) => key !== String(value));
  return { ...block, labels: Object.fromEntries(word === "" ? others : [...others, [String(value), word]]) };
}
