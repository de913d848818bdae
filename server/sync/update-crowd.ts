import { build, DELETED, item, type RawId, STRING, string, uint, type Where } from "./attacks/raw-update.ts";
import { pick, type Random } from "./update-random.ts";
import { idsAt, textId, type World } from "./update-world.ts";

// For the tests: several client ids at once at one spot, with neighbours that no client would choose.

type Piece = { readonly client: number; readonly clock: number; readonly length: number };

export function randomCrowd(world: World, random: Random, round: number): { update: Uint8Array; items: number } {
  const map = world.kind === "own";
  const start: Where = map
    ? { root: "notes", key: "note-1" }
    : random() < 0.5
      ? { parent: textId(world, 0) }
      : { parent: textId(world, 1) };
  const stored = idsAt(world, start);
  const clients = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, i) => round * 10 + i + 1);
  const pieces: Piece[] = [];
  const crowding = random();
  const blocks = clients.map((client) => {
    let clock = 0;
    const writes = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
      const length = map || random() < 0.5 ? 1 : 3;
      const where = neighbours(random, { start, stored, pieces, map, crowding });
      pieces.push({ client, clock, length });
      clock += length;
      return random() < 0.5 || map ? item(where, DELETED, uint(length)) : item(where, STRING, string("x".repeat(length)));
    });
    return { client, clock: 0, structs: writes };
  });
  return { update: build(blocks), items: pieces.length };
}

type Spot = { start: Where; stored: readonly RawId[]; pieces: readonly Piece[]; map: boolean; crowding: number };

function neighbours(random: Random, { start, stored, pieces, map, crowding }: Spot): Where {
  if (random() < crowding / 2) return start;
  const origin = random() < 0.8 || map ? anyId(random, stored, pieces) : null;
  const right = !map && random() < 0.5 ? anyId(random, stored, pieces) : null;
  if (origin === null && right === null) return start;
  return { ...(origin && { origin }), ...(right && { right }) };
}

/** Often one of the first: crowds gather. */
function anyId(random: Random, stored: readonly RawId[], pieces: readonly Piece[]): RawId | null {
  if (stored.length > 0 && (pieces.length === 0 || random() < 0.4))
    return pick(random, random() < 0.6 ? stored.slice(0, 2) : stored);
  if (pieces.length === 0) return null;
  const piece = pick(random, random() < 0.5 ? pieces.slice(0, 2) : pieces);
  return [piece.client, piece.clock + Math.floor(random() * piece.length)];
}
