import type { Catalogue, Language, Texts, Translate } from "@samenspel/shared/text/translate";
import { LANGUAGES, translatorOf } from "@samenspel/shared/text/translate";
import { use, useMemo } from "react";
import { create } from "zustand";
import { type LazyCatalogue, loadCatalogues } from "./lazy-catalogue.ts";

const STORED_AT = "samenspel-language";

interface LanguageState {
  readonly language: Language;
  /** True once the reader chose; a session's own language no longer replaces it. */
  readonly chosen: boolean;
  /** The reader's choice: kept on this device. */
  choose(language: Language): void;
  /** A session's language: used until the reader chooses. */
  suggest(language: string): void;
}

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Null when storage is closed to us (private windows, blocked cookies). */
function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(STORED_AT);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return wanted ?? "nl";
}

const stored = storedLanguage();

/** The language this device reads in: the reader's choice, else the session's, else the browser's. */
export const useLanguageStore = create<LanguageState>()((set, get) => ({
  language: stored ?? browserLanguage(),
  chosen: stored !== null,
  choose(language) {
    // What is on screen stays until the texts are here; when they cannot come, screens say so themselves.
    const show = (): void => set({ language, chosen: true });
    void loadCatalogues(language).then(show, show);
    try {
      localStorage.setItem(STORED_AT, language);
    } catch {
      // The choice then lasts as long as the page.
    }
  },
  suggest(language) {
    if (!get().chosen && isLanguage(language)) set({ language });
  },
}));

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
}
showLanguage(useLanguageStore.getState().language);
useLanguageStore.subscribe((state) => showLanguage(state.language));

export function useLanguage(): Language {
  return useLanguageStore((state) => state.language);
}

const isLazy = <Source extends Texts>(catalogue: Catalogue<Source> | LazyCatalogue<Source>): catalogue is LazyCatalogue<Source> =>
  "load" in catalogue;

/**
 * The `t` of one catalogue in the reader's language; the same function until the language changes. A lazy catalogue
 * that is not here yet suspends the screen until it is.
 */
export function useText<Source extends Texts>(catalogue: Catalogue<Source> | LazyCatalogue<Source>): Translate<Source> {
  const language = useLanguage();
  const texts = isLazy(catalogue) ? use(catalogue.load(language)) : catalogue[language];
  return useMemo(() => translatorOf<Source>(texts, language), [texts, language]);
}
