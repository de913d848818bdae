import { expect, type Page } from "@playwright/test";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import type { Block } from "@samenspel/shared/domain/block";
import { isVote, isWrite } from "@samenspel/shared/domain/block-kind";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { boardTexts } from "@samenspel/shared/text/board";
import { createTranslator } from "@samenspel/shared/text/translate";
import { Crowd } from "./crowd.ts";
import { dutch } from "./dutch.ts";
import { everyScreenSession } from "./every-screen-session.ts";
import { Facilitator } from "./facilitator.ts";
import { LAPTOP, type MeetingRoom } from "./meeting-room.ts";
import { TafelBoard } from "./tafel-board.ts";

const { facilitator, presenter } = dutch;
const board = createTranslator(boardTexts)("nl");

/** What is done with every state that the walk comes to. */
export interface Looking {
  /** As it stands; it may be looked at in any size. */
  state(name: string, page: Page): Promise<void>;
  /** What does not survive another size is opened and closed at each. */
  opened(name: string, page: Page, opens: () => Promise<void>, closes: () => Promise<void>): Promise<void>;
}

const BLOCKS = ["welkom", "ideeen", "groepjes", "klopt", "oogst", "belang"];
const { questionnaire: _, ...withoutQuestionnaire } = everyScreenSession;
const session: SessionFile = {
  ...withoutQuestionnaire,
  blocks: BLOCKS.flatMap((id) => everyScreenSession.blocks.find((block) => block.id === id) ?? []),
};
const ITEMS = ["bank", "tuin", "licht"];

/** Twelve tafels are drawn small, and one at a time whole. */
const twelveTafels: SessionFile = {
  ...session,
  title: "Samen in de hele stad",
  tafels: Array.from({ length: 12 }, (_, index) => ({
    ...(session.tafels[0] as SessionFile["tafels"][number]),
    id: `tafel-${index + 1}`,
    title: `Tafel ${index + 1}`,
  })),
};

