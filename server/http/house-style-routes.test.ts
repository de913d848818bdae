import type { HouseStyleView } from "@samenspel/shared/protocol/http-api";
import { Document, Packer, Paragraph } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startApp } from "../app.ts";
import { closedMeeting } from "../people/closed-meeting.ts";
import { FORMAT_FILES } from "../report/format-names.ts";
import { exampleTemplate } from "../report/testing/example-template.ts";
import { HttpWorld, TOKEN } from "./http-world.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const WORD = FORMAT_FILES.template.contentType;
const LOGO = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>').toString("base64")}`;

describe("O2: the house style of this server", () => {
  let world: HttpWorld;
  beforeAll(async () => {
    world = await HttpWorld.start(startApp);
  });
  afterAll(() => world.stop());

  const url = (path: string): string => `http://127.0.0.1:${world.app.port}/api/${path}`;
  const auth = { Authorization: `Bearer ${TOKEN}` };
  const putTemplate = (body: Uint8Array | string, type: string = WORD) =>
    fetch(url("house-style/template"), { method: "PUT", headers: { ...auth, "Content-Type": type }, body: Buffer.from(body) });
  const style = async (): Promise<HouseStyleView> => (await world.manage("GET", "/api/house-style")).body as HouseStyleView;

  it("keeps a colour and a logo, and gives both back", async () => {
    expect(await style()).toEqual({ primary: null, logo: null, template: false });
    const put = await world.manage("PUT", "/api/house-style", { primary: "#7A1F3D", logo: LOGO });
    expect(put).toMatchObject({ status: 200, body: { primary: "#7A1F3D", logo: LOGO, template: false } });
    expect(await style()).toEqual(put.body);
  });

  it("refuses what is no colour or no picture, and says which", async () => {
    const wrong = async (body: unknown) =>
      (await world.manage("PUT", "/api/house-style", body)).body as { code: string; detail: string };
    expect(await wrong({ primary: "red", logo: null })).toMatchObject({
      code: "bad-request",
      detail: expect.stringContaining("primary"),
    });
    expect(await wrong({ primary: null, logo: "https://elders.example/logo.png" })).toMatchObject({
      detail: expect.stringContaining("logo"),
    });
    const broken = `data:image/png;base64,${Buffer.from("geen plaatje").toString("base64")}`;
    expect(await wrong({ primary: null, logo: broken })).toMatchObject({
      code: "bad-request",
      detail: expect.stringContaining("logo"),
    });
    expect((await style()).logo).toBe(LOGO);
  });

  it("takes a template byte for byte, fills it with a report, and lets it go again", async () => {
    const meeting = await closedMeeting(world.baseUrl, await world.createSession({ title: "Samen aan tafel" }));
    const filled = () => fetch(url(`sessions/${meeting.id}/report?format=template`), { headers: auth });
    expect([(await filled()).status, (await (await filled()).json()).code]).toEqual([409, "no-template"]);
    const template = await exampleTemplate();
    expect((await putTemplate(template)).status).toBe(200);
    const back = await fetch(url("house-style/template"), { headers: auth });
    expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(template))).toBe(true);
    expect(await style()).toMatchObject({ template: true, logo: LOGO });
    const made = unzipSync(new Uint8Array(await (await filled()).arrayBuffer()));
    expect(strFromU8(made["word/document.xml"] ?? new Uint8Array())).toContain("Samen aan tafel");
    await world.manage("DELETE", "/api/house-style/template");
    expect(await style()).toMatchObject({ template: false, logo: LOGO });
    expect((await filled()).status).toBe(409);
    meeting.end();
  });

  it("tells by name what is wrong with a template, and keeps the one before it", async () => {
    await putTemplate(await exampleTemplate());
    const wrong = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("{tittel} {#briefjes}")] }] }));
    const answer = await putTemplate(wrong);
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      {
        code: "bad-template",
        problems: [
          { placeholder: "{tittel}", problem: "unknown" },
          { placeholder: "{#briefjes}", problem: "unclosed" },
        ],
      },
    ]);
    expect((await putTemplate("geen Word")).status).toBe(422);
    expect((await putTemplate("{}", "text/plain")).status).toBe(400);
    expect((await putTemplate(new Uint8Array(9 * 1024 * 1024))).status).toBe(413);
    expect(await style()).toMatchObject({ template: true });
  });

  it("is for organisers alone", async () => {
    for (const [method, path] of [
      ["GET", "house-style"],
      ["PUT", "house-style"],
      ["DELETE", "house-style"],
      ["GET", "house-style/template"],
      ["PUT", "house-style/template"],
      ["DELETE", "house-style/template"],
    ] as const)
      expect((await world.call(method, `/api/${path}`, method === "PUT" ? {} : undefined)).status, `${method} ${path}`).toBe(401);
  });

  it("goes whole", async () => {
    expect((await world.manage("DELETE", "/api/house-style")).status).toBe(204);
    expect(await style()).toEqual({ primary: null, logo: null, template: false });
  });
});
