declare module "snowball-stemmers" {
  type NewStemmer = (algorithm: string) => { stem(word: string): string };
  export const newStemmer: NewStemmer | undefined;
  const exported: { newStemmer: NewStemmer };

  // biome-ignore lint/style/noDefaultExport: what Node gives for a CommonJS package
  export default exported;
}

declare module "stopword" {
  export const nld: string[];
  export const eng: string[];
}
