import type { Block } from "../block.ts";
import type { SessionFile } from "../session-file.ts";
import { numberedTafel, plainBlock, type ReadyScriptTexts, scriptFile, writeBlock } from "./script-part.ts";

const ROUNDS = 3;

/** Twenty minutes at a tafel, and two to change before the next. */
const round = (nth: number): Block[] => [
  writeBlock(`ronde-${nth}-schrijven`, "tafel", 5, `Ronde ${nth}: stil schrijven`, "Wat weet jij over de vraag van deze tafel?", [
    { id: "ervaring", label: "Dit maakte ik mee" },
    { id: "idee", label: "Dit is een idee" },
  ]),
  plainBlock(
    "discuss",
    `ronde-${nth}-gesprek`,
    "tafel",
    15,
    `Ronde ${nth}: gesprek`,
    "Bouw verder op de briefjes. Wat hoor je dat nieuw is?",
  ),
  ...(nth < ROUNDS
    ? [
        plainBlock(
          "talk",
          `wisselen-${nth}`,
          "tafel",
          2,
          "Wisselen van tafel",
          "Je gaat vanzelf naar een andere tafel. De gastheer of gastvrouw blijft zitten.",
        ),
      ]
    : []),
];

/** World Café, 90 minutes: three rounds at changing tafels; the host stays. */
export const worldCafe = (startsAt: string, texts: ReadyScriptTexts = {}): SessionFile =>
  scriptFile(startsAt, texts, {
    title: "World Café",
    intro: "We praten in drie rondes, steeds aan een andere tafel. Zo bouwen we verder op elkaars ideeën.",
    tafels: [1, 2, 3, 4].map((number) => numberedTafel(number, "Wat is hier nodig?", 5)),
    blocks: [
      plainBlock(
        "talk",
        "uitleg",
        "plenary",
        10,
        "Uitleg",
        "Zo werkt een World Café: drie rondes van 20 minuten. Na elke ronde ga je vanzelf naar een andere tafel.",
      ),
      ...[1, 2, 3].flatMap(round),
      plainBlock("harvest", "oogst", "plenary", 10, "Oogst", "Elke tafel vertelt: wat kwam steeds terug? Welke kans zien we?"),
      {
        id: "stippen",
        kind: "vote",
        title: "Stippen",
        minutes: 4,
        scope: "plenary",
        text: "Je hebt 3 stippen. Je mag er hooguit 2 op één kans zetten.",
        method: "dots",
        items: { from: "opportunities", block: "oogst" },
        identity: "anonymous",
        dots: 3,
        maxPerItem: 2,
      },
      plainBlock("evaluate", "slot", "plenary", 2, "Slot", "Hoe vond je dit World Café?"),
    ],
  });