const block = (id: string): Block => {
  const found = session.blocks.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

/** A control room with its big screen, a lead without a screen who makes things happen, and a crowd. */
class Walk {
  readonly room: MeetingRoom;
  readonly lead: ProtocolFacilitator;
  readonly crowd: Crowd;
  readonly regie: Facilitator;
  readonly board: TafelBoard;
  readonly screen: Page;
  readonly look: Looking;

  constructor(parts: Pick<Walk, "room" | "lead" | "crowd" | "regie" | "screen" | "look">) {
    this.room = parts.room;
    this.lead = parts.lead;
    this.crowd = parts.crowd;
    this.regie = parts.regie;
    this.screen = parts.screen;
    this.look = parts.look;
    this.board = new TafelBoard(parts.regie.page);
  }

  get page(): Page {
    return this.regie.page;
  }

  async goesOn(from: string, to: string): Promise<void> {
    await this.lead.must({ type: "nextBlock", block: from });
    await this.regie.isAtBlock(block(to).title);
    await expect(
      this.screen.getByText(presenter("block.step", { number: BLOCKS.indexOf(to) + 1, total: BLOCKS.length })),
    ).toBeVisible();
  }

  /** A dialog or menu that a button opens. */
  async dialog(name: string, button: string | RegExp): Promise<void> {
    await this.look.opened(
      name,
      this.page,
      () => this.regie.presses(button),
      async () => {
        await this.page.keyboard.press("Escape");
        await expect(this.regie.dialog.or(this.page.getByRole("menu"))).toHaveCount(0);
      },
    );
  }
}

const beforeTheStart = async (walk: Walk): Promise<void> => {
  const { look, page, regie, screen } = walk;
  await expect(page.getByRole("heading", { name: new RegExp(facilitator("seats.lobby")) })).toBeVisible();
  await look.state("regie-before", page);
  await look.state("screen-before", screen);
  await walk.dialog("regie-more", facilitator("top.more"));
  await walk.dialog("regie-person", /^Tess.*verplaats$/);
  await walk.dialog("regie-seats", facilitator("seats.menu"));
  await page.getByRole("button", { name: /^Tess.*verplaats$/ }).focus();
  await page.keyboard.press("v");
  await page.keyboard.press("ArrowRight");
  await look.state("regie-person-lifted", page);
  await page.keyboard.press("Escape");
  await look.opened(
    "regie-caller",
    page,
    async () => {
      await regie.presses(facilitator("seats.menu"));
      await page.getByRole("menuitem", { name: facilitator("caller.add") }).click();
      await expect(regie.dialog).toBeVisible();
    },
    () => regie.leavesDialog(),
  );
};

const silentThenRevealed = async (walk: Walk): Promise<void> => {
  const { look, page, regie, board: cards, screen, lead, crowd } = walk;
  const write = block("ideeen");
  if (!isWrite(write)) throw new Error("ideeen is no write block");
  await walk.goesOn("welkom", "ideeen");
  await crowd.writes(write);
  // Counts are told once a second.
  await regie.sees(/^[1-9]\d* briefjes, nog niet onthuld$/);
  await expect(page.getByRole("button", { name: facilitator("reveal.all") })).toBeVisible();
  await look.state("regie-silent", page);
  await look.state("screen-silent", screen);
  await regie.opensTafel("Tafel 1");
  await look.state("board-silent", page);
  await lead.must({ type: "reveal", block: "ideeen" });
  const texts = ["Een bank op het plein", "Elkaar groeten op straat", "Samen eten op vrijdag"].slice(0, 2);
  for (const text of texts) await cards.sees(text);
  await look.state("board-revealed", page);
  await look.state("screen-revealed", screen);

  await cards.chooses(texts);
  await look.state("board-selection", page);
  await page.keyboard.press("g");
  await expect(regie.dialog).toBeVisible();
  await look.state("board-group-dialog", page);
  await regie.dialog.getByLabel(board("group.pickNewName")).fill("Elkaar zien");
  await page.keyboard.press("Enter");
  await expect(cards.group("Elkaar zien")).toContainText("2");
  await expect(page.locator("[data-stop]:focus")).toHaveCount(1);
  await page.keyboard.press("v");
  await page.keyboard.press("ArrowRight");
  await look.state("board-moving", page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(regie.dialog).toBeVisible();
  await look.state("board-open-note", page);
  await page.keyboard.press("Escape");
  await expect(regie.dialog).toHaveCount(0);
  await expect(page.locator("[data-stop]:focus")).toHaveCount(1);
  await page.keyboard.press("b");
  await expect(regie.dialog).toBeVisible();
  await look.state("board-redact", page);
  await page.keyboard.press("Escape");
  await expect(regie.dialog).toHaveCount(0);
  await walk.dialog("board-keys", new RegExp(board("keys.open")));
  await walk.dialog("board-new-note", new RegExp(`^${board("board.newNote")}`));
  await walk.dialog("board-group-menu", board("group.menu", { title: "Elkaar zien" }));
  await walk.dialog("board-hide", /^Verberg briefje/);
};

const clusterAndHarvest = async (walk: Walk): Promise<void> => {
  const { look, page, regie, screen, lead } = walk;
  await walk.lead.must({ type: "nextBlock", block: "ideeen" });
  await regie.addsConclusion("We willen elkaar vaker zien.", [/Elkaar groeten/]);
  await regie.presses(facilitator("harvest.add.dissent"));
  await page
    .getByRole("region", { name: facilitator("harvest.title") })
    .getByRole("textbox")
    .last()
    .fill("Wie let er op in de avond?");
  await regie.seesSaved();
  await look.state("board-cluster", page);
  await look.state("screen-cluster", screen);
  await walk.dialog("board-sources", /^Kies briefjes bij/);
  const [note] = (await noteIds(lead)).slice(-1);
  if (note !== undefined) await lead.must({ type: "spotlight", place: "tafel-1", note });
  await expect(page.getByText(facilitator("tafels.title")).first()).toBeVisible();
  await look.state("screen-spotlight", screen);
  await look.state("board-spotlight", page);
  if (note !== undefined) await lead.must({ type: "hideNote", note, reason: "Gaat over een buurman" });
  await regie.goesBackToTafels();
};

const noteIds = async (lead: ProtocolFacilitator): Promise<string[]> =>
  lead.openBoard("tafel-1").until((content) => content.notes.size > 0 && [...content.notes.keys()], "notes");

const confirmAndHelp = async (walk: Walk): Promise<void> => {
  const { look, page, regie, screen, lead, crowd } = walk;
  await walk.goesOn("groepjes", "klopt");
  const [loes, omar] = crowd.people;
  loes?.vote("klopt", { summary: "agree" });
  omar?.vote("klopt", { summary: "objection" }, { summary: "De bus ontbreekt." });
  await crowd.saved();
  await loes?.command({ type: "askHelp", asked: true });
  await omar?.command({ type: "raiseHand", raised: true });
  await lead.must({ type: "message", text: "Nog twee minuten. Rond rustig af." });
  await lead.must({ type: "toPlenary", inSeconds: 600 });
  await regie.sees(facilitator("now.helpTafel", { tafel: "Tafel 1" }));
  await page
    .locator("summary")
    .filter({ hasText: facilitator("hide.list", { count: 1 }) })
    .click();
  await look.state("regie-help-and-message", page);
  await look.state("screen-confirm", screen);
  await regie.opensTafel("Tafel 1");
  await look.state("board-confirm", page);
  await page.context().setOffline(true);
  await regie.sees(facilitator("connection.lost"));
  await look.state("board-offline", page);
  await regie.goesBackToTafels();
  await look.state("regie-offline", page);
  await page.context().setOffline(false);
  await expect(page.getByText(facilitator("connection.lost"))).toHaveCount(0);
};

const voteAndEnd = async (walk: Walk): Promise<void> => {
  const { look, page, regie, screen, lead, crowd } = walk;
  const vote = block("belang");
  if (!isVote(vote)) throw new Error("belang is no vote");
  await walk.lead.must({ type: "nextBlock", block: "klopt" });
  await regie.isAtBlock(block("oogst").title);
  await expect(screen.getByText("We willen elkaar vaker zien.")).toBeVisible();
  await look.state("screen-harvest", screen);
  await walk.goesOn("oogst", "belang");
  await crowd.votes(vote, ITEMS);
  await regie.sees(/van \d+ hebben gestemd/);
  await look.state("regie-vote-open", page);
  await look.state("screen-vote-open", screen);
  await lead.must({ type: "closeVote", block: "belang" });
  await regie.sees(facilitator("vote.closed"));
  await look.state("regie-vote-closed", page);
  await lead.must({ type: "publishResult", block: "belang" });
  await regie.presses(facilitator("vote.show"));
  await look.state("regie-vote-published", page);
  await look.state("screen-vote-published", screen);
  await regie.closesSession();
  await look.state("regie-closed", page);
  await expect(screen.getByText(presenter("closed.title"))).toBeVisible();
  await look.state("screen-closed", screen);
};

/** A control room of twelve tafels, on the same server. */
const twelve = async ({ room, look }: Walk): Promise<void> => {
  const links = await room.organiser.createSession(twelveTafels);
  const { baseUrl } = room;
  const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: links.id, key: links.facilitatorKey });
  const people = await Promise.all(
    Array.from({ length: 26 }, (_, index) =>
      ProtocolPerson.join({
        ...{ baseUrl, code: links.code, name: `Gast ${index + 1}`, perspective: "inwoner" },
        ...(index < 24 ? { tafel: `tafel-${(index % 12) + 1}` } : {}),
      }),
    ),
  );
  try {
    await lead.must({ type: "start" });
    await lead.must({ type: "nextBlock", block: "welkom" });
    const page = await (await room.device(LAPTOP)).newPage();
    await Facilitator.opens(page, room.here(links.facilitatorUrl));
    await expect(page.getByRole("button", { name: /^Tafel 12/ })).toBeVisible();
    await people[4]?.command({ type: "askHelp", asked: true });
    await look.state("regie-twelve", page);
    await page
      .getByRole("button", { name: /^Tafel 5/ })
      .first()
      .click();
    await expect(page.getByRole("region", { name: facilitator("tafels.zoom", { tafel: "Tafel 5" }) })).toBeVisible();
    await look.state("regie-twelve-one", page);
  } finally {
    for (const person of people) person.close();
    lead.close();
  }
};

