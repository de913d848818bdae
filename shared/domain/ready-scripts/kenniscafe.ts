import type { Block } from "../block.ts";
import type { SessionFile } from "../session-file.ts";
import { numberedTafel, OPEN_BY_NAME, plainBlock, type ReadyScriptTexts, scriptFile, writeBlock } from "./script-part.ts";

/** Thirty-five minutes at a tafel, each with a case of its own. */
const atTafel = (): Block[] => [
  plainBlock("talk", "casus-lezen", "tafel", 4, "Aan tafel: lees de casus", "Lees de casus van je tafel. Of laat hem voorlezen."),
  writeBlock("casus-schrijven", "tafel", 6, "Aan tafel: nieuwe inzichten", "Wat had geholpen? Wie had dat kunnen doen?", [
    { id: "informeel", label: "Buren, familie, vrijwilligers" },
    { id: "formeel", label: "Instellingen" },
    { id: "samen", label: "Samen" },
  ]),
  {
    id: "casus-groeperen",
    kind: "cluster",
    title: "Aan tafel: groeperen",
    minutes: 7,
    scope: "tafel",
    from: "casus-schrijven",
    text: "Wat hoort bij elkaar?",
  },
  plainBlock(
    "discuss",
    "casus-gesprek",
    "tafel",
    14,
    "Aan tafel: gesprek",
    "Begin bij de bewoner. Wat zou jij morgen anders doen?",
  ),
  plainBlock("confirm", "casus-klopt", "tafel", 4, "Klopt dit?", "Lees de samenvatting van jullie tafel. Klopt het zo?"),
];

/** Kenniscafé, 90 minutes: findings, a case at each tafel, and an agreement by consent. */
export const kenniscafe = (startsAt: string, texts: ReadyScriptTexts = {}): SessionFile =>
  scriptFile(startsAt, texts, {
    title: "Kenniscafé",
    intro: "We praten over wat er gevonden is, en wat dat voor ons betekent.",
    tafels: [1, 2, 3].map((number) => numberedTafel(number, "Wat leert deze casus ons?", 10)),
    blocks: [
      plainBlock(
        "talk",
        "welkom",
        "plenary",
        5,
        "Welkom",
        "Welkom in het kenniscafé. Vertel alleen wat je wilt vertellen. Noem geen namen van anderen.",
      ),
      plainBlock(
        "talk",
        "bevindingen",
        "plenary",
        20,
        "Wat is er gevonden?",
        "We horen wat er gevonden is. Wat merken mensen in de praktijk?",
      ),
      writeBlock(
        "stil-schrijven",
        "plenary",
        5,
        "Stil schrijven",
        "Wat raakt je hierin? En wat weet jij dat er nog niet bij staat?",
        [
          { id: "raakt", label: "Dit raakt mij" },
          { id: "erbij", label: "Dit hoort er nog bij" },
        ],
      ),
      ...atTafel(),
      plainBlock("harvest", "terug", "plenary", 10, "Terug in de zaal", "Elke tafel vertelt één inzicht en één kans."),
      {
        id: "consent",
        kind: "vote",
        title: "Afspraak",
        minutes: 8,
        scope: "plenary",
        text: "Lees de tekst. Akkoord, akkoord met zorg, bezwaar of onthouden? Bij zorg en bezwaar schrijf je waarom.",
        method: "consent",
        items: {
          from: "list",
          list: [
            { id: "afspraak", title: "We bespreken de inzichten van vandaag binnen drie maanden in onze eigen organisatie." },
          ],
        },
        identity: "anonymous",
        why: true,
      },
      writeBlock(
        "aanmelden",
        "plenary",
        6,
        "Meedoen met het werkteam",
        "Wil je meedoen of op de hoogte blijven?",
        [
          { id: "meedoen", label: "Ik doe mee" },
          { id: "hoogte", label: "Houd mij op de hoogte" },
        ],
        OPEN_BY_NAME,
      ),
      plainBlock("evaluate", "evaluatie", "plenary", 1, "Evaluatie", "Hoe vond je dit kenniscafé?"),
    ],
  });
