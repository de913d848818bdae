import type { ListedNote, Report } from "@samenspel/shared/report/report-model";
import { type ReactNode, useMemo, useState } from "react";
import { SourcesSheet } from "./SourcesSheet.tsx";
import { notesOf, type ShownSources, SourcesContext } from "./sources.ts";

/** Lets everything inside open the notes behind a claim. */
export function SourcesProvider({ report, children }: { report: Report; children: ReactNode }) {
  const [shown, setShown] = useState<ShownSources | null>(null);
  const sources = useMemo(() => {
    const notes: ReadonlyMap<string, ListedNote> = notesOf(report);
    const idOf = new Map([...notes].map(([id, { number }]) => [number, id]));
    return { notes, idOf, show: setShown };
  }, [report]);
  return (
    <SourcesContext value={sources}>
      {children}
      <SourcesSheet report={report} notes={sources.notes} shown={shown} onClose={() => setShown(null)} />
    </SourcesContext>
  );
}
