import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { GUARD_LIMITS } from "./guard-limits.ts";
import { createGuardedDoc, judgeUpdate } from "./update-guard.ts";
import { pick, type Random, seededRandom } from "./update-random.ts";
import { type DocumentKind, fingerprint, type HarvestLine, harvestLine, SHAPES } from "./update-world.ts";

const RUNS = Number(process.env.GUARD_HISTORIES ?? 12);
const STEPS = Number(process.env.GUARD_STEPS ?? 250);

type Update = Uint8Array<ArrayBufferLike>;

/** A tab: it writes, is offline for a while, loses its connection, and remembers nothing of what was still on its way. */
class Tab {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  outbox: Update[] = [];
  inbox: Update[] = [];
  online = true;

  constructor(kind: DocumentKind, state: Update, random: Random) {
    this.doc = createGuardedDoc(SHAPES[kind]);
    this.doc.clientID = Math.floor(random() * 2 ** 32);
    Y.applyUpdate(this.doc, state, "remote");
    this.doc.on("update", (update: Update, origin: unknown) => {
      if (origin !== "remote") this.outbox.push(update);
    });
    this.undo = new Y.UndoManager([...this.doc.share.values()], {
      captureTimeout: 0,
      ignoreRemoteMapChanges: this.doc.clientID % 2 === 0,
    });
  }
}

class History {
  readonly kind: DocumentKind;
  readonly random: Random;
  readonly tabs: Tab[];
  server: Y.Doc;
  judged = 0;
  conflictSteps = 0;
  #serial = 0;

  constructor(kind: DocumentKind, seed: number) {
    this.kind = kind;
    this.random = seededRandom(seed);
    this.server = createGuardedDoc(SHAPES[kind]);
    this.#relay();
    this.tabs = Array.from({ length: 4 }, () => new Tab(kind, Y.encodeStateAsUpdate(this.server), this.random));
  }

  step(): void {
    const tab = pick(this.random, this.tabs);
    const chance = this.random();
    if (chance < 0.62) this.#write(tab);
    else if (chance < 0.7 && this.kind !== "own") this.random() < 0.6 ? tab.undo.undo() : tab.undo.redo();
    else if (chance < 0.76) tab.online = false;
    else if (chance < 0.82) this.connect(tab);
    else if (chance < 0.84) this.#reload(tab);
    else if (chance < 0.85) this.#restart();
    else this.exchange();
  }

  /** What is on its way arrives: alone, merged, or twice. */
  exchange(): void {
    for (const tab of this.tabs.filter((each) => each.online)) {
      const sent = tab.outbox.splice(0);
      if (sent.length > 1 && this.random() < 0.3) this.receive(Y.mergeUpdates(sent), tab);
      else for (const update of sent) for (let times = this.random() < 0.1 ? 2 : 1; times > 0; times--) this.receive(update, tab);
      for (const update of tab.inbox.splice(0)) Y.applyUpdate(tab.doc, update, "remote");
    }
  }

  receive(update: Update, sender: Tab): void {
    const before = fingerprint(this.server);
    const verdict = judgeUpdate(this.server, SHAPES[this.kind], update, GUARD_LIMITS[this.kind]);
    this.judged++;
    if (!verdict.ok) throw new Error(`refused: ${verdict.kind}: ${verdict.code}`);
    this.conflictSteps = Math.max(this.conflictSteps, verdict.conflictSteps);
    if (fingerprint(this.server) !== before) throw new Error("judging changed the document");
    Y.applyUpdate(this.server, verdict.update, sender);
    if (verdict.empty !== (fingerprint(this.server) === before))
      throw new Error(`empty: ${verdict.empty}, but the document says otherwise`);
  }

