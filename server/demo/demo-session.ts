import type { SessionFile } from "@samenspel/shared/domain/session-file";

const HOUR = 3_600_000;

/** A versnellingskamer of two hours at three tafels; its dates are put around now. */
const SCRIPT = {
  format: "samenspel/session@1",
  title: "Versnellingskamer: Participatie – betekenisvol contact in de wijk",
  language: "nl",
  organisers: ["Zorgalliantie", "HAN"],
  intro:
    "In deze versnellingskamer kijken we naar kansen. Wat is in de coronatijd zo helder geworden, dat nu de kans ontstaat om een taai vraagstuk aan te pakken? En wat is er (onverwacht) ontstaan dat je vast wilt houden? Je schuift aan bij één van de drie tafels.",
  influence:
    "We kijken samen welke kansen we willen verzilveren. Die projecten volgen we, en we leren met elkaar hoe je het systeem beïnvloedt. Het programmateam van de Zorgalliantie en de HAN zorgt dat de uitkomst niet in een la verdwijnt.",
  perspectives: ["inwoner", "vrijwilliger", "professional", "beleid", "bestuur", "onderzoek/onderwijs"],
  ankerpunten: [],
  tafels: [
    {
      id: "tafel-1",
      title: "Thema 1 – Het bereik van solidariteit",
      question: "Hoe zorgen we dat een bredere groep bewoners bereikt kan worden en dat het aanbod beter aansluit op de vraag?",
      intro:
        "Tijdens de lockdown zijn diverse bewonersinitiatieven ontstaan om medeburgers te helpen of een hart onder de riem te steken. Veel mensen zijn bereid om anderen te helpen, maar of er behoefte is aan die hulp is lang niet altijd duidelijk. Daarnaast richten veel initiatieven zich op praktische hulp aan vooral ouderen.",
      facilitators: [
        { role: "gespreksleider", organisation: "Werkplaats Sociaal Domein" },
        { role: "gespreksleider", organisation: "Zorgalliantie" },
      ],
      seats: 10,
    },
    {
      id: "tafel-2",
      title: "Thema 2 – De betekenis van voorzieningen en sociaal werk",
      question:
        "Wat is ervoor nodig dit evenwicht te stutten en structuren te versterken? Welke rol kan het sociaal werk (samen met bewoners) hierin spelen?",
      intro:
        "Diverse algemene voorzieningen, zoals de dagbesteding voor ouderen, zijn tijdens de lockdown gesloten of slechts beperkt toegankelijk. Dit zorgt voor schrijnende situaties en overbelaste mantelzorgers. Het is duidelijk geworden welke betekenis deze voorzieningen hebben voor burgers en hun sociaal netwerk. In mantelzorgsituaties is sprake van een fragiel evenwicht dat door de coronacrisis ernstig wordt verstoord.",
      facilitators: [
        { role: "gespreksleider", organisation: "Zorgalliantie" },
        { role: "gespreksleider", organisation: "Sterker sociaal werk" },
      ],
      seats: 10,
    },
    {
      id: "tafel-3",
      title: "Tafel 3 – Vertrouwen als basis voor meedoen",
      question:
        "Hoe kunnen organisaties en professionals bijdragen aan het gevoel van vertrouwen in deze tijd van angst en onzekerheid?",
      intro:
        "Het opbouwwerk richt zich in essentie op sociaal contact, sociale samenhang, participatie en het bouwen aan gemeenschappen. Om ook in coronatijd mee te kunnen blijven doen zeggen deelnemers aan activiteiten, vrijwilligers en actieve bewoners dat vertrouwen belangrijk is om zich veilig en welkom te voelen.",
      facilitators: [
        { role: "gespreksleider", organisation: "Zorgalliantie" },
        { role: "gespreksleider", organisation: "Bindkracht10" },
      ],
      seats: 10,
    },
  ],
  blocks: [
    {
      id: "welkom",
      kind: "talk",
      title: "Welkom en wat is anoniem",
      minutes: 8,
      scope: "plenary",
      text: "Welkom. Je schrijft straks briefjes zonder naam. Niemand kan zien wie wat schreef, ook de gespreksleider niet. Staat er iets anders boven een vraag? Dan lees je dat voordat je begint.",
    },
    {
      id: "oefenbriefje",
      kind: "write",
      title: "Oefenbriefje",
      minutes: 4,
      scope: "plenary",
      text: "Probeer het even uit. Spelling is niet belangrijk.",
      question: "Wat zie je als je nu uit het raam kijkt?",
      lanes: [{ id: "raam", label: "Uit mijn raam" }],
      identity: "anonymous",
      visibility: "open",
    },
    {
      id: "vooronderzoek",
      kind: "talk",
      title: "Wat kwam er uit het vooronderzoek?",
      minutes: 8,
      scope: "plenary",
      text: "We deden vooronderzoek naar wat burgers voor elkaar doen. We vroegen jullie welke veranderingen jullie zagen en welke kansen jullie zien. En we keken naar ander onderzoek over initiatieven in de coronatijd.",
    },
    {
      id: "naar-tafels",
      kind: "talk",
      title: "Naar de tafels",
      minutes: 2,
      scope: "tafel",
      text: "Je gaat vanzelf naar je tafel. Je hoeft niets te doen.",
    },
    {
      id: "kennismaken",
      kind: "discuss",
      title: "Kennismaken",
      minutes: 5,
      scope: "tafel",
      text: "Vertel kort: wat heb jij met dit thema?",
    },
    {
      id: "nu-is-de-kans",
      kind: "write",
      title: "Stil schrijven: nu is de kans",
      minutes: 6,
      scope: "tafel",
      question: "Wat is in de coronatijd zo helder geworden, dat nu de kans ontstaat om dit taaie vraagstuk aan te pakken?",
      lanes: [
        { id: "helder", label: "Dit is helder geworden" },
        { id: "kans", label: "Dit is de kans" },
      ],
      identity: "anonymous",
      visibility: "reveal",
    },
    {
      id: "groeperen",
      kind: "cluster",
      title: "Onthullen en groeperen",
      minutes: 12,
      scope: "tafel",
      text: "Lees alle briefjes. Wat hoort bij elkaar? Geef elk groepje een naam.",
      from: "nu-is-de-kans",
    },
    {
      id: "vasthouden",
      kind: "write",
      title: "Stil schrijven: vasthouden",
      minutes: 5,
      scope: "tafel",
      question: "Wat is (onverwacht) ontstaan dat je vast wilt houden?",
      lanes: [{ id: "vasthouden", label: "Dit houden we vast" }],
      identity: "anonymous",
      visibility: "reveal",
    },
    {
      id: "verdiepen",
      kind: "discuss",
      title: "Verdiepen",
      minutes: 10,
      scope: "tafel",
      text: "Praat over de groepjes. Wat valt op? Wat ontbreekt er nog?",
    },
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
    {
      id: "nodig-wie",
      kind: "write",
      title: "Top 2: wat is nodig, en wie?",
      minutes: 10,
      scope: "tafel",
      question: "Wat is er nodig voor de twee kansen bovenaan? En wie kan daarbij helpen?",
      lanes: [
        { id: "nodig", label: "Wat is nodig?" },
        { id: "wie", label: "Wie?" },
      ],
      identity: "perspective",
      visibility: "open",
    },
    {
      id: "klopt-dit",
      kind: "confirm",
      title: "Klopt dit?",
      minutes: 5,
      scope: "tafel",
      text: "Lees de samenvatting van jullie tafel. Klopt het zo?",
    },
    {
      id: "terug",
      kind: "talk",
      title: "Terug naar de zaal",
      minutes: 5,
      scope: "plenary",
      text: "Je komt vanzelf terug. Pak even wat te drinken.",
    },
    {
      id: "terugmelden",
      kind: "harvest",
      title: "Terugmelden",
      minutes: 15,
      scope: "plenary",
      text: "Elke tafel vertelt in 5 minuten welke twee kansen bovenaan staan.",
    },
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
    {
      id: "bespreken",
      kind: "discuss",
      title: "Hoogste en meest verdeelde",
      minutes: 7,
      scope: "plenary",
      text: "We bespreken eerst de hoogste, dan de meest verdeelde en dan de laagste kans.",
    },
    {
      id: "trekkers",
      kind: "write",
      title: "Trekkers",
      minutes: 4,
      scope: "plenary",
      question: "Aan welke kans wil jij meewerken?",
      lanes: [{ id: "ik-doe-mee", label: "Ik doe mee" }],
      identity: "name",
      visibility: "open",
    },
    {
      id: "evaluatie",
      kind: "evaluate",
      title: "Evaluatie",
      minutes: 1,
      scope: "plenary",
      text: "Hoe vond je deze bijeenkomst?",
    },
  ],
} as const;

const QUESTIONNAIRE = [
  {
    id: "vooraf",
    kind: "write",
    title: "Jouw blik vooraf",
    minutes: 5,
    scope: "plenary",
    question: "Welke veranderingen heb je gezien in de coronatijd? En welke kansen zie je?",
    lanes: [
      { id: "veranderingen", label: "Deze veranderingen zag ik" },
      { id: "kansen", label: "Deze kansen zie ik" },
    ],
    identity: "perspective",
    visibility: "reveal",
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
