import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import { describe, expect, it } from "vitest";
import { readCookies, setCookies } from "./credentials.ts";
import { Keyring, sameText } from "./keyring.ts";
import { linksOf, roleOfKey } from "./session-links.ts";

const keyring = new Keyring("one");
const session = { id: "s1", code: "123456", version: 1, file: smallSession() };

describe("keys", () => {
  it("RI-4 every link opens its own role in its own session, and with new links no more", () => {
    const links = linksOf(session, keyring, "https://example.org");
    expect(roleOfKey(links.facilitatorKey, session, keyring)).toEqual({ role: "lead" });
    expect(roleOfKey(links.presenterKey, session, keyring)).toEqual({ role: "presenter" });
    for (const tafel of ["t1", "t2"]) {
      for (const key of links.tafelKeys[tafel] ?? [])
        expect(roleOfKey(key, session, keyring)).toMatchObject({ role: "tafel", tafel });
    }
    const keys = [links.facilitatorKey, links.presenterKey, ...Object.values(links.tafelKeys).flat()];
    expect(new Set(keys).size).toBe(4);
    for (const key of [...keys.map((one) => `${one}x`), "", "null"]) expect(roleOfKey(key, session, keyring)).toBeNull();
    for (const key of keys) {
      expect(roleOfKey(key, { ...session, version: 2 }, keyring)).toBeNull();
      expect(roleOfKey(key, { ...session, id: "s2" }, keyring)).toBeNull();
      expect(roleOfKey(key, session, new Keyring("two"))).toBeNull();
    }
  });

  it("knows for which facilitator a link was made", () => {
    const file = smallSession();
    const facilitators = [
      { role: "gespreksleider", organisation: "Welzijn West" },
      { role: "notulist", organisation: "" },
    ];
    const named = { ...session, file: { ...file, tafels: file.tafels.map((tafel) => ({ ...tafel, facilitators })) } };
    const keys = linksOf(named, keyring, "https://example.org").tafelKeys.t2 ?? [];
    expect(keys.map((key) => roleOfKey(key, named, keyring))).toEqual([
      { role: "tafel", tafel: "t2", name: "Welzijn West" },
      { role: "tafel", tafel: "t2", name: "notulist" },
    ]);
  });

  it("RI-4 keys stand in the fragment of a link, and every tafel has one", () => {
    const links = linksOf(session, keyring, "https://example.org");
    expect(links.facilitatorUrl.split("#")).toEqual([expect.stringContaining("https://example.org/"), links.facilitatorKey]);
    expect(links.participantUrl).not.toContain("#");
    expect(Object.values(links.tafelKeys).map((keys) => keys.length)).toEqual([1, 1]);
  });

  it("RI-4 a signed text is opened for its own purpose only, and not when a letter changed", () => {
    const signed = keyring.sign("role", "lead");
    expect(keyring.open("role", signed)).toBe("lead");
    for (const [purpose, text] of [
      ["other", signed],
      ["role", `${signed}x`],
      ["role", ""],
      ["role", "a.b"],
    ] as const) {
      expect(keyring.open(purpose, text)).toBeNull();
    }
  });

  it("RI-4 an anonymous secret opens one document, in its own session", () => {
    const { secret, key } = keyring.newAnonymousSecret("s1");
    const id = keyring.anonymousId("s1", secret);
    expect(secret).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(id).not.toBeNull();
    expect(keyring.anonymousKey("s1", id ?? "")).toBe(key);
    for (const [sessionId, wrong] of [
      ["s2", secret],
      ["s1", `${secret}x`],
      ["s1", secret.slice(0, 24)],
      ["s1", ""],
    ] as const) {
      expect(keyring.anonymousId(sessionId, wrong)).toBeNull();
    }
  });

  it("compares texts of any length", () => {
    expect([sameText("a", "a"), sameText("a", "ab"), sameText("", "")]).toEqual([true, false, true]);
  });
});

describe("cookies", () => {
  it("AN-5 go to the calls, the live channel and the documents, never to the anonymous ones", () => {
    const cookies = setCookies("ss_p_x", "secret", { secure: true, maxAgeSeconds: 60 });
    expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual(["/api", "/live", "/sync"]);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Strict; Max-Age=60; Secure$/);
  });

  it("are read from whatever a client sends", () => {
    expect([...readCookies("a=1; b=x=y;c ; =d")]).toEqual([
      ["a", "1"],
      ["b", "x=y"],
    ]);
    expect(readCookies(undefined).size).toBe(0);
  });
});
