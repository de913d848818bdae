import type { SessionFile } from "@samenspel/shared/domain/session-file";

const HOUR = 3_600_000;

/** A dialogue session of 90 minutes about two ankerpunten; its dates are put around now. */
const SCRIPT = {
  format: "samenspel/session@1",
  title: "Versterken sociale basis – online dialoogsessie 1 van 4",
  language: "nl",
  organisers: ["Gemeente – project Versterken sociale basis"],
  intro:
    "In de vragenlijst zei je welke van de 10 ankerpunten je belangrijk vindt. In deze sessie praten we verder over ‘We weten elkaar goed te vinden’ en ‘Hulp is laagdrempelig’.",
  influence:
    "Alle reacties komen in een notitie. Het college van B&W bespreekt de notitie in de tweede helft van mei. In juni beslist de raad. In de tweede helft van het jaar begint de uitvoering. Je leest erover op de website, in de nieuwsbrief en op social media.",
  perspectives: ["inwoner", "vrijwilliger", "professional", "beleid", "bestuur", "ondernemer", "onderzoek/onderwijs"],
  ankerpunten: [
    {
      id: "elkaar-vinden",
      title: "We weten elkaar goed te vinden",
      explanation: "Inwoners, vrijwilligers en professionals weten bij wie ze terechtkunnen, en ze kennen elkaar.",
    },
    {
      id: "betrouwbaar",
      title: "We zijn betrouwbaar",
      explanation: "We doen wat we zeggen, en we vertellen het op tijd als iets niet lukt.",
    },
    {
      id: "laagdrempelig",
      title: "Hulp is laagdrempelig",
      explanation: "Je kunt makkelijk binnenlopen, bellen of chatten, zonder moeilijke formulieren.",
    },
    {
      id: "behoefte",
      title: "We weten wat inwoners nodig hebben",
      explanation: "We vragen eerst wat er nodig is in de buurt, en kiezen daarna wat we gaan doen.",
    },
    {
      id: "kwaliteit",
      title: "Het aanbod is goed",
      explanation: "Mensen worden echt geholpen, en we leren van wat er niet goed gaat.",
    },
    {
      id: "kundig-passend",
      title: "De hulpverlener is kundig en past bij de hulpvrager",
      explanation: "Wie helpt, weet waar het over gaat, en het klikt met de persoon die hulp krijgt.",
    },
    {
      id: "monitoring",
      title: "We volgen op hoofdlijnen wat werkt",
      explanation: "We houden met weinig vragen bij wat goed gaat en wat beter kan, zonder dikke rapporten.",
    },
    {
      id: "ruimte",
      title: "Inwoners krijgen ruimte voor eigen plannen",
      explanation: "Wie iets wil doen voor de buurt, krijgt vertrouwen, hulp en een plek.",
    },
    {
      id: "dichtbij",
      title: "Ontmoeten kan dicht bij huis",
      explanation: "In elke buurt is een plek waar je anderen ontmoet, zoals een buurthuis, bibliotheek, school of speeltuin.",
    },
    {
      id: "iedereen-mee",
      title: "Iedereen kan meedoen",
      explanation: "Geld, taal, leeftijd, geloof of een beperking mag je niet tegenhouden om mee te doen.",
    },
  ],
  tafels: [
    {
      id: "tafel-1",
      title: "Tafel 1",
      question: "Hoe zien we dit ankerpunt graag in de praktijk?",
      facilitators: [
        {
          role: "gespreksleider",
          organisation: "Gemeente",
        },
        {
          role: "gespreksleider",
          organisation: "Sociaal werk",
        },
      ],
      seats: 6,
      ankerpunten: ["elkaar-vinden", "laagdrempelig"],
    },
    {
      id: "tafel-2",
      title: "Tafel 2",
      question: "Hoe zien we dit ankerpunt graag in de praktijk?",
      facilitators: [
        {
          role: "gespreksleider",
          organisation: "Maatschappelijk werk",
        },
        {
          role: "gespreksleider",
          organisation: "Bibliotheek",
        },
      ],
      seats: 6,
      ankerpunten: ["elkaar-vinden", "laagdrempelig"],
    },
  ],
  blocks: [
    {
      id: "welkom",
      kind: "talk",
      title: "Welkom",
      minutes: 5,
      scope: "plenary",
      text: "Welkom! Je hoeft geen account te maken. Je mag alles opschrijven. Spelling is niet belangrijk.",
    },
    {
      id: "film",
      kind: "film",
      title: "Introductie door de wethouder",
      minutes: 4,
      scope: "plenary",
      text: "De wethouder vertelt waarom we deze gesprekken voeren.",
      videoUrl: "https://film.example/sociale-basis/introductie-wethouder.mp4",
      transcript:
        "Goedenavond, goedemorgen of goedemiddag allemaal. Fijn dat u er bent. Ik had u liever gezien in een zaal met koffie en een koekje, maar we doen het nu online. Met de sociale basis bedoelen we alles wat er in uw buurt is: het sociaal werk, de sportclub, de kerk, de school, de bibliotheek, de speeltuin en alles wat inwoners zelf beginnen. Dat is het fundament van onze samenleving. Wij vinden het belangrijk dat u dat fundament makkelijk kunt vinden en er makkelijk binnenkomt. U heeft in de vragenlijst gezegd welke ankerpunten u belangrijk vindt, en waarom. Vandaag gaan we een laag dieper. Hoe ziet u het graag in de praktijk? En hoe werken we straks samen in de uitvoering? Alles wat u schrijft, komt terug in een notitie. In de tweede helft van mei praat het college erover. In juni gaat de notitie naar de raad. Daarna gaan we aan de slag. Ik ben benieuwd. Een goed gesprek gewenst!",
    },
    {
      id: "uitslag-vragenlijst",
      kind: "talk",
      title: "Uitslag van de vragenlijst",
      minutes: 5,
      scope: "plenary",
      text: "Zo keken jullie naar de 10 ankerpunten. Herken je dit?",
    },
    {
      id: "rondje",
      kind: "discuss",
      title: "Rondje aan tafel",
      minutes: 6,
      scope: "tafel",
      text: "Wie ben je, en wat is voor jou het belangrijkste ankerpunt?",
    },
    {
      id: "a1-schrijven",
      kind: "write",
      title: "We weten elkaar goed te vinden: stil schrijven",
      minutes: 4,
      scope: "tafel",
      text: "Inwoners, vrijwilligers en professionals weten bij wie ze terechtkunnen, en ze kennen elkaar.",
      question: "Hoe zien we dit ankerpunt graag in de praktijk?",
      lanes: [
        {
          id: "praktijk",
          label: "Zo zien we het graag",
        },
        {
          id: "nu",
          label: "Zo gaat het nu",
        },
      ],
      identity: "anonymous",
      visibility: "reveal",
    },
    {
      id: "a1-gesprek",
      kind: "discuss",
      title: "We weten elkaar goed te vinden: gesprek",
      minutes: 10,
      scope: "tafel",
      text: "Lees de briefjes van elkaar. Wat hoort bij elkaar? Wat valt op?",
    },
    {
      id: "a1-randvoorwaarden",
      kind: "write",
      title: "We weten elkaar goed te vinden: randvoorwaarden",
      minutes: 4,
      scope: "tafel",
      question: "Wat is daarvoor nodig? En wie?",
      lanes: [
        {
          id: "nodig",
          label: "Dit is nodig",
        },
        {
          id: "wie",
          label: "Deze mensen of organisaties",
        },
      ],
      identity: "perspective",
      visibility: "open",
    },
    {
      id: "a1-stem",
      kind: "vote",
      title: "We weten elkaar goed te vinden: stem",
      minutes: 3,
      scope: "plenary",
      text: "Ben je het hiermee eens?",
      method: "scale",
      items: {
        from: "list",
        list: [
          {
            id: "een-nummer",
            title: "Er komt één nummer voor alle vragen",
          },
          {
            id: "eigen-lijst",
            title: "Elke organisatie houdt een eigen lijst met adressen bij",
          },
          {
            id: "meekijken",
            title: "Inwoners zien zelf welke organisaties over hen overleggen",
          },
        ],
      },
      identity: "anonymous",
      min: 1,
      max: 5,
      labels: {
        "1": "Helemaal niet mee eens",
        "2": "Niet mee eens",
        "3": "Niet eens, niet oneens",
        "4": "Mee eens",
        "5": "Helemaal mee eens",
      },
      dontKnow: true,
    },
    {
      id: "a1-afronden",
      kind: "harvest",
      title: "We weten elkaar goed te vinden: afronden",
      minutes: 1,
      scope: "plenary",
      text: "Dit ankerpunt is klaar. We gaan door naar het volgende.",
    },
    {
      id: "a2-schrijven",
      kind: "write",
      title: "Hulp is laagdrempelig: stil schrijven",
      minutes: 4,
      scope: "tafel",
      text: "Je kunt makkelijk binnenlopen, bellen of chatten, zonder moeilijke formulieren.",
      question: "Hoe zien we dit ankerpunt graag in de praktijk?",
      lanes: [
        {
          id: "praktijk",
          label: "Zo zien we het graag",
        },
        {
          id: "nu",
          label: "Zo gaat het nu",
        },
      ],
      identity: "anonymous",
      visibility: "reveal",
    },
    {
      id: "a2-gesprek",
      kind: "discuss",
      title: "Hulp is laagdrempelig: gesprek",
      minutes: 10,
      scope: "tafel",
      text: "Lees de briefjes van elkaar. Wat hoort bij elkaar? Wat valt op?",
    },
    {
      id: "a2-randvoorwaarden",
      kind: "write",
      title: "Hulp is laagdrempelig: randvoorwaarden",
      minutes: 4,
      scope: "tafel",
      question: "Wat is daarvoor nodig? En wie?",
      lanes: [
        {
          id: "nodig",
          label: "Dit is nodig",
        },
        {
          id: "wie",
          label: "Deze mensen of organisaties",
        },
      ],
      identity: "perspective",
      visibility: "open",
    },
    {
      id: "a2-stem",
      kind: "vote",
      title: "Hulp is laagdrempelig: stem",
      minutes: 3,
      scope: "plenary",
      text: "Is dit belangrijk voor laagdrempelige hulp?",
      method: "importance",
      items: {
        from: "list",
        list: [
          {
            id: "chat",
            title: "Een chat met een mens",
          },
          {
            id: "avond",
            title: "Een inloop in de avond",
          },
          {
            id: "papier",
            title: "Een boekje op papier in elke brievenbus",
          },
        ],
      },
      identity: "anonymous",
      why: true,
      dontKnow: true,
    },
    {
      id: "a2-afronden",
      kind: "harvest",
      title: "Hulp is laagdrempelig: afronden",
      minutes: 1,
      scope: "plenary",
      text: "Dit ankerpunt is klaar. We gaan door naar het volgende.",
    },
    {
      id: "samen-schrijven",
      kind: "write",
      title: "Samenwerken: stil schrijven",
      minutes: 4,
      scope: "tafel",
      question: "Hoe werken we samen in de uitvoering?",
      lanes: [
        {
          id: "inwoners",
          label: "Met inwoners",
        },
        {
          id: "onderling",
          label: "Organisaties onderling",
        },
      ],
      identity: "name",
      visibility: "open",
    },
    {
      id: "samen-gesprek",
      kind: "discuss",
      title: "Samenwerken: gesprek",
      minutes: 8,
      scope: "tafel",
      text: "Wat spreken we nu al met elkaar af?",
    },
    {
      id: "rode-draad",
      kind: "harvest",
      title: "Rode draad",
      minutes: 6,
      scope: "plenary",
      text: "Elke tafel vertelt wat steeds terugkwam. Welke kansen zien we?",
    },
    {
      id: "slotstem",
      kind: "vote",
      title: "Stippen op de kansen",
      minutes: 4,
      scope: "plenary",
      text: "Je hebt 3 stippen. Je mag er hooguit 2 op één kans zetten.",
      method: "dots",
      items: {
        from: "opportunities",
        block: "rode-draad",
      },
      identity: "anonymous",
      dots: 3,
      maxPerItem: 2,
    },
    {
      id: "vervolg",
      kind: "talk",
      title: "Hoe gaat het verder?",
      minutes: 3,
      scope: "plenary",
      text: "We maken een notitie van alle reacties. Je krijgt bericht als hij klaar is.",
    },
    {
      id: "evaluatie",
      kind: "evaluate",
      title: "Evaluatie",
      minutes: 1,
      scope: "plenary",
      text: "Hoe vond je deze sessie?",
    },
  ],
} as const;

const QUESTIONNAIRE = [
  {
    id: "vragenlijst-ankerpunten",
    kind: "vote",
    title: "De 10 ankerpunten",
    minutes: 10,
    scope: "plenary",
    text: "Vind je dit ankerpunt belangrijk of niet belangrijk? En waarom?",
    method: "importance",
    items: {
      from: "ankerpunten",
    },
    identity: "perspective",
    why: true,
    dontKnow: true,
  },
] as const;

/** The session file of an example that starts now. The vragenlijst is open, and stays so until somebody closes it. */
export const demoSession = (now: number): SessionFile => {
  const at = (ms: number): string => new Date(ms).toISOString();
  const file = {
    ...SCRIPT,
    startsAt: at(now),
    questionnaire: { opensAt: at(now - 7 * 24 * HOUR), closesAt: at(now - HOUR), blocks: QUESTIONNAIRE },
  };
  // The literal types above are read-only; the file is somebody's to change.
  return structuredClone(file) as unknown as SessionFile;
};
