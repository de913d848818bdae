import type { Problem } from "@samenspel/shared/domain/session-problem";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { fillIn, type Language } from "@samenspel/shared/text/translate";

/** What is wrong and what to do, in the reader's words; types and kinds that the file names in English are translated. */
export function problemText(language: Language, { code, values }: Problem): string {
  const texts: Readonly<Record<string, unknown>> = organiserTexts[language];
  const word = (area: string, value: string | number | undefined) => {
    const text = texts[`${area}.${value}`];
    return typeof text === "string" ? text : (value ?? "");
  };
  const area = code === "wrong-type" ? "type" : "kind";
  const inWords = {
    ...("expected" in values ? { expected: word(area, values.expected) } : {}),
    ...("kind" in values ? { kind: word("kind", values.kind) } : {}),
  };
  return fillIn(organiserTexts[language][`problem.${code}`], { ...values, ...inWords });
}
