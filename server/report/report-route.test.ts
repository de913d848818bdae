import { REPORT_FORMAT_NAMES, type SessionLinks } from "@samenspel/shared/protocol/http-api";
import type { CommandAck, LiveState } from "@samenspel/shared/protocol/live-events";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startApp } from "../app.ts";
import { cookieOf, HttpWorld, TOKEN } from "../http/http-world.ts";
import { FORMAT_FILES } from "./format-names.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("O1: the report of a session that has just closed", () => {
  let world: HttpWorld;
  let session: SessionLinks;
  let lead: Socket;
  beforeAll(async () => {
    world = await HttpWorld.start(startApp);
    session = await world.createSession({ title: "Wijk & =plein" });
    const answer = await world.call("POST", "/api/facilitate", { sessionId: session.id, key: session.facilitatorKey });
    lead = io(`http://127.0.0.1:${world.app.port}`, {
      path: "/live",
      auth: { sessionId: session.id, as: "facilitator" },
      extraHeaders: cookieOf(answer),
      transports: ["websocket"],
    });
    let state: LiveState | undefined;
    lead.on("state", (heard: LiveState) => {
      state = heard;
    });
    const command = async (type: string, more = {}) =>
      expect((await lead.emitWithAck("command", { id: nanoid(), type, ...more })) as CommandAck).toMatchObject({ ok: true });
    await command("start");
    await vi.waitFor(() => expect(state?.block).toBeTruthy(), { timeout: 10_000 });
    await command("close", { block: state?.block });
    await vi.waitFor(() => expect(state?.phase).toBe("closed"), { timeout: 10_000 });
  });
  afterAll(async () => {
    lead.disconnect();
    await world.stop();
  });

  it.each(REPORT_FORMAT_NAMES.filter((format) => format !== "template"))(
    "comes as %s, under a name of its own",
    async (format) => {
      const response = await fetch(
        `http://127.0.0.1:${world.app.port}/api/sessions/${session.id}/report?format=${format}&language=nl`,
        {
          headers: { Authorization: `Bearer ${TOKEN}` },
        },
      );
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")?.split(";")[0]).toBe(FORMAT_FILES[format].contentType.split(";")[0]);
      if (format !== "json") {
        expect(response.headers.get("Content-Disposition")).toMatch(
          new RegExp(`^attachment; filename="?(notitie|briefjes|stemmen)-wijk-plein\\.${FORMAT_FILES[format].extension}"?$`),
        );
      }
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(20);
    },
  );
});