  /** Step 1 and 2 in both directions; what was under way is lost. */
  connect(tab: Tab): void {
    tab.online = true;
    tab.outbox = [];
    tab.inbox = [];
    Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(tab.doc)), "remote");
    this.receive(Y.encodeStateAsUpdate(tab.doc, Y.encodeStateVector(this.server)), tab);
  }

  /** A new page load, with a new client id and the state kept in the browser. */
  #reload(tab: Tab): void {
    const again = new Tab(this.kind, Y.encodeStateAsUpdate(tab.doc), this.random);
    this.tabs[this.tabs.indexOf(tab)] = again;
    this.connect(again);
  }

  #restart(): void {
    const stored = Y.encodeStateAsUpdate(this.server);
    this.server = createGuardedDoc(SHAPES[this.kind]);
    Y.applyUpdate(this.server, stored);
    this.#relay();
    for (const tab of this.tabs) if (tab.online) this.connect(tab);
  }

  #relay(): void {
    this.server.on("update", (update: Update, origin: unknown) => {
      for (const tab of this.tabs ?? []) if (tab !== origin && tab.online) tab.inbox.push(update);
    });
  }

  #write({ doc }: Tab): void {
    if (this.kind === "arrangement" && this.random() < 0.7) this.#harvest(doc);
    else this.#writeMap(doc);
  }

  #writeMap(doc: Y.Doc): void {
    const root = doc.getMap(
      pick(
        this.random,
        Object.keys(SHAPES[this.kind].roots).filter((name) => name !== "harvest"),
      ),
    );
    const key = `k${Math.floor(this.random() * 6)}`;
    if (this.kind !== "own" && this.random() < 0.2) root.delete(key);
    else if (this.random() < 0.3) doc.transact(() => this.#set(root, key, 3));
    else this.#set(root, key, 1);
  }

  #set(root: Y.Map<unknown>, key: string, times: number): void {
    for (; times > 0; times--) {
      root.set(key, {
        block: "b",
        text: `tekst ${this.#serial++} 🏡`,
        order: this.random(),
        values: [true, null, { x: -1 }],
        placed: false,
      });
    }
  }

  #harvest(doc: Y.Doc): void {
    const lines = doc.getArray<HarvestLine>("harvest");
    const chance = this.random();
    if (lines.length === 0 || chance < 0.15) {
      lines.insert(Math.floor(this.random() * (lines.length + 1)), [harvestLine(`regel ${this.#serial++}`)]);
    } else if (chance < 0.22) {
      lines.delete(Math.floor(this.random() * lines.length));
    } else {
      this.#edit(lines.get(Math.floor(this.random() * lines.length)));
    }
  }

  #edit(line: HarvestLine): void {
    const text = line.get("text");
    if (this.random() < 0.2) line.set("sources", [`s${this.#serial++}`, "ü"]);
    else if (this.random() < 0.1) line.set("kind", "actie");
    else if (!(text instanceof Y.Text)) return;
    else if (text.length === 0 || this.random() < 0.65) {
      text.insert(Math.floor(this.random() * (text.length + 1)), pick(this.random, ["a", " woord ", "😀", "é"]));
    } else {
      const at = Math.floor(this.random() * text.length);
      text.delete(at, Math.min(text.length - at, 1 + Math.floor(this.random() * 4)));
    }
  }
}

const content = (doc: Y.Doc): unknown => JSON.parse(JSON.stringify(doc.toJSON()));

describe("honest writers are never refused, and everyone ends up with the same", () => {
  for (const kind of ["own", "grouping", "arrangement"] satisfies DocumentKind[]) {
    it(`${kind}: ${RUNS} histories of ${STEPS} steps, with tabs, time offline, merges, duplicates, undo, reloads and restarts`, () => {
      let judged = 0;
      let conflictSteps = 0;
      for (let seed = 1; seed <= RUNS; seed++) {
        const history = new History(kind, seed);
        try {
          for (let i = 0; i < STEPS; i++) history.step();
          for (const tab of history.tabs) history.connect(tab);
          for (let i = 0; i < 2; i++) history.exchange();
        } catch (error) {
          throw new Error(`seed ${seed}`, { cause: error });
        }
        for (const tab of history.tabs) expect(content(tab.doc), `seed ${seed}`).toEqual(content(history.server));
        expect(fingerprint(history.server).endsWith("|"), "nothing pending").toBe(true);
        judged += history.judged;
        conflictSteps = Math.max(conflictSteps, history.conflictSteps);
      }
      expect(judged).toBeGreaterThan(RUNS * STEPS * 0.2);
      expect(conflictSteps, "far from the limit").toBeLessThan(GUARD_LIMITS[kind].conflictSteps / 10);
      if (process.env.GUARD_REPORT) console.info({ kind, judged, conflictSteps });
    });
  }
});
