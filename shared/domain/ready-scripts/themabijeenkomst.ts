import type { Block } from "../block.ts";
import type { SessionFile } from "../session-file.ts";
import {
  numberedTafel,
  OPEN_BY_NAME,
  OPEN_BY_PERSPECTIVE,
  plainBlock,
  type ReadyScriptTexts,
  scriptFile,
  writeBlock,
} from "./script-part.ts";

const HINDRANCES = [
  { id: "geld", label: "Geld" },
  { id: "vertrouwen", label: "Vertrouwen" },
  { id: "vrijwilligers", label: "Vrijwilligers" },
  { id: "regie", label: "Regie" },
  { id: "kennis", label: "Kennis" },
];

/** The sectors where the outcome has to land. */
const SECTORS = [
  { id: "beleid", label: "Beleid" },
  { id: "inkoop", label: "Inkoop" },
  { id: "onderwijs", label: "Onderwijs" },
];

/** Part one, 65 minutes. */
const hindrances = (): Block[] => [
  plainBlock("talk", "deel-1", "plenary", 20, "Deel 1: hindernissen en wat werkt", "We horen wat er al bekend is."),
  writeBlock("hindernissen", "plenary", 7, "Hindernissen", "Welke hindernis kwam jij tegen?", HINDRANCES),
  {
    id: "zwaarste",
    kind: "vote",
    title: "Welke hindernis is het zwaarst?",
    minutes: 5,
    scope: "plenary",
    text: "Zet de hindernissen op volgorde. De zwaarste bovenaan.",
    method: "rank",
    items: { from: "list", list: HINDRANCES.map(({ id, label }) => ({ id, title: label })) },
    identity: "perspective",
  },
  plainBlock(
    "discuss",
    "hindernissen-gesprek",
    "plenary",
    13,
    "Gesprek over de zwaarste hindernis",
    "Wie heeft deze hindernis overwonnen? Hoe ging dat?",
  ),
  writeBlock(
    "wat-werkt",
    "plenary",
    7,
    "Wat werkt?",
    "Wat werkt, en wat levert het op?",
    [
      { id: "werkt", label: "Dit werkt" },
      { id: "waarde", label: "Dit levert het op" },
    ],
    OPEN_BY_PERSPECTIVE,
  ),
  plainBlock("discuss", "wat-werkt-gesprek", "plenary", 13, "Gesprek over wat werkt", "Wat herken je? Wat is nieuw?"),
];

/** Part two, twice 30 minutes at a tafel and 5 to change. */
const explore = (): Block[] => [
  writeBlock(
    "verkennen-1-schrijven",
    "tafel",
    8,
    "Deel 2: samen verkennen, ronde 1",
    "Wat is hier nodig? Wat moet je juist niet doen?",
    [
      { id: "wel", label: "Dit is nodig" },
      { id: "niet", label: "Dit niet" },
    ],
  ),
  plainBlock("discuss", "verkennen-1-gesprek", "tafel", 22, "Ronde 1: gesprek", "Kijk naar de vraag van je tafel. Wat valt op?"),
  plainBlock("talk", "wisselen", "tafel", 5, "Wisselen van tafel", "Je gaat vanzelf naar een andere tafel."),
  writeBlock(
    "verkennen-2-schrijven",
    "tafel",
    8,
    "Samen verkennen, ronde 2",
    "Wat kun je zelf? En waar heb je anderen bij nodig?",
    [
      { id: "zelf", label: "Dit kan ik zelf" },
      { id: "anderen", label: "Hier zijn anderen bij nodig" },
    ],
  ),
  plainBlock("discuss", "verkennen-2-gesprek", "tafel", 17, "Ronde 2: gesprek", "Wat kun je morgen al doen?"),
  plainBlock("confirm", "verkennen-klopt", "tafel", 5, "Klopt dit?", "Lees de samenvatting van jullie tafel. Klopt het zo?"),
];

/** Part three, 45 minutes: per sector both the questions and the answers. */
const carryOn = (): Block[] => [
  writeBlock(
    "doorwerking-vragen",
    "plenary",
    12,
    "Deel 3: doorwerking, vragen",
    "Welke vraag heb je aan beleid, inkoop en onderwijs?",
    SECTORS,
    OPEN_BY_PERSPECTIVE,
  ),
  writeBlock(
    "doorwerking-antwoorden",
    "plenary",
    15,
    "Doorwerking: antwoorden",
    "Welk antwoord geven we samen?",
    SECTORS,
    OPEN_BY_NAME,
  ),
  plainBlock(
    "discuss",
    "doorwerking-gesprek",
    "plenary",
    18,
    "Gesprek met de sectoren",
    "De sectoren zeggen wat ze ermee gaan doen.",
  ),
];

/** Themabijeenkomst, 240 minutes in three parts, with a break and lunch. */
export const themabijeenkomst = (startsAt: string, texts: ReadyScriptTexts = {}): SessionFile =>
  scriptFile(startsAt, texts, {
    title: "Themabijeenkomst",
    intro: "In drie delen: wat houdt ons tegen en wat werkt, wat kunnen we samen, en hoe werkt het door?",
    tafels: [1, 2, 3, 4].map((number) => numberedTafel(number, "Wat is hier nodig?", 12)),
    blocks: [
      plainBlock("talk", "opening", "plenary", 10, "Opening", "Welkom. Dit gaan we vandaag doen."),
      ...hindrances(),
      plainBlock("break", "pauze", "plenary", 10, "Pauze", "Tot zo."),
      ...explore(),
      plainBlock("break", "lunch", "plenary", 30, "Lunch", "Eet smakelijk."),
      ...carryOn(),
      plainBlock("harvest", "oogst", "plenary", 5, "Oogst", "Dit nemen we mee."),
      {
        id: "consent",
        kind: "vote",
        title: "Gaan we hiermee aan de slag?",
        minutes: 5,
        scope: "plenary",
        text: "Lees de tekst. Akkoord, akkoord met zorg, bezwaar of onthouden? Bij zorg en bezwaar schrijf je waarom.",
        method: "consent",
        items: {
          from: "list",
          list: [
            {
              id: "afspraak",
              title: "Elke sector neemt de vragen en antwoorden mee, en laat binnen drie maanden weten wat ermee is gedaan.",
            },
          ],
        },
        identity: "anonymous",
        why: true,
      },
      plainBlock("evaluate", "slot", "plenary", 5, "Slot en evaluatie", "Hoe vond je deze bijeenkomst?"),
    ],
  });
