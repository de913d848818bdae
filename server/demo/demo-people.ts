/** One of the people of the example: who they are, and what they have to say in each block. */
export interface DemoCharacter {
  readonly name: string | null;
  readonly perspective: string;
  readonly tafel: string;
  readonly joins: "link" | "phone";
  /** Comes in when the others have begun. */
  readonly late: boolean;
  readonly notes: readonly { readonly block: string; readonly lane?: string; readonly text: string }[];
}

/** Fictional people; their words were written for this example. */
export const DEMO_PEOPLE: readonly DemoCharacter[] = [
  {
    name: "Marijke",
    perspective: "vrijwilliger",
    tafel: "tafel-1",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Een kaart van de buurt waar álles op staat. Wie doet wat, met foto erbij.",
      },
      {
        block: "a1-schrijven",
        lane: "nu",
        text: "Ik bel me suf. Drie keer doorverbonden en dan voicemail.",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "nodig",
        text: "iemand die de kaart bijhoudt, in werktijd, niet een vrijwilliger er nog even bij",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Inloop zonder afspraak, koffie staat klaar",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "nodig",
        text: "Gastheren en gastvrouwen met tijd",
      },
      {
        block: "samen-schrijven",
        lane: "inwoners",
        text: "Vraag ons aan het begin, niet als het plan al klaar is",
      },
    ],
  },
  {
    name: "Yusuf",
    perspective: "inwoner",
    tafel: "tafel-1",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Dat ik weet waar ik moet zijn. Niet 5 loketten. 1.",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "nodig",
        text: "koffie",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Gewoon kunnen appen. Bellen durf ik niet altijd, mijn Nederlands is niet perfect",
      },
      {
        block: "a2-schrijven",
        lane: "nu",
        text: "Je moet DigiD. Ik ken mensen die daarom niks aanvragen.",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "nodig",
        text: "tolk of iemand die turks of arabies spreekt",
      },
      {
        block: "samen-schrijven",
        lane: "inwoners",
        text: "Betaal de reis. Bus is 4 euro heen en weer.",
      },
    ],
  },
  {
    name: null,
    perspective: "inwoner",
    tafel: "tafel-1",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "nu",
        text: "weet niet wie mijn wijkwerker is",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "wie",
        text: "de bibliotheek, daar kom ik toch al",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "chat",
      },
      {
        block: "a2-schrijven",
        lane: "nu",
        text: "drempel is hoog. letterlijk ook, er is een stoep en ik zit in een rolstoel",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "nodig",
        text: "een plank of helling bij de deur, kost bijna niks",
      },
      {
        block: "samen-schrijven",
        lane: "inwoners",
        text: "niet over ons praten maar met ons",
      },
    ],
  },
  {
    name: "Sanne",
    perspective: "professional",
    tafel: "tafel-1",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Professionals die elkaar kennen van gezicht. Eén keer per maand samen lunchen in het buurthuis, zonder agenda.",
      },
      {
        block: "a1-schrijven",
        lane: "nu",
        text: "Ik ken de huisarts wel, maar de voorzitter van de voetbalclub niet. Terwijl die veel eerder ziet dat het niet goed gaat met een gezin.",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "nodig",
        text: "Toestemming om met elkaar te overleggen over een gezin, zonder gedoe",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "wie",
        text: "Huisartsen, scholen, kerken en sportclubs. Niet alleen wij van het sociaal werk.",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Een vast contactpersoon per gezin, die ook meegaat naar een gesprek",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "nodig",
        text: 'Dat mijn baas snapt dat koffie drinken ook werk is. "Je zit weer te kletsen" hoor ik dan.',
      },
      {
        block: "samen-schrijven",
        lane: "onderling",
        text: "Elke week een kwartier bellen met een vaste kring: school, huisarts, sociaal werk.",
      },
      {
        block: "samen-schrijven",
        lane: "onderling",
        text: "Ik wil graag een voorbeeld geven. Een mevrouw kwam bij ons voor een formulier. Na een half uur bleek dat haar man dement wordt, haar zoon thuis zit en dat ze zelf niet meer slaapt. Ik moest vier organisaties bellen en bij drie kreeg ik een bandje. Als ik die mensen had gekénd, dan had ik het in één middag geregeld. Nu duurde het zes weken. Dat moet toch anders kunnen met z'n allen?",
      },
    ],
  },
  {
    name: "Henk",
    perspective: "inwoner",
    tafel: "tafel-1",
    joins: "phone",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Een telefoonnummer en een mens die opneemt. Ik heb geen computer.",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "nodig",
        text: "Dat ze terugbellen als ze zeggen dat ze terugbellen",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Steeds dezelfde aan de lijn. Niet elke keer mijn verhaal opnieuw doen.",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "wie",
        text: "De wijkverpleegster, die komt toch al bij iedereen",
      },
      {
        block: "samen-schrijven",
        lane: "inwoners",
        text: "Zet de namen in de krant, met telefoonnummer.",
      },
    ],
  },
  {
    name: "Fatma",
    perspective: "vrijwilliger",
    tafel: "tafel-2",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Sleutelfiguren in de buurt kennen iedereen, begin daar!!",
      },
      {
        block: "a1-schrijven",
        lane: "nu",
        text: "Bij de moskee weten ze de weg naar de gemeente niet en andersom ook niet",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "wie",
        text: "Vraag de vrouwen van de naaigroep, echt waar, die weten alles 😄",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Eén vast gezicht. Vertrouwen komt te voet en gaat te paard!!",
      },
      {
        block: "samen-schrijven",
        lane: "onderling",
        text: "Kom een keer kijken bij ons. Wij zijn er elke vrijdag.",
      },
    ],
  },
  {
    name: "Jeroen",
    perspective: "beleid",
    tafel: "tafel-2",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Een sociale kaart die door één partij wordt bijgehouden, anders is hij na een half jaar verouderd.",
      },
      {
        block: "a1-schrijven",
        lane: "nu",
        text: "De gemeente heeft een lijst met 143 organisaties. Ik denk dat de helft niet meer klopt.",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "nodig",
        text: "Afspraken over wie de kaart bijwerkt en hoe vaak",
      },
      {
        block: "a2-schrijven",
        lane: "nu",
        text: "We zeggen dat alles laagdrempelig is, maar de meeste spreekuren zijn op dinsdag van 9 tot 11.",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "nodig",
        text: "Ruimere openingstijden, en dan ook kijken wat dat kost",
      },
      {
        block: "samen-schrijven",
        lane: "onderling",
        text: "Eén overleg per wijk in plaats van zeven overleggen per thema.",
      },
    ],
  },
  {
    name: "Oksana",
    perspective: "inwoner",
    tafel: "tafel-2",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Я хочу знати, до кого звернутися, коли мені потрібна допомога. (Ik wil weten bij wie ik terecht kan.)",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Easy Dutch please. En plaatjes ☺️",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "wie",
        text: "taalmaatjes",
      },
      {
        block: "samen-schrijven",
        lane: "inwoners",
        text: "Thank you for tafel 2 ❤️ I understand almost all",
      },
    ],
  },
  {
    name: "Truus",
    perspective: "inwoner",
    tafel: "tafel-2",
    joins: "link",
    late: false,
    notes: [
      {
        block: "a1-schrijven",
        lane: "praktijk",
        text: "Noaberschap! Vroeger liep je gewoon effe bij mekaar binnen. Da's nou weg.",
      },
      {
        block: "a1-schrijven",
        lane: "nu",
        text: "IK VIND HET ALLEMAAL ZO ONOVERZICHTELIJK",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "nodig",
        text: "Papier. Een boekje in de bus. Niet iedereen heeft internet",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Een bankje voor de deur. Ge gaat zitten en ge komt vanzelf aan de praat.",
      },
      {
        block: "a2-schrijven",
        lane: "nu",
        text: "Ons buurvrouw is 84, die gaat nie chatten",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "nodig",
        text: "Geef mensen een naamkaartje. Dan weet je tenminste met wie je praat.",
      },
      {
        block: "samen-schrijven",
        lane: "inwoners",
        text: "Niet over ons praten, maar mét ons!",
      },
    ],
  },
  {
    name: "Daan",
    perspective: "professional",
    tafel: "tafel-2",
    joins: "link",
    late: true,
    notes: [
      {
        block: "a1-randvoorwaarden",
        lane: "wie",
        text: "Jongeren zelf. Vraag ze waar ze kijken: niet op de site van de gemeente hoor",
      },
      {
        block: "a1-randvoorwaarden",
        lane: "nodig",
        text: "Een appgroep met alle partners in de wijk, gewoon beginnen",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "ook 's avonds open, jongeren komen niet om 10 u 's ochtends",
      },
      {
        block: "a2-schrijven",
        lane: "praktijk",
        text: "Chat tot 22.00 uur met een echt mens, geen robot",
      },
      {
        block: "a2-schrijven",
        lane: "nu",
        text: "Ze komen pas als het al te laat is",
      },
      {
        block: "a2-randvoorwaarden",
        lane: "nodig",
        text: "1 nummer voor whatsapp voor de hele gemeente, zie https://www.voorbeeld.example/wijkapp?wijk=noord&dag=7",
      },
      {
        block: "samen-schrijven",
        lane: "inwoners",
        text: "niet over jongeren praten maar met ze !",
      },
    ],
  },
];

/** Reasons that some of them give with a vote. */
export const DEMO_REASONS: readonly string[] = [
  "Anders weten we over 3 jaar nog niks",
  "Da's niks voor mij, te ingewikkeld",
  "Dan durf ik niet meer vrijuit te bellen",
  "Dan kan ik vertaler gebruiken",
  "Eerst de basis op orde",
  "Gooien ze weg",
  "Hoort bij laagdrempelig, dubbel",
  "Iederéén kan niet, dan is het voor niemand",
  "Ik ben vier keer doorverbonden",
  "Ik heb geen computer",
  "Ik kan die kleine letters nie lezen",
  "Wij doen het toch al",
  "Wordt altijd meer papier",
  "Zonder dit kun je de rest wel vergeten",
  "het gaat over mij dus ja",
  "rolstoel",
  "новий тут (nieuw hier)",
];
