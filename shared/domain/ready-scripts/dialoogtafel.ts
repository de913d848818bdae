import type { SessionFile } from "../session-file.ts";
import { numberedTafel, OPEN_BY_NAME, plainBlock, type ReadyScriptTexts, scriptFile, writeBlock } from "./script-part.ts";

/** Dialoogtafel, 120 minutes, 6 to 8 people at one tafel; no vote. */
export const dialoogtafel = (startsAt: string, texts: ReadyScriptTexts = {}): SessionFile =>
  scriptFile(startsAt, texts, {
    title: "Dialoogtafel",
    intro: "Aan deze tafel luisteren we naar elkaar. Je hoeft het niet eens te worden.",
    tafels: [numberedTafel(1, "Wat betekent dit thema voor jou?", 8)],
    blocks: [
      plainBlock(
        "discuss",
        "kennismaken",
        "tafel",
        20,
        "Kennismaken",
        "Wie ben je? Waarom schoof je aan? Iedereen komt één keer aan de beurt.",
      ),
      writeBlock("ervaringen-schrijven", "tafel", 5, "Ervaringen: even voor jezelf", "Wat maakte je zelf mee bij dit thema?", [
        { id: "ervaring", label: "Dit maakte ik mee" },
      ]),
      plainBlock("discuss", "ervaringen", "tafel", 30, "Ervaringen", "Vertel je ervaring. De anderen luisteren en vragen door."),
      writeBlock(
        "dromen-schrijven",
        "tafel",
        5,
        "Dromen: even voor jezelf",
        "Hoe ziet het er over vijf jaar uit, als het goed gaat?",
        [{ id: "droom", label: "Zo zie ik het graag" }],
      ),
      plainBlock("discuss", "dromen", "tafel", 25, "Dromen", "Vertel je droom. Wat lijkt op elkaar? Wat is anders?"),
      writeBlock(
        "doen-schrijven",
        "tafel",
        5,
        "Doen: even voor jezelf",
        "Wat kun je zelf doen? En wie heb je daarbij nodig?",
        [
          { id: "zelf", label: "Dit doe ik zelf" },
          { id: "samen", label: "Hier heb ik anderen bij nodig" },
        ],
        OPEN_BY_NAME,
      ),
      plainBlock("discuss", "doen", "tafel", 20, "Doen", "Wat spreken we met elkaar af?"),
      plainBlock("confirm", "afronden", "tafel", 5, "Afronden: klopt dit?", "Lees de samenvatting van de tafel. Klopt het zo?"),
      plainBlock("talk", "slot", "plenary", 4, "Slot", "Wat neem je mee naar huis? Eén zin is genoeg."),
      plainBlock("evaluate", "evaluatie", "plenary", 1, "Evaluatie", "Hoe vond je dit gesprek?"),
    ],
  });
