import { classNames } from "./class-names.ts";
import styles from "./ResultBars.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** `no` is hatched and `unknown` an outline: never colour alone. */
export type BarTone = "yes" | "no" | "some" | "unknown";

export interface BarPart {
  readonly tone: BarTone;
  readonly count: number;
  readonly label: string;
}

export interface ResultBar {
  readonly id: string;
  readonly title: string;
  readonly parts: ReadonlyArray<BarPart>;
  /** What the length stands for when it is no sum of the parts, out of `max`. */
  readonly length?: number;
  /** The one figure behind the bar. */
  readonly figure: string;
  /** Words about it: spread, place, n. */
  readonly note?: string;
  readonly marked?: boolean;
}

interface ResultBarsProps {
  readonly bars: ReadonlyArray<ResultBar>;
  /** What a full bar stands for. */
  readonly max: number;
  readonly label: string;
}

/** More bars than this stand in two columns where there is room, so that they stay on one screen. */
const MANY = 6;

const total = ({ parts, length }: ResultBar): number => length ?? parts.reduce((sum, { count }) => sum + count, 0);

/** Horizontal bars with their figures. Sizes follow the root size, so that they grow on a big screen. */
export function ResultBars({ bars, max, label }: ResultBarsProps) {
  const tones = new Map(bars.flatMap(({ parts }) => parts.map((part) => [part.tone, part.label] as const)));
  return (
    <figure className={styles.results} aria-label={label}>
      {tones.size > 1 && (
        <figcaption className={styles.legend}>
          {[...tones].map(([tone, words]) => (
            <span key={tone}>
              <i className={classNames(styles.swatch, styles[tone])} aria-hidden="true" /> {words}
            </span>
          ))}
        </figcaption>
      )}
      <ul className={bars.length > MANY ? styles.many : undefined}>
        {bars.map((bar) => (
          <li key={bar.id} className={classNames(styles.row, bar.marked === true && styles.marked)}>
            <span className={styles.title}>{bar.title}</span>
            <span className={styles.track} aria-hidden="true">
              <Bar bar={bar} max={max} />
            </span>
            <b className={styles.figure}>{bar.figure}</b>
            {bar.note !== undefined && <span className={styles.note}>{bar.note}</span>}
            {bar.parts.length > 1 && (
              <VisuallyHidden>{bar.parts.map(({ label: words, count }) => `${words}: ${count}`).join(", ")}</VisuallyHidden>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Bar({ bar, max }: { bar: ResultBar; max: number }) {
  const whole = total(bar);
  const counted = bar.parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <span className={styles.bar} style={{ inlineSize: `${max === 0 ? 0 : (whole / max) * 100}%` }}>
      {bar.parts
        .filter(({ count }) => count > 0)
        .map(({ tone, label, count }) => (
          <i key={label} className={classNames(styles.part, styles[tone])} style={{ flexGrow: count / Math.max(1, counted) }}>
            {bar.parts.length > 1 && <span>{count}</span>}
          </i>
        ))}
    </span>
  );
}
