import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { Problem } from "@samenspel/shared/domain/session-problem";
import { type FocusEvent, useMemo, useState } from "react";
import { useLanguage } from "../../live/language.ts";
import { pathOfField } from "./editor-context.ts";
import { problemText } from "./problem-text.ts";

/**
 * What is wrong with the file while it is typed. A field's problem is said once the field was left, and every problem
 * once somebody tried to save.
 */
export function useProblems(file: SessionFile) {
  const language = useLanguage();
  const parsed = useMemo(() => parseSessionFile(file), [file]);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<{ file: SessionFile; problems: readonly Problem[] } | null>(null);
  const fromServer = refused !== null && refused.file === file ? refused.problems : [];
  const all: readonly Problem[] = parsed.ok ? fromServer : parsed.problems;
  // What is wrong with a list or with two fields together has no field of its own: it is said once one of them was left.
  const wasLeft = (path: string) =>
    [...left].some((field) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
  const shown = tried ? all : all.filter(({ path }) => wasLeft(path));

  return {
    parsed,
    all,
    tried,
    /** From now on every problem is said. */
    say: () => setTried(true),
    /** The server found what this page did not. */
    onRefused: (problems: readonly Problem[]) => setRefused({ file, problems }),
    onBlur: (event: FocusEvent) => {
      const path = pathOfField((event.target as Element).id);
      if (path !== null) setLeft((before) => (before.has(path) ? before : new Set(before).add(path)));
    },
    problemAt: (path: string) => {
      const problem = shown.find((one) => one.path === path);
      return problem === undefined ? undefined : problemText(language, problem);
    },
    wrongUnder: (path: string) => shown.some((one) => one.path === path || one.path.startsWith(`${path}.`)),
  };
}
