import type { Questionnaire, SessionFile } from "@samenspel/shared/domain/session-file";
import { createContext, type RefObject, useContext } from "react";

interface Editor {
  readonly file: SessionFile;
  readonly onFile: (file: SessionFile) => void;
  /** Something opened already: everything can be read, nothing changed. */
  readonly readOnly: boolean;
  /** What is wrong at this path of the file, once it may be said. */
  readonly problemAt: (path: string) => string | undefined;
  /** Whether something is wrong at this path or inside it. */
  readonly wrongUnder: (path: string) => boolean;
  /** Which blocks show their form, by id. */
  readonly opened: ReadonlySet<string>;
  readonly onOpened: (block: string, open: boolean) => void;
  readonly skipped: Readonly<Record<string, number>>;
  /** Gives a block no time, or the time it had before. */
  readonly onSkip: (block: string, skip: boolean) => void;
  /** The questionnaire that was turned off on this page, to turn on again as it was. */
  readonly turnedOff: RefObject<Questionnaire | null>;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error("useEditor outside a SessionEditor");
  return editor;
}

const PREFIX = "at-";

/** The id of the field for a path of the file, so that a problem can lead to it. */
export const fieldId = (path: string): string => `${PREFIX}${path}`;

/** The path that a field is for; null for anything else on the page. */
export const pathOfField = (id: string): string | null => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null);
