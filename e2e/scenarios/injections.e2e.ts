import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { putScribeNote } from "@samenspel/shared/documents/arrangement-document";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { PAYLOADS, PAYLOADS_BY_AIM } from "../injection-payloads.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";
import { Organiser } from "../people/organiser.ts";
import { OutcomePage } from "../people/outcome.ts";
import { Participant } from "../people/participant.ts";
import { smallSession, talk, write } from "../small-session.ts";

const ACCOUNT = { name: '"><img src=x onerror=alert(1)>', email: "dewi@gemeente.example", password: "een lange zin met koffie" };
const EVIL = "<img src=x onerror=alert(1)>";
const SCRIPT = "<script>alert(1)</script>";
const LONG_WORD = "w".repeat(110);

const file = {
  ...smallSession([]),
  title: `Samen ${EVIL}`,
  intro: `${SCRIPT}\n{{constructor.constructor('alert(1)')()}} ${"x".repeat(300)}`,
  influence: EVIL,
  organisers: [SCRIPT, LONG_WORD],
  perspectives: ["inwoner", "<svg onload=alert(1)>"],
  tafels: [
    {
      id: "tafel-1",
      title: `Tafel ${EVIL}`,
      question: `Vraag ${SCRIPT} ${LONG_WORD}`,
      intro: EVIL,
      facilitators: [{ role: SCRIPT, organisation: EVIL }],
    },
  ],
  blocks: [
    { ...talk("begin"), title: `Begin ${EVIL}`, text: `${SCRIPT} ${LONG_WORD}` },
    {
      ...write("naam", { identity: "name" }),
      title: `Schrijven ${SCRIPT}`,
      question: EVIL,
      lanes: [
        { id: "a", label: EVIL },
        { id: "b", label: "z".repeat(78) },
      ],
    },
    { ...talk("einde"), title: `Einde ${LONG_WORD}` },
  ],
};

/** The few of every aim that the screens show best; all of them stand on the board. */
const SHOWN = Object.values(PAYLOADS_BY_AIM).flatMap((list) => list.slice(0, 3));

/** What went wrong in the pages of a device: dialogs, errors, and what the policy had to stop. */
const watchDevice = async (device: BrowserContext, found: string[]): Promise<void> => {
  await device.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  device.on("page", (page) => {
    page.on("dialog", (dialog) => {
      found.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => found.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (/policy/i.test(message.text())) found.push(message.text());
    });
    page.on("popup", (popup) => found.push(`popup: ${popup.url()}`));
  });
};

/** Nothing that somebody typed became part of the page, and nothing sticks out of it. */
const isUnharmed = async (page: Page, where: string): Promise<void> => {
  const strange = await page.evaluate(() => {
    const elements = document.querySelectorAll(
      "script:not([src^='/assets/']), iframe, object, embed, base, marquee, plaintext, meta[http-equiv], form[action], dialog:not([class]), style:not([data-client]), a[href^='javascript'], a[href*='kwaad'], img[src*='kwaad'], img[src='x'], video[src*='kwaad']",
    );
    const handlers = [...document.querySelectorAll("*")].filter((element) =>
      [...element.attributes].some(({ name }) => /^on/i.test(name)),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...[...elements, ...handlers].map((element) => element.outerHTML.slice(0, 120)),
      ...(scrollWidth > clientWidth ? [`sticks out by ${scrollWidth - clientWidth} px`] : []),
      ...(Object.hasOwn(Object.prototype, "isAdmin") ? ["a prototype was changed"] : []),
    ];
  });
  expect.soft(strange, where).toEqual([]);
};

