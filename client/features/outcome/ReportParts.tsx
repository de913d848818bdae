import type { ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import { classNames } from "../../ui/class-names.ts";
import { FigureTable } from "../../ui/FigureTable.tsx";
import styles from "./ReportParts.module.css";
import { SourceNumbers } from "./SourceNumbers.tsx";
import { useSources } from "./sources.ts";

function Sourced({ text, sources }: SourcedText) {
  const { idOf } = useSources();
  return (
    <>
      {text}
      {sources !== undefined && sources.length > 0 && (
        <>
          {" "}
          <SourceNumbers ids={sources.flatMap((number) => idOf.get(number) ?? [])} of={text} />
        </>
      )}
    </>
  );
}

function Part({ part }: { part: ReportPart }) {
  switch (part.kind) {
    case "heading":
      return part.level <= 3 ? <h3>{part.text}</h3> : <h4>{part.text}</h4>;
    case "paragraph":
      return (
        <p>
          <Sourced {...part} />
        </p>
      );
    case "list":
      return (
        <ul>
          {part.items.map((item, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished report never changes
            <li key={nth}>
              <Sourced {...item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <FigureTable caption={part.caption} head={part.head} rows={part.rows} />;
    case "figure":
    case "notes":
      return null;
  }
}

interface ReportPartsProps {
  readonly parts: readonly ReportPart[];
  /** In columns where there is room for them. */
  readonly columns?: boolean;
}

/** Pieces of the document on the page, in the same words; figures and the annex have a place of their own here. */
export function ReportParts({ parts, columns = false }: ReportPartsProps) {
  return (
    <div className={classNames(styles.parts, columns && styles.wide)}>
      {parts.map((part, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finished report never changes
        <Part key={nth} part={part} />
      ))}
    </div>
  );
}
