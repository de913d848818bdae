declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(algorithm: string): Stemmer };
  export = snowball;
}

declare module "stopword" {
  export const nld: string[];
  export const eng: string[];
}