test("texts that want to be something else are read as texts on every screen", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, smallSession([talk("begin")]));
  const found: string[] = [];
  const closing: { close(): void }[] = [];
  try {
    const laptop = await room.device(LAPTOP);
    const pocket = await room.device({ viewport: { width: 390, height: 844 }, hasTouch: true });
    for (const device of [laptop, pocket]) await watchDevice(device, found);

    const desk = new Organiser(await laptop.newPage());
    await desk.setsUp(room.here(/http\S+\/organisator\/instellen#\S+/.exec(room.server.output)?.[0] ?? ""), ACCOUNT);
    const made = await desk.page.request.post("/api/sessions", { data: file });
    expect(made.status()).toBe(201);
    const links = (await made.json()) as SessionLinks;
    await desk.page.reload();
    await desk.sees(`Samen ${EVIL}`);
    await isUnharmed(desk.page, "the list of the organiser");

    const { baseUrl } = room;
    const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: links.id, key: links.facilitatorKey });
    const people = await Promise.all(
      [EVIL, SCRIPT, "‮omgekeerd"].map((name) => ProtocolPerson.join({ baseUrl, code: links.code, name, tafel: "tafel-1" })),
    );
    closing.push(lead, ...people);
    const phone = new Participant(await pocket.newPage());
    await phone.page.goto(room.here(links.participantUrl));
    await phone.sees(EVIL);
    await isUnharmed(phone.page, "the door");
    await phone.joins(room.here(links.participantUrl), { name: "<b>Loes</b>", tafel: "tafel-1" });
    await lead.must({ type: "start" });
    await phone.seesTitle(`Begin ${EVIL}`);
    await isUnharmed(phone.page, "a talk on the phone");

    const [regie, tafel, screen] = [await laptop.newPage(), await laptop.newPage(), await laptop.newPage()];
    await regie.goto(room.here(links.facilitatorUrl));
    await tafel.goto(`${room.here(links.facilitatorUrl).split("#")[0]}#${links.tafelKeys["tafel-1"]?.[0]}`);
    await screen.goto(room.here(links.presenterUrl));

    await lead.must({ type: "goToBlock", block: "naam", from: "begin" });
    await Promise.all(people.map(({ live }) => live.until(({ block }) => block === "naam", "the block")));
    for (const [index, payload] of PAYLOADS.entries())
      people[index % 3]?.writeNote("naam", "tafel-1", index % 2 === 0 ? "a" : "b", payload);
    await Promise.all(people.map((person) => person.saved()));
    const notes = await lead
      .openBoard("tafel-1")
      .until((board) => board.notes.size > PAYLOADS.length - 20 && board.notes, "the notes");
    const ids = [...notes.keys()];
    const arrangement = lead.arrangement("tafel-1");
    await arrangement.watched.until(() => arrangement.synced, "the arrangement");
    for (const [index, text] of SHOWN.entries()) {
      const title = text.slice(0, 120);
      lead.putCluster("tafel-1", `g${index}`, { block: "naam", title, order: index }, ids.slice(index * 2, index * 2 + 2));
      lead.addHarvestLine("tafel-1", { block: "naam", kind: "line", text, sources: [ids[index] ?? ""] });
      lead.putOpportunity("tafel-1", `k${index}`, { block: "naam", title, order: index, sources: [] });
      putScribeNote(arrangement.doc, `s${index}`, { block: "naam", text, source: "tafel", placed: true });
    }
    await lead.saved();
    await lead.must({ type: "message", text: `${EVIL} ${LONG_WORD}` });
    await lead.must({ type: "hideNote", note: ids[0] ?? "", reason: SCRIPT });
    await lead.must({ type: "spotlight", place: "tafel-1", note: ids[20] ?? "" });

    await phone.placesNote(`${SCRIPT} ${LONG_WORD}`);
    await phone.sees(SCRIPT);
    await phone.sees(EVIL);
    await isUnharmed(phone.page, "writing on the phone");
    for (const [page, where] of [
      [regie, "the control room"],
      [tafel, "the desk of a tafel"],
      [screen, "the big screen"],
    ] as const) {
      await expect(page.getByText(/alert\(1\)/).first(), where).toBeVisible();
      await isUnharmed(page, where);
    }
    await regie
      .getByRole("button", { name: /Tafel <img/ })
      .first()
      .click();
    await expect(regie.getByRole("article").first()).toBeVisible();
    await isUnharmed(regie, "a board in the control room");

    await lead.must({ type: "spotlight" });
    await lead.must({ type: "goToBlock", block: "einde", from: "naam" });
    await lead.must({ type: "close", block: "einde" });
    await expect(phone.page.getByText(EVIL).first()).toBeVisible();
    await isUnharmed(phone.page, "the end on the phone");
    const outcome = new OutcomePage(desk.page);
    await outcome.opens(links.id);
    await isUnharmed(desk.page, "the outcome");
    await desk.page.setViewportSize({ width: 390, height: 844 });
    await isUnharmed(desk.page, "the outcome on a phone");

    expect(found).toEqual([]);
    expect(room.askedElsewhere).toEqual([]);
  } finally {
    for (const one of closing) one.close();
    await room.close();
  }
});
