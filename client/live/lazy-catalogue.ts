import type { Catalogue, Language, Texts } from "@samenspel/shared/text/translate";

/** A catalogue of which a device loads only the language it reads. */
export interface LazyCatalogue<Source extends Texts> {
  /** The texts, once they are here. */
  loaded(language: Language): Catalogue<Source>[Language] | null;
  load(language: Language): Promise<Catalogue<Source>[Language]>;
}

type Load<Source extends Texts> = { readonly [Each in Language]: () => Promise<Catalogue<Source>[Each]> };

const all = new Set<LazyCatalogue<Texts>>();

/** Makes a catalogue of one `import()` per language. */
export const lazyCatalogue = <Source extends Texts>(load: Load<Source>): LazyCatalogue<Source> => {
  const asked = new Map<Language, Promise<Catalogue<Source>[Language]>>();
  const here = new Map<Language, Catalogue<Source>[Language]>();
  const catalogue: LazyCatalogue<Source> = {
    loaded: (language) => here.get(language) ?? null,
    load(language) {
      const asking =
        asked.get(language) ??
        load[language]().then((texts) => {
          here.set(language, texts);
          return texts;
        });
      asked.set(language, asking);
      // A download that failed is tried again next time.
      asking.catch(() => asked.delete(language));
      return asking;
    },
  };
  all.add(catalogue);
  return catalogue;
};

/** Every lazy catalogue of this page in one language: what a change of language waits for. */
export const loadCatalogues = async (language: Language): Promise<void> => {
  await Promise.all([...all].map((catalogue) => catalogue.load(language)));
};
