/** The drawing of a tafel is a square with this side; the table lies in the middle. */
export const SIDE = 326;
const CENTRE = SIDE / 2;
export const TABLE = 182;
const CHAIR_RADIUS = 142;
const SEAT_RADIUS = 139;
export const RING_RADIUS = 106;
export const SEGMENTS = 16;
/** More chairs than this would overlap: the last one then says how many more there are. */
export const MOST_CHAIRS = 14;

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Clockwise from the top, in degrees. */
  readonly angle: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const onCircle = (radius: number, angle: number): Spot => {
  const radians = (angle * Math.PI) / 180;
  return { x: round(CENTRE + radius * Math.sin(radians)), y: round(CENTRE - radius * Math.cos(radians)), angle };
};

const around = (count: number, radius: number): Spot[] =>
  Array.from({ length: count }, (_, index) => onCircle(radius, (index * 360) / count));

/** Where the chairs stand, and a little closer to the table, where people sit. */
export const chairSpots = (count: number): Spot[] => around(count, CHAIR_RADIUS);
export const seatSpots = (count: number): Spot[] => around(count, SEAT_RADIUS);

/** The arcs of the ring, each a little shorter than its share, so that they can be told apart without colour. */
export const ringArcs = (radius: number, centre: number, count = SEGMENTS): string[] => {
  const share = 360 / count;
  const gap = Math.min(share / 3, 320 / radius);
  const point = (angle: number): string => {
    const radians = (angle * Math.PI) / 180;
    return `${round(centre + radius * Math.sin(radians))} ${round(centre - radius * Math.cos(radians))}`;
  };
  return Array.from(
    { length: count },
    (_, index) => `M${point(index * share + gap)}A${radius} ${radius} 0 0 1 ${point((index + 1) * share - gap)}`,
  );
};

/** How much of the ring is filled: whole when everybody places two notes a minute. */
export const filledSegments = (pace: number, people: number, count = SEGMENTS): number =>
  pace <= 0 ? 0 : Math.min(count, Math.max(1, Math.round((pace / (2 * Math.max(people, 4))) * count)));

/** Small papers on the table, always in the same places: a picture of many or few, not of single notes. */
export const paperSpots = (count: number): Spot[] =>
  Array.from({ length: Math.min(count, MOST_CHAIRS) }, (_, index) => onCircle(70 + (index % 3) * 5, index * 137.5 + 20));

/** Facilitators sit opposite each other, people between them. */
export const seatedRound = <Seated>(facilitators: readonly Seated[], people: readonly Seated[]): Seated[] => {
  if (facilitators.length === 0) return [...people];
  const share = Math.ceil(people.length / facilitators.length);
  return facilitators.flatMap((facilitator, index) => [facilitator, ...people.slice(index * share, (index + 1) * share)]);
};
