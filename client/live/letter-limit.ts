import { commonTexts } from "@samenspel/shared/text/common";
import { useText } from "./language.ts";

/** What a field says about its letters, in the reader's language: the `limit` of a `TextField` or `TextArea`. */
export interface LetterLimit {
  readonly max: number;
  readonly said: (left: number) => string;
  readonly hard: boolean;
}

/** `kept: "typing"` for what is kept at every letter: the field then takes no more than `max`. */
export const useLetterLimit = (max: number, kept: "sent" | "typing" = "sent"): LetterLimit => {
  const t = useText(commonTexts);
  const hard = kept === "typing";
  const said = (left: number): string => {
    if (left < 0) return t("letters.over", { count: -left });
    return left === 0 && hard ? t("letters.full") : t("letters.left", { count: left });
  };
  return { max, said, hard };
};
