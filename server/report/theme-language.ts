/// <reference path="./untyped-packages.d.ts" />
import type { ThemeLanguage } from "@samenspel/shared/report/themes/note-terms";
import type { Language } from "@samenspel/shared/text/translate";
import * as loaded from "snowball-stemmers";
import { eng, nld } from "stopword";

// A CommonJS package that calls itself an ES module without a default export: loaders differ about what importing it gives.
const newStemmer = loaded.newStemmer ?? loaded.default.newStemmer;

/** Words that people in meetings use in every note, on top of the general lists. */
const ALSO: Record<Language, string> = {
  nl: "wij we ons onze jij jullie hun hen zij ze het een echt heel veel meer minder nog ook wel niet geen alles iets iemand iedereen niemand goed beter graag gewoon elke elk alle bij naar van voor over onder tussen tijdens zonder steeds soms altijd nooit vaak weer dus maar want omdat zodat waar wat wie hoe wanneer waarom welke deze dit die dat daar hier nu dan toen zijn is was waren ben bent worden wordt werd hebben heb hebt heeft had kunnen kan kon moeten moet moest mogen mag willen wil wilt zullen zal zou zouden gaan gaat doen doet komen komt krijgen krijgt maken maakt zeggen zegt weten weet vinden vind vindt denken denk staan staat laten laat even mensen mens samen nodig belangrijk één eens twee eerste laatste andere ander keer hele eigen zelf daarom toch zo te om als met aan in op uit af er je jouw mijn me mij",
  en: "really very much more less also not no everything something someone everyone nobody good better just every each always never often again because where what who how when why which this that here now people together need needed important one two first last other own self yes",
};

const STEMMERS: Record<Language, string> = { nl: "dutch", en: "english" };

const LISTS: Record<Language, readonly string[]> = { nl: nld, en: eng };

/** How a language helps to find themes. */
export const themeLanguage = (language: Language): ThemeLanguage => {
  const stemmer = newStemmer(STEMMERS[language]);
  return { stem: (word) => stemmer.stem(word), stopWords: new Set([...LISTS[language], ...ALSO[language].split(" ")]) };
};
