import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Ellipsis, Hand, TriangleAlert, Users } from "lucide-react";
import { memo } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { OakTable } from "../../ui/OakTable.tsx";
import { ActivityRing } from "./ActivityRing.tsx";
import styles from "./TafelTile.module.css";

interface TafelTileProps {
  readonly id: string;
  readonly title: string;
  readonly people: number;
  readonly notes: number;
  readonly pace: number;
  readonly silent: number;
  readonly writing: boolean;
  readonly help: boolean;
  readonly alone: boolean;
  readonly misses: string | null;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

const TILE = 72;

/** A tafel among many: ring, count and flags. Selecting it draws it whole beside the others. */
export const TafelTile = memo(function TafelTile(props: TafelTileProps) {
  const { id, title, people, notes, pace, silent, writing, help, alone, misses, selected, onSelect } = props;
  const t = useText(facilitatorTexts);
  return (
    <button
      type="button"
      className={classNames(styles.tile, help && styles.help, selected && styles.selected)}
      aria-pressed={selected}
      onClick={() => onSelect(id)}
    >
      <span className={styles.round}>
        <svg viewBox={`0 0 ${TILE} ${TILE}`} aria-hidden="true">
          {writing && <ActivityRing pace={pace} people={people} radius={32} centre={TILE / 2} segments={8} />}
          <OakTable size={54} x={9} y={9} />
          <circle className={styles.plate} cx={TILE / 2} cy={TILE / 2} r="15" />
        </svg>
        <b aria-hidden="true">{writing ? notes : people}</b>
      </span>
      <span className={styles.words}>
        <b>{title}</b>
        <span className={styles.counts}>
          {writing && <span>{t("tafels.notes", { count: notes })}</span>}
          <span>
            <Users aria-hidden="true" /> {t("tafels.people", { count: people })}
          </span>
        </span>
        {help && (
          <span className={styles.flagHelp}>
            <Hand /> {t("tafels.help")}
          </span>
        )}
        {alone && (
          <span className={styles.flag}>
            <TriangleAlert /> {t("tafels.aloneShort")}
          </span>
        )}
        {misses !== null && (
          <span className={styles.flag}>
            <TriangleAlert /> {t("tafels.missesShort", { perspective: misses })}
          </span>
        )}
        {writing && silent > 0 && (
          <span className={styles.quiet}>
            <Ellipsis /> {t("tafels.silent", { count: silent })}
          </span>
        )}
      </span>
    </button>
  );
});
