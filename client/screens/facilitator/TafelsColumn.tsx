import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState, LiveTafel, LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { LayoutPanelLeft, X } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { DropSpot } from "../../features/seats/DropSpot.tsx";
import { SeatingMenu } from "../../features/seats/Lobby.tsx";
import { Mat } from "../../features/seats/Mat.tsx";
import { Seating } from "../../features/seats/Seating.tsx";
import { RevealBar } from "../../features/tafel-drawing/RevealBar.tsx";
import { TafelTile } from "../../features/tafel-drawing/TafelTile.tsx";
import { tafelTitle } from "../../features/tafel-drawing/tafel-title.ts";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Legend } from "./Legend.tsx";
import { isFaceDown } from "./place-blocks.ts";
import { TafelPlace, type TafelPlaceProps } from "./TafelPlace.tsx";
import styles from "./TafelsColumn.module.css";
import { mergeTarget, missedAt, wantedPerspective } from "./tafel-flags.ts";
import { useStableTafels } from "./use-stable-tafels.ts";
import { useWide } from "./use-wide.ts";

interface TafelsColumnProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly tafels: LiveTafels;
  readonly run: typeof sendCommand;
  readonly onMove: (person: Person, from: string | null, to: string | null) => void;
  readonly onMerge: TafelPlaceProps["onMerge"];
  readonly onOpen: (place: string) => void;
  /** Absent where no link for a caller can be made. */
  readonly onCaller?: (() => void) | undefined;
}

/** From here on all of them are drawn small, and one at a time whole. */
const MOST_DRAWN = 9;
/** Up to here two stand beside each other, as large as they are drawn. */
const MOST_LARGE = 4;

/** Every tafel drawn, with its people on chairs and the mat at the door. */
export function TafelsColumn(props: TafelsColumnProps) {
  const { file, state, tafels, run, onMove, onMerge, onOpen, onCaller } = props;
  const t = useText(facilitatorTexts);
  const wide = useWide();
  const stable = useStableTafels(tafels.tafels);
  const choices = useMemo(
    () => file.tafels.map(({ id, title }) => ({ id, title, short: tafelTitle(title).short })),
    [file.tafels],
  );
  const block = state.block === null ? undefined : findBlock(file, state.block);
  const wanted = wantedPerspective(file.perspectives);
  const atTafels = block?.scope === "tafel";
  const writing = block?.kind === "write" && atTafels;
  const raised = new Set([...tafels.hands, ...tafels.help].map(({ participantId }) => participantId));
  const waiting = block?.kind === "write" && writing && file.tafels.some(({ id }) => isFaceDown(block, state, id));
  const titleOf = (id: string): string => file.tafels.find((tafel) => tafel.id === id)?.title ?? id;
  const liveOf = new Map(stable.map((live) => [live.id, live]));
  const places = file.tafels.map((tafel, index): TafelPlaceProps => {
    const live: LiveTafel = liveOf.get(tafel.id) ?? { ...NOBODY, id: tafel.id };
    const alone = atTafels && live.people.length === 1;
    const mergeTo = alone ? mergeTarget(tafel.id, stable, file.tafels) : null;
    return {
      ...{ tafel, live, index, writing, atTafels, run, onMerge, onOpen, mergeTo },
      ...{ pausedAt: state.pausedAt, endsAt: state.endsAt },
      help: tafels.help.some((help) => help.tafel === tafel.id),
      raised: live.people
        .map(({ participantId }) => participantId)
        .filter((id) => raised.has(id))
        .join(" "),
      running: state.phase === "running",
      misses: missedAt(live, wanted),
      mergeTitle: mergeTo === null ? null : tafelTitle(titleOf(mergeTo)).short,
    };
  });
  // Below four tafels nobody would see that somebody waits.
  const matFirst = places.length >= MOST_LARGE && tafels.lobby.length > 0;
  const mat = (
    <Mat
      people={tafels.lobby}
      canSeat={file.tafels.length > 0}
      raised={raised}
      run={run}
      low={places.length > MOST_DRAWN || matFirst}
      actions={
        <>
          {file.tafels.length > 0 && <SeatingMenu run={run} many={file.tafels.length > 1} onCaller={onCaller} />}
          <Button size="small" icon={<LayoutPanelLeft />} onClick={() => onOpen(PLENARY)}>
            {t("tafels.plenaryBoard")}
          </Button>
        </>
      }
    />
  );
  // Beside the last tafel there is room under the mat; elsewhere it goes on top, where it cannot be missed.
  const beside = wide && places.length <= MOST_LARGE && places.length % 2 === 1;
  const revealBar = waiting && block !== undefined && (
    <RevealBar block={block.id} count={tafels.tafels.reduce((sum, { notes }) => sum + notes, 0)} run={run} />
  );
  return (
    <Seating tafels={tafels} choices={choices} onMove={onMove}>
      <div className={classNames(styles.tafels, waiting && !beside && styles.withBar)}>
        <VisuallyHidden>
          <h2 tabIndex={-1}>{t("tafels.title")}</h2>
        </VisuallyHidden>
        {!beside && revealBar}
        {file.tafels.length === 0 && <p>{t("tafels.none")}</p>}
        {places.length > MOST_DRAWN ? (
          <ManyTafels places={places} mat={mat} />
        ) : (
          <div
            className={classNames(
              places.length > MOST_LARGE ? styles.smaller : styles.large,
              places.length <= 2 && styles.oneRow,
              places.length % 2 === 0 && styles.even,
            )}
          >
            {places.map((place) => (
              <TafelPlace key={place.tafel.id} {...place} />
            ))}
            <div className={classNames(styles.mat, matFirst && styles.first)}>
              {mat}
              {beside && revealBar}
              {places.length > 0 && !matFirst && <Legend writing={writing} />}
            </div>
          </div>
        )}
      </div>
    </Seating>
  );
}

