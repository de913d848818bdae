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

const before = (): Block[] => [
  plainBlock(
    "talk",
    "welkom",
    "plenary",
    8,
    "Welkom en wat is anoniem",
    "Welkom. Je schrijft straks briefjes zonder naam. Niemand hier ziet wie wat schreef, ook de gespreksleider niet. Staat er iets anders boven een vraag? Dan lees je dat voordat je begint.",
  ),
  {
    ...writeBlock(
      "oefenbriefje",
      "plenary",
      4,
      "Oefenbriefje",
      "Wat zie je als je nu uit het raam kijkt?",
      [{ id: "raam", label: "Uit mijn raam" }],
      { identity: "anonymous", visibility: "open" },
    ),
    text: "Probeer het even uit. Spelling is niet belangrijk.",
  },
  plainBlock("talk", "vooronderzoek", "plenary", 8, "Wat kwam er uit het vooronderzoek?", "We vertellen kort wat we al weten."),
];

const atTafel = (): Block[] => [
  plainBlock("talk", "naar-tafels", "tafel", 2, "Naar de tafels", "Je gaat vanzelf naar je tafel. Je hoeft niets te doen."),
  plainBlock("discuss", "kennismaken", "tafel", 5, "Kennismaken", "Vertel kort: wat heb jij met dit thema?"),
  writeBlock(
    "nu-is-de-kans",
    "tafel",
    6,
    "Stil schrijven: nu is de kans",
    "Wat is nu zo helder, dat de kans ontstaat om dit aan te pakken?",
    [
      { id: "helder", label: "Dit is helder" },
      { id: "kans", label: "Dit is de kans" },
    ],
  ),
  {
    id: "groeperen",
    kind: "cluster",
    title: "Onthullen en groeperen",
    minutes: 12,
    scope: "tafel",
    from: "nu-is-de-kans",
    text: "Lees alle briefjes. Wat hoort bij elkaar? Geef elk groepje een naam.",
  },
  writeBlock("vasthouden", "tafel", 5, "Stil schrijven: vasthouden", "Wat is ontstaan dat je vast wilt houden?", [
    { id: "vasthouden", label: "Dit houden we vast" },
  ]),
  plainBlock("discuss", "verdiepen", "tafel", 10, "Verdiepen", "Praat over de groepjes. Wat valt op? Wat ontbreekt er nog?"),
  {
    id: "stippen",
    kind: "vote",
    title: "Stippen",
    minutes: 5,
    scope: "tafel",
    text: "Welke kansen wil jij verzilveren? Je hebt 5 stippen. Je mag er hooguit 3 op één groepje zetten.",
    method: "dots",
    items: { from: "clusters", block: "groeperen" },
    identity: "anonymous",
    dots: 5,
    maxPerItem: 3,
  },
  writeBlock(
    "nodig-wie",
    "tafel",
    10,
    "Top 2: wat is nodig, en wie?",
    "Wat is er nodig voor de twee kansen bovenaan? En wie kan daarbij helpen?",
    [
      { id: "nodig", label: "Wat is nodig?" },
      { id: "wie", label: "Wie?" },
    ],
    OPEN_BY_PERSPECTIVE,
  ),
  plainBlock("confirm", "klopt-dit", "tafel", 5, "Klopt dit?", "Lees de samenvatting van jullie tafel. Klopt het zo?"),
];

const together = (): Block[] => [
  plainBlock("talk", "terug", "plenary", 5, "Terug naar de zaal", "Je komt vanzelf terug. Pak even wat te drinken."),
  plainBlock("harvest", "terugmelden", "plenary", 15, "Terugmelden", "Elke tafel vertelt welke twee kansen bovenaan staan."),
  {
    id: "belang-haalbaarheid",
    kind: "vote",
    title: "Belang en haalbaarheid",
    minutes: 8,
    scope: "plenary",
    text: "Geef elke kans twee cijfers van 1 tot 5. Hoe belangrijk is deze kans? En hoe haalbaar?",
    method: "matrix",
    items: { from: "opportunities", block: "terugmelden" },
    identity: "anonymous",
    x: { label: "Haalbaar", min: 1, max: 5 },
    y: { label: "Belangrijk", min: 1, max: 5 },
    dontKnow: true,
  },
  plainBlock(
    "discuss",
    "bespreken",
    "plenary",
    7,
    "Hoogste en meest verdeelde",
    "We bespreken eerst de hoogste, dan de meest verdeelde en dan de laagste kans.",
  ),
  writeBlock(
    "trekkers",
    "plenary",
    4,
    "Trekkers",
    "Aan welke kans wil jij meewerken?",
    [{ id: "ik-doe-mee", label: "Ik doe mee" }],
    OPEN_BY_NAME,
  ),
  plainBlock("evaluate", "evaluatie", "plenary", 1, "Evaluatie", "Hoe vond je deze bijeenkomst?"),
];

/** Versnellingskamer, 120 minutes: from silent writing at tafels to chances, weighed by importance and feasibility. */
export const versnellingskamer = (startsAt: string, texts: ReadyScriptTexts = {}): SessionFile =>
  scriptFile(startsAt, texts, {
    title: "Versnellingskamer",
    intro: "In deze versnellingskamer zoeken we kansen. Wat kan nu, wat eerst niet kon?",
    tafels: [1, 2, 3].map((number) => numberedTafel(number, "Welke kansen zien jullie bij dit thema?", 10)),
    blocks: [...before(), ...atTafel(), ...together()],
  });
