import type { Ankerpunt } from "../ankerpunt.ts";
import type { Block } from "../block.ts";
import type { SessionFile } from "../session-file.ts";
import {
  daysFrom,
  numberedTafel,
  OPEN_BY_NAME,
  OPEN_BY_PERSPECTIVE,
  plainBlock,
  type ReadyScriptTexts,
  scriptFile,
  writeBlock,
} from "./script-part.ts";

const EXAMPLES: Ankerpunt[] = [
  {
    id: "ankerpunt-1",
    title: "We weten elkaar goed te vinden",
    explanation: "Inwoners, vrijwilligers en professionals weten bij wie ze terechtkunnen, en ze kennen elkaar.",
  },
  {
    id: "ankerpunt-2",
    title: "Hulp is laagdrempelig",
    explanation: "Je kunt makkelijk binnenlopen, bellen of chatten, zonder moeilijke formulieren.",
  },
];

/** A title with something after it, short enough for a title. */
const under = (ankerpunt: Ankerpunt, part: string): string =>
  `${ankerpunt.title
    .slice(0, 90)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}: ${part}`;

/** One ankerpunt in depth: 22 minutes. */
const deepen = (ankerpunt: Ankerpunt, nth: number): Block[] => {
  const id = (part: string) => `a${nth}-${part}`;
  return [
    {
      ...writeBlock(
        id("schrijven"),
        "tafel",
        4,
        under(ankerpunt, "stil schrijven"),
        "Hoe zien we dit ankerpunt graag in de praktijk?",
        [
          { id: "praktijk", label: "Zo zien we het graag" },
          { id: "nu", label: "Zo gaat het nu" },
        ],
      ),
      text: ankerpunt.explanation,
    },
    plainBlock(
      "discuss",
      id("gesprek"),
      "tafel",
      10,
      under(ankerpunt, "gesprek"),
      "Lees de briefjes van elkaar. Wat hoort bij elkaar? Wat valt op?",
    ),
    writeBlock(
      id("randvoorwaarden"),
      "tafel",
      4,
      under(ankerpunt, "randvoorwaarden"),
      "Wat is daarvoor nodig? En wie?",
      [
        { id: "nodig", label: "Dit is nodig" },
        { id: "wie", label: "Deze mensen of organisaties" },
      ],
      OPEN_BY_PERSPECTIVE,
    ),
    {
      id: id("stem"),
      kind: "vote",
      title: under(ankerpunt, "stem"),
      minutes: 3,
      scope: "tafel",
      text: "Wat is het eerst nodig? Je hebt 3 stippen. Je mag er één op elk briefje zetten.",
      method: "dots",
      items: { from: "notes", block: id("randvoorwaarden") },
      identity: "anonymous",
      dots: 3,
      maxPerItem: 1,
    },
    plainBlock(
      "harvest",
      id("afronden"),
      "plenary",
      1,
      under(ankerpunt, "afronden"),
      "Dit ankerpunt is klaar. We gaan door naar het volgende.",
    ),
  ];
};

const opening = ({ film }: ReadyScriptTexts): Block[] => [
  plainBlock(
    "talk",
    "welkom",
    "plenary",
    5,
    "Welkom",
    "Welkom! Je hoeft geen account te maken. Je mag alles opschrijven. Spelling is niet belangrijk.",
  ),
  film === undefined
    ? plainBlock("talk", "introductie", "plenary", 4, "Introductie", "Waarom voeren we dit gesprek?")
    : {
        id: "film",
        kind: "film",
        title: "Introductie",
        minutes: 4,
        scope: "plenary",
        text: "Waarom voeren we dit gesprek?",
        ...film,
      },
  plainBlock(
    "talk",
    "uitslag-vragenlijst",
    "plenary",
    5,
    "Uitslag van de vragenlijst",
    "Zo keken jullie naar de ankerpunten. Herken je dit?",
  ),
  plainBlock("discuss", "rondje", "tafel", 6, "Rondje aan tafel", "Wie ben je, en wat is voor jou het belangrijkste ankerpunt?"),
];

const closing = (): Block[] => [
  writeBlock(
    "samen-schrijven",
    "tafel",
    4,
    "Samenwerken: stil schrijven",
    "Hoe werken we samen in de uitvoering?",
    [
      { id: "inwoners", label: "Met inwoners" },
      { id: "onderling", label: "Organisaties onderling" },
    ],
    OPEN_BY_NAME,
  ),
  plainBlock("discuss", "samen-gesprek", "tafel", 8, "Samenwerken: gesprek", "Wat spreken we nu al met elkaar af?"),
  plainBlock(
    "harvest",
    "rode-draad",
    "plenary",
    6,
    "Rode draad",
    "Elke tafel vertelt wat steeds terugkwam. Welke kansen zien we?",
  ),
  {
    id: "slotstem",
    kind: "vote",
    title: "Stippen op de kansen",
    minutes: 4,
    scope: "plenary",
    text: "Je hebt 3 stippen. Je mag er hooguit 2 op één kans zetten.",
    method: "dots",
    items: { from: "opportunities", block: "rode-draad" },
    identity: "anonymous",
    dots: 3,
    maxPerItem: 2,
  },
  plainBlock(
    "talk",
    "vervolg",
    "plenary",
    3,
    "Hoe gaat het verder?",
    "We maken een notitie van alle reacties. Je krijgt bericht als die klaar is.",
  ),
  plainBlock("evaluate", "evaluatie", "plenary", 1, "Evaluatie", "Hoe vond je deze sessie?"),
];

/** Dialoogsessie, 90 minutes: a questionnaire a week before, then the first two ankerpunten in depth. */
export const dialoogsessie = (startsAt: string, texts: ReadyScriptTexts = {}): SessionFile => {
  const ankerpunten = texts.ankerpunten !== undefined && texts.ankerpunten.length >= 2 ? texts.ankerpunten : EXAMPLES;
  return scriptFile(startsAt, texts, {
    title: "Dialoogsessie",
    intro: "In de vragenlijst zeg je welke ankerpunten je belangrijk vindt. In de sessie praten we verder over twee ervan.",
    ankerpunten,
    tafels: [1, 2].map((number) => numberedTafel(number, "Hoe zien we dit ankerpunt graag in de praktijk?", 8)),
    blocks: [
      ...opening(texts),
      ...ankerpunten.slice(0, 2).flatMap((ankerpunt, index) => deepen(ankerpunt, index + 1)),
      ...closing(),
    ],
    questionnaire: {
      opensAt: daysFrom(startsAt, -7),
      closesAt: daysFrom(startsAt, -1),
      blocks: [
        {
          id: "vragenlijst-ankerpunten",
          kind: "vote",
          title: "De ankerpunten",
          minutes: 10,
          scope: "plenary",
          text: "Vind je dit ankerpunt belangrijk of niet belangrijk? En waarom?",
          method: "importance",
          items: { from: "ankerpunten" },
          identity: "perspective",
          why: true,
          dontKnow: true,
        },
      ],
    },
  });
};
