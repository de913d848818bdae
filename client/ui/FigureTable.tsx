import styles from "./FigureTable.module.css";

interface FigureTableProps {
  readonly caption?: string | undefined;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** Figures in a table that scrolls sideways by itself where it is wider than its place, with the keys too. */
export function FigureTable({ caption, head, rows }: FigureTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys too
    <section className={styles.scroll} aria-label={caption ?? head[0]} tabIndex={0}>
      <table className={styles.table}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title = "", ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may have one title
            <tr key={row}>
              <th scope="row">{title}</th>
              {cells.map((cell, nth) => (
                <td key={head[nth + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