/** Brings control room, board and big screen into every state they know, and looks at each. */
export const everyFacilitatorState = async (room: MeetingRoom, look: Looking): Promise<void> => {
  const { links, baseUrl } = room;
  const crowd = await Crowd.joins(room);
  const waiting = await Promise.all(
    ["Tess", "Jan"].map((name) => ProtocolPerson.join({ baseUrl, code: links.code, name, perspective: "inwoner" })),
  );
  const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: links.id, key: links.facilitatorKey });
  try {
    const regie = await room.facilitator();
    const screen = await (await room.device(LAPTOP)).newPage();
    await screen.goto(room.here(links.presenterUrl));
    await expect(screen.getByText(presenter("waiting.title"))).toBeVisible();
    const walk = new Walk({ room, lead, crowd, regie, screen, look });
    await beforeTheStart(walk);
    await lead.must({ type: "seatAll", strategy: "preference" });
    await lead.must({ type: "start" });
    await regie.isAtBlock(block("welkom").title);
    await silentThenRevealed(walk);
    await clusterAndHarvest(walk);
    await confirmAndHelp(walk);
    await voteAndEnd(walk);
    await twelve(walk);
  } finally {
    for (const person of waiting) person.close();
    lead.close();
    crowd.close();
  }
};

export const facilitatorSession = session;
