// What can have focus on the board: `note/<public id>` or, for the head of a group, `group/<id>`.

export const noteStop = (id: string): string => `note/${id}`;
export const groupStop = (id: string): string => `group/${id}`;

/** The note that a stop is, if it is one. */
export const noteOfStop = (stop: string | null): string | null => (stop?.startsWith("note/") === true ? stop.slice(5) : null);
export const groupOfStop = (stop: string | null): string | null => (stop?.startsWith("group/") === true ? stop.slice(6) : null);

interface LaneStops {
  readonly groups: readonly { readonly id: string; readonly notes: readonly string[] }[];
  readonly loose: readonly string[];
}

/** Per lane what the up and down keys visit: heads of groups, the notes of open groups, loose notes. */
export const boardStops = (lanes: readonly LaneStops[], stacked: ReadonlySet<string>): readonly (readonly string[])[] =>
  lanes.map(({ groups, loose }) => [
    ...groups.flatMap(({ id, notes }) => [groupStop(id), ...(stacked.has(id) ? [] : notes.map(noteStop))]),
    ...loose.map(noteStop),
  ]);

/** The stop that keeps the Tab key's place: the current one while it is there, else the first. */
export const tabStop = (stops: readonly (readonly string[])[], current: string | null): string | null =>
  current !== null && stops.some((lane) => lane.includes(current)) ? current : (stops.flat()[0] ?? null);

/** Where an arrow key, Home or End leads; null when it leads nowhere. Empty lanes are passed over. */
export const stopAfter = (stops: readonly (readonly string[])[], current: string, key: string): string | null => {
  const at = stops.findIndex((lane) => lane.includes(current));
  const lane = stops[at];
  if (lane === undefined) return null;
  const index = lane.indexOf(current);
  if (key === "ArrowDown") return lane[index + 1] ?? null;
  if (key === "ArrowUp") return lane[index - 1] ?? null;
  if (key === "Home") return lane[0] ?? null;
  if (key === "End") return lane.at(-1) ?? null;
  const next = key === "ArrowRight" ? stops.slice(at + 1) : key === "ArrowLeft" ? stops.slice(0, at).toReversed() : [];
  const beside = next.find((stopsOfLane) => stopsOfLane.length > 0);
  return beside === undefined ? null : (beside[Math.min(index, beside.length - 1)] ?? null);
};
