import type { Catalogue, Language, Texts } from "@samenspel/shared/text/translate";

/** A catalogue of which a device loads only the language it reads. */
export interface LazyCatalogue<Source extends Texts> {
  /** The same promise every time; one that has come says so to React, which then need not wait for it. */
  load(language: Language): Promise<Catalogue<Source>[Language]>;
}

type Load<Source extends Texts> = { readonly [Each in Language]: () => Promise<Catalogue<Source>[Each]> };

const all = new Set<LazyCatalogue<Texts>>();

/** Makes a catalogue of one `import()` per language. */
export const lazyCatalogue = <Source extends Texts>(load: Load<Source>): LazyCatalogue<Source> => {
  const asked = new Map<Language, Promise<Catalogue<Source>[Language]>>();
  const catalogue: LazyCatalogue<Source> = {
    load(language) {
      const before = asked.get(language);
      if (before !== undefined) return before;
      const asking: Promise<Catalogue<Source>[Language]> = load[language]();
      asked.set(language, asking);
      asking.then(
        (value) => Object.assign(asking, { status: "fulfilled", value }),
        // A download that failed is tried again next time.
        () => asked.delete(language),
      );
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
