import { TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { useAnnounce } from "./Announcer.tsx";
import styles from "./Field.module.css";

/** How many letters a field takes, and how that is said. */
export interface FieldLimit {
  readonly max: number;
  /** Says how many letters still fit; below zero: how many are too many. */
  readonly said: (left: number) => string;
  /** The field takes no letter past it: for what is kept as it is typed. Otherwise one may go over it, and cut back. */
  readonly hard?: boolean;
}

/** The last fifth is counted, of a long text its last 200 letters. */
const countedFrom = (max: number): number => Math.min(200, Math.ceil(max / 5));
/** Rest after typing before the count is spoken. */
const REST_MS = 1000;

/** Letters that still fit; below zero: too many. Spaces around a text do not count, unless they are kept with it. */
export const lettersLeft = ({ max, hard = false }: FieldLimit, value: string): number =>
  max - (hard ? value : value.trim()).length;

/** What there is to say of the letters that are left, or null while there is room enough. */
export const leftText = (limit: FieldLimit | undefined, value: string): string | null => {
  if (limit === undefined) return null;
  const left = lettersLeft(limit, value);
  return left > countedFrom(limit.max) ? null : limit.said(left);
};

/** What there is to say when the text is too long, or undefined: why it cannot be sent yet. */
export const tooLongText = (limit: FieldLimit, value: string): string | undefined => {
  const left = lettersLeft(limit, value);
  return left < 0 ? limit.said(left) : undefined;
};

interface LettersLeftProps {
  readonly fieldId: string;
  readonly limit: FieldLimit;
  readonly value: string;
}

/** The count under a field: seen at every letter, spoken once the writer rests. */
export function LettersLeft({ fieldId, limit, value }: LettersLeftProps) {
  const announce = useAnnounce();
  const text = leftText(limit, value);
  useEffect(() => {
    if (text === null || document.activeElement?.id !== fieldId) return;
    const timer = setTimeout(() => announce(text, { key: fieldId }), REST_MS);
    return () => clearTimeout(timer);
  }, [announce, fieldId, text]);
  if (text === null) return null;
  const over = lettersLeft(limit, value) < 0;
  return (
    <p className={over ? styles.error : styles.left} id={`${fieldId}-left`}>
      {over && <TriangleAlert />}
      <span>{text}</span>
    </p>
  );
}
