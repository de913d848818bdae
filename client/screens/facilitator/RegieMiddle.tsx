import type { LiveSession, LiveState, LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { UserPlus } from "lucide-react";
import { useEffect, useRef } from "react";
import { Lobby } from "../../features/seats/Lobby.tsx";
import { PeopleList } from "../../features/seats/PeopleList.tsx";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { PlaceView } from "./PlaceView.tsx";
import styles from "./Regie.module.css";
import type { TafelPlaceProps } from "./TafelPlace.tsx";
import { TafelsColumn } from "./TafelsColumn.tsx";

interface RegieMiddleProps {
  readonly session: LiveSession;
  readonly state: LiveState;
  readonly tafels: LiveTafels;
  /** The opened place; null: all tafels. */
  readonly place: string | null;
  /** The tafel of a tafel facilitator; null for a lead. */
  readonly ownTafel: string | null;
  readonly run: typeof sendCommand;
  readonly onMove: (person: Person, from: string | null, to: string | null) => void;
  readonly onMerge: TafelPlaceProps["onMerge"];
  readonly onOpen: (place: string | null) => void;
  readonly onCaller?: (() => void) | undefined;
}

/** The tafels, or one of them from nearby. A tafel facilitator sees the own tafel and the mat at the door. */
export function RegieMiddle(props: RegieMiddleProps) {
  const { session, state, tafels, place, ownTafel, run, onMove, onMerge, onOpen, onCaller } = props;
  const { file } = session;
  const body = useRef<HTMLDivElement>(null);
  const shown = ownTafel ?? place;
  const before = useRef(shown);

  // Opening a tafel and going back start at the top, with the keyboard too.
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    body.current?.parentElement?.scrollTo?.({ top: 0 });
    body.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <div ref={body} className={shown === null ? styles.body : styles.boardBody}>
      {shown === null ? (
        <TafelsColumn
          file={file}
          state={state}
          tafels={tafels}
          run={run}
          onMove={onMove}
          onMerge={onMerge}
          onOpen={onOpen}
          onCaller={onCaller}
        />
      ) : (
        <PlaceView
          key={shown}
          file={file}
          state={state}
          place={shown}
          live={tafels.tafels.find(({ id }) => id === shown)}
          lead={ownTafel === null}
          run={run}
          onBack={ownTafel === null ? () => onOpen(null) : undefined}
          people={ownTafel === null ? undefined : <OwnPeople {...props} tafel={ownTafel} />}
        />
      )}
    </div>
  );
}

/** Who sits at the own tafel, and who may still be taken in. */
function OwnPeople({ session, tafels, tafel, onMove, onCaller }: RegieMiddleProps & { tafel: string }) {
  const t = useText(facilitatorTexts);
  const choices = session.file.tafels.map(({ id, title }) => ({ id, title }));
  const people = tafels.tafels.find(({ id }) => id === tafel)?.people ?? [];
  return (
    <>
      {tafels.lobby.length > 0 && (
        <Lobby
          people={tafels.lobby}
          choices={choices.filter(({ id }) => id === tafel)}
          onMove={(person, to) => onMove(person, null, to)}
        />
      )}
      <h3>{t("place.people")}</h3>
      {people.length === 0 ? (
        <p>{t("tafels.empty")}</p>
      ) : (
        <PeopleList people={people} at={tafel} choices={choices} onMove={(person, to) => onMove(person, tafel, to)} />
      )}
      {onCaller !== undefined && (
        <p>
          <Button size="small" icon={<UserPlus />} onClick={onCaller}>
            {t("caller.add")}
          </Button>
        </p>
      )}
    </>
  );
}
