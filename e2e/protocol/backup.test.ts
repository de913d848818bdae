import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { afterEach, describe, expect, test } from "vitest";
import { loadFile } from "../load/lean-session.ts";
import { API_TOKEN, RunningServer } from "../running-server.ts";

const PEOPLE = 20;
const STORE = "samenspel.sqlite";

/** Runs the built command on a data folder; answers its exit code and what it said. */
const run = (name: "backup" | "restore", file: string, dataDir: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const script = fileURLToPath(new URL(`../../server/dist/${name}.js`, import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: "", DATA_DIR: dataDir };
    execFile(process.execPath, [script, file], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr }),
    );
  });

describe("a backup", () => {
  const servers: RunningServer[] = [];
  const folder = mkdtempSync(join(tmpdir(), "samenspel-backup-"));

  const started = async (): Promise<RunningServer> => {
    const server = await RunningServer.start();
    servers.push(server);
    return server;
  };
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  });

  const session = async (server: RunningServer) => {
    const links = await new ProtocolOrganiser(server.baseUrl, API_TOKEN).createSession(loadFile(2, ["tafels"]));
    const lead = await ProtocolFacilitator.open({ baseUrl: server.baseUrl, sessionId: links.id, key: links.facilitatorKey });
    await lead.must({ type: "start" });
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, index) =>
        ProtocolPerson.join({ baseUrl: server.baseUrl, code: links.code, name: `D${index}`, tafel: `t${(index % 2) + 1}` }),
      ),
    );
    return { links, lead, people };
  };

  test("OP-3 made while people write holds everything that was saved before it, and can be put back", async () => {
    const server = await started();
    const { links, lead, people } = await session(server);
    const saved: string[] = [];
    let writing = true;
    const write = async (person: ProtocolPerson, who: number): Promise<void> => {
      for (let count = 0; writing; count += 1) {
        const text = `briefje ${who}-${count}`;
        person.writeNote("tafels", person.seat ?? "", undefined, text);
        await person.own.saved();
        saved.push(text);
      }
    };
    const writers = people.map(write);
    await lead.openBoard("t1").until(({ notes }) => notes.size > 30, "people who write");
    const before = [...saved];
    const file = join(folder, "copy.sqlite");
    expect(await run("backup", file, server.dataDir)).toMatchObject({ code: 0 });
    writing = false;
    await Promise.all(writers);
    expect((await run("backup", file, server.dataDir)).said).toContain("already exists");
    for (const one of [lead, ...people]) one.close();
    await server.kill();

    const other = await started();
    expect((await run("restore", file, other.dataDir)).said).toContain("in use");
    expect(readdirSync(other.dataDir).filter((name) => name.includes(".new"))).toEqual([]);
    await other.terminate();
    const restored = await run("restore", file, other.dataDir);
    expect(restored).toMatchObject({ code: 0 });
    expect(readdirSync(other.dataDir).some((name) => name.startsWith(`${STORE}.before-`))).toBe(true);
    await other.restart();
    const leadAgain = await ProtocolFacilitator.open({ baseUrl: other.baseUrl, sessionId: links.id, key: links.facilitatorKey });
    const texts = new Set<string>();
    for (const place of ["t1", "t2"]) {
      const content = await leadAgain.openBoard(place).until((board) => board, `the board of ${place}`);
      for (const { text } of content.notes.values()) texts.add(text);
    }
    leadAgain.close();
    expect(before.length).toBeGreaterThan(30);
    expect(before.filter((text) => !texts.has(text))).toEqual([]);
  });

  test("OP-3 a damaged store never becomes an empty one: the start says how to put a backup back", async () => {
    const server = await started();
    const { lead, people } = await session(server);
    for (const one of [lead, ...people]) one.close();
    const file = join(folder, "good.sqlite");
    await run("backup", file, server.dataDir);
    await server.terminate();
    const store = join(server.dataDir, STORE);
    writeFileSync(store, readFileSync(store).fill(0x78, 0, 50_000));
    const damaged = readFileSync(store);
    await expect(server.restart()).rejects.toThrow(/storage-corrupt[\s\S]*pnpm restore -- FILE/);
    expect(readFileSync(store).equals(damaged)).toBe(true);

    writeFileSync(join(folder, "bad.sqlite"), "nothing of ours");
    expect((await run("restore", join(folder, "bad.sqlite"), server.dataDir)).code).toBe(1);
    expect(readFileSync(store).equals(damaged)).toBe(true);
    expect(existsSync(`${store}.restoring`)).toBe(false);
    expect(await run("restore", file, server.dataDir)).toMatchObject({ code: 0 });
    await server.restart();
    expect(readdirSync(server.dataDir).some((name) => name.startsWith(`${STORE}.before-`))).toBe(true);
  });
});
