/** What may be named in a template: null for a value, the names inside for a loop. */
export interface PlaceholderNames {
  readonly [name: string]: PlaceholderNames | null;
}

const SENTENCE: PlaceholderNames = { tekst: null, bronnen: null };

/** Every placeholder of a Word template; docs/template.md tells them. */
export const PLACEHOLDERS = {
  titel: null,
  datum: null,
  organisatie: null,
  toestand: null,
  versie: null,
  mensen: null,
  briefjesAantal: null,
  logo: null,
  samenvatting: SENTENCE,
  conclusies: SENTENCE,
  advies: SENTENCE,
  themas: { titel: null, bronnen: null },
  hoofdstukken: { titel: null, stukken: { kop: null, tekst: null, figuur: null } },
  briefjes: { nummer: null, tekst: null, bijzonderheden: null },
  kansen: { titel: null, bronnen: null },
} as const satisfies PlaceholderNames;
