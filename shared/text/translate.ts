/** The languages every text exists in; Dutch is the source. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that depends on `{count}`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Flat keys to texts; `{name}` marks a value to fill in. */
export type Texts = Readonly<Record<string, string | Plural>>;

/** What a translation of `Source` must hold: every key, and a plural where the source has one. */
export type TranslationOf<Source extends Texts> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Plural;
};

/** One area's texts in every language. */
export interface Catalogue<Source extends Texts> {
  readonly nl: Source;
  readonly en: TranslationOf<Source>;
}

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

type Placeholders<Entry> = Entry extends string
  ? PlaceholdersIn<Entry>
  : Entry extends Plural
    ? "count" | PlaceholdersIn<Entry["one"]> | PlaceholdersIn<Entry["other"]>
    : never;

/** The values that a text asks for: no argument when it has no placeholder, else exactly those. */
export type ValuesFor<Entry> = [Placeholders<Entry>] extends [never]
  ? []
  : [values: { readonly [Name in Placeholders<Entry>]: Name extends "count" ? number : string | number }];

/** Reads one catalogue in one language. */
export type Translate<Source extends Texts> = <Key extends keyof Source & string>(
  key: Key,
  ...values: ValuesFor<Source[Key]>
) => string;

const pluralRules: Record<Language, Intl.PluralRules> = {
  nl: new Intl.PluralRules("nl"),
  en: new Intl.PluralRules("en"),
};

/** Fills `{name}` with its value; a placeholder without value stays visible, so that the mistake shows. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** One text in `language`; a plural is chosen by `values.count`. */
function translateIn<Source extends Texts, Key extends keyof Source & string>(
  texts: Source | TranslationOf<Source>,
  language: Language,
  key: Key,
  ...[values]: ValuesFor<Source[Key]>
): string {
  const filled: Readonly<Record<string, string | number>> = values ?? {};
  const entry: string | Plural = texts[key];
  if (typeof entry === "string") return fillIn(entry, filled);
  const form = pluralRules[language].select(Number(filled.count));
  return fillIn(form === "one" ? entry.one : entry.other, filled);
}

/** Makes the `t` of texts in one language. */
export function translatorOf<Source extends Texts>(texts: Source | TranslationOf<Source>, language: Language): Translate<Source> {
  return (key, ...values) => translateIn<Source, typeof key>(texts, language, key, ...values);
}

/** Makes the `t` of one catalogue for a given language. */
export function createTranslator<Source extends Texts>(catalogue: Catalogue<Source>): (language: Language) => Translate<Source> {
  return (language) => translatorOf<Source>(catalogue[language], language);
}