const NOBODY = { people: [], notes: 0, silent: 0, ready: 0, endsAt: null, pace: 0, facilitators: [] } as const;

/** Many tafels: ring, count and flags of each; the selected one is drawn whole beside them. */
function ManyTafels({ places, mat }: { places: readonly TafelPlaceProps[]; mat: React.ReactNode }) {
  const t = useText(facilitatorTexts);
  const [selected, setSelected] = useState<string | null>(null);
  const select = useCallback((id: string) => setSelected((before) => (before === id ? null : id)), []);
  const zoom = useRef<HTMLElement>(null);
  const chosen = places.find(({ tafel }) => tafel.id === selected);
  useEffect(() => {
    if (selected !== null) zoom.current?.scrollIntoView?.({ block: "nearest" });
  }, [selected]);
  return (
    <>
      {mat}
      <div className={chosen === undefined ? undefined : styles.zoomed}>
        <ul className={styles.tiles}>
          {places.map(({ tafel, live, help, writing, atTafels, misses }) => (
            <li key={tafel.id}>
              <DropSpot tafel={tafel.id} className={styles.tile}>
                <TafelTile
                  {...{ id: tafel.id, title: tafelTitle(tafel.title).short, help, writing, misses }}
                  people={live.people.length}
                  notes={live.notes}
                  pace={live.pace}
                  silent={live.silent}
                  alone={atTafels && live.people.length === 1}
                  selected={tafel.id === selected}
                  onSelect={select}
                />
              </DropSpot>
            </li>
          ))}
        </ul>
        {chosen !== undefined && (
          <section ref={zoom} className={styles.zoom} aria-label={t("tafels.zoom", { tafel: chosen.tafel.title })}>
            <IconButton label={t("tafels.zoomClose")} icon={<X />} onClick={() => setSelected(null)} />
            <TafelPlace {...chosen} />
          </section>
        )}
      </div>
    </>
  );
}
