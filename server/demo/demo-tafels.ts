/** What the facilitator of one tafel makes of its notes. */
export interface DemoTafel {
  readonly id: string;
  /** `notes`: ids of the notes of the example. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly notes: readonly string[] }[];
  /** Lines of the harvest, each resting on the notes of a group; `during` is the block in which it is written. */
  readonly lines: readonly { readonly during: string; readonly kind: string; readonly text: string; readonly group: string }[];
  /** The chances to seize that the tafel brings back. */
  readonly opportunities: readonly { readonly id: string; readonly title: string; readonly group: string }[];
}

/** The block that asks whether the harvest of a tafel is right: its lines belong to it. */
export const HARVEST_BLOCK = "klopt-dit";

export const DEMO_TAFELS: readonly DemoTafel[] = [
  {
    id: "tafel-1",
    groups: [
      { id: "c-vraag", title: "Niet wachten tot mensen bellen", notes: ["n018", "n030", "n046", "n048"] },
      { id: "c-breder", title: "Niet alleen ouderen: breder kijken", notes: ["n041", "n033", "n036", "n049"] },
      { id: "c-praktisch", title: "Van boodschap naar gesprek", notes: ["n017", "n026", "n035"] },
      { id: "c-koppel", title: "Initiatieven en organisaties koppelen", notes: ["n050", "n029", "n044"] },
    ],
    lines: [
      { during: "verdiepen", kind: "conclusion", text: "Wie hulp nodig heeft, belt niet. Wij gaan erheen.", group: "c-vraag" },
      {
        during: "nodig-wie",
        kind: "conclusion",
        text: "We kijken breder dan ouderen: ook gezinnen en jongeren.",
        group: "c-breder",
      },
    ],
    opportunities: [
      { id: "k-niet-wachten", title: "Niet wachten op de vraag: actief langs de deuren in vijf straten", group: "c-vraag" },
      { id: "k-koppelaar", title: "Een koppelaar die bewoners en organisaties verbindt", group: "c-koppel" },
    ],
  },
  {
    id: "tafel-2",
    groups: [
      { id: "c-over", title: "Mantelzorgers zijn overbelast", notes: ["n020", "n022", "n032", "n042", "n043"] },
      { id: "c-waarde", title: "Wat de dagbesteding waard is", notes: ["n021", "n023", "n024"] },
      { id: "c-klein", title: "Klein en buiten", notes: ["n038", "n031"] },
      { id: "c-samen", title: "Samen met vrijwilligers en buren", notes: ["n040", "n053", "n054"] },
    ],
    lines: [
      { during: "verdiepen", kind: "conclusion", text: "De dagbesteding houdt ook de mantelzorger overeind.", group: "c-over" },
      {
        during: "nodig-wie",
        kind: "dissent",
        text: "Vrijwilligers een sleutel geven: daar zijn we het niet over eens.",
        group: "c-samen",
      },
    ],
    opportunities: [
      { id: "k-respijtdag", title: "Een vaste respijtdag voor elke mantelzorger", group: "c-over" },
      { id: "k-sleutel", title: "De sleutel voor vrijwilligers: open in het weekend", group: "c-samen" },
    ],
  },
  {
    id: "tafel-3",
    groups: [
      { id: "c-blijven", title: "Blijven bellen, blijven komen", notes: ["n027", "n034", "n052"] },
      { id: "c-veilig", title: "Veilig voelen", notes: ["n028", "n039", "n045"] },
      { id: "c-eerlijk", title: "Eerlijk en begrijpelijk vertellen", notes: ["n019", "n025", "n051"] },
      { id: "c-ophalen", title: "Iemand ophalen", notes: ["n037", "n047"] },
    ],
    lines: [
      {
        during: "verdiepen",
        kind: "conclusion",
        text: "Vertrouwen groeit als je blijft komen, ook zonder nieuws.",
        group: "c-blijven",
      },
      { during: "nodig-wie", kind: "conclusion", text: "De eerste keer ophalen helpt meer dan een folder.", group: "c-ophalen" },
    ],
    opportunities: [
      { id: "k-ophaaldienst", title: "Een ophaaldienst: niemand komt de eerste keer alleen", group: "c-ophalen" },
      { id: "k-buiten", title: "Buiten ontmoeten zonder dik protocol", group: "c-veilig" },
    ],
  },
];
