import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState, LiveTafel, LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { LayoutPanelLeft, Plus } from "lucide-react";
import { minutesAndSeconds } from "../../features/regie-clock/clock-view.ts";
import { RevealPanel } from "../../features/reveal/RevealPanel.tsx";
import { Lobby, SeatingMenu } from "../../features/seats/Lobby.tsx";
import { PeopleList } from "../../features/seats/PeopleList.tsx";
import { TafelCard } from "../../features/tafel-list/TafelCard.tsx";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { isFaceDown } from "./place-blocks.ts";
import styles from "./Regie.module.css";
import { useServerTime } from "./use-server-time.ts";

interface TafelsColumnProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly tafels: LiveTafels;
  readonly run: typeof sendCommand;
  readonly onMove: (person: Person, from: string | null, to: string | null) => void;
  readonly onOpen: (place: string) => void;
  /** Absent where no link for a caller can be made. */
  readonly onCaller?: (() => void) | undefined;
}

const MINUTES = [1, 2, 5] as const;
/** People of whom every tafel should have at least one, whatever a session calls them. */
const RESIDENTS = ["inwoner", "bewoner", "resident"];

/** Every tafel as a card, with who came in and has no tafel yet on top. */
export function TafelsColumn({ file, state, tafels, run, onMove, onOpen, onCaller }: TafelsColumnProps) {
  const t = useText(facilitatorTexts);
  const block = state.block === null ? undefined : findBlock(file, state.block);
  const choices = file.tafels.map(({ id, title }) => ({ id, title }));
  const wanted = file.perspectives.find((perspective) => RESIDENTS.includes(perspective.toLowerCase()));
  const liveOf = (id: string): LiveTafel =>
    tafels.tafels.find((tafel) => tafel.id === id) ?? { id, people: [], notes: 0, silent: 0, ready: 0, endsAt: null };
  const waiting =
    block?.kind === "write" && block.scope === "tafel" && file.tafels.some(({ id }) => isFaceDown(block, state, id));
  return (
    <div className={styles.tafels}>
      <div className={styles.bar}>
        <h2>{t("tafels.title")}</h2>
        <Button size="small" icon={<LayoutPanelLeft />} onClick={() => onOpen(PLENARY)}>
          {t("tafels.plenaryBoard")}
        </Button>
        {file.tafels.length > 0 && <SeatingMenu run={run} many={file.tafels.length > 1} onCaller={onCaller} />}
      </div>
      {tafels.lobby.length > 0 && (
        <Lobby people={tafels.lobby} choices={choices} onMove={(person, to) => onMove(person, null, to)} run={run} />
      )}
      {waiting && block?.kind === "write" && (
        <RevealPanel block={block.id} count={tafels.tafels.reduce((sum, { notes }) => sum + notes, 0)} mayAll run={run} />
      )}
      {file.tafels.length === 0 && <p>{t("tafels.none")}</p>}
      <div className={styles.cards}>
        {file.tafels.map((tafel) => {
          const live = liveOf(tafel.id);
          return (
            <TafelCard
              key={tafel.id}
              tafel={tafel}
              live={live}
              helpAsked={tafels.help.some((help) => help.tafel === tafel.id)}
              writing={block?.kind === "write" && block.scope === "tafel"}
              wanted={wanted}
              atTafels={block?.scope === "tafel"}
              timeLeft={block?.scope === "tafel" ? <TimeLeft endsAt={live.endsAt} pausedAt={state.pausedAt} /> : null}
              people={
                <PeopleList
                  people={live.people}
                  at={tafel.id}
                  choices={choices}
                  onMove={(person, to) => onMove(person, tafel.id, to)}
                />
              }
              actions={
                state.phase === "running" && block?.scope === "tafel" && live.endsAt !== null ? (
                  <Menu
                    label={t("tafels.extend")}
                    variant="bare"
                    trigger={
                      <>
                        <Plus />
                        {t("tafels.extend")}
                      </>
                    }
                    entries={MINUTES.map((minutes) => ({
                      id: String(minutes),
                      label: t("clock.extendTafel", { count: minutes, tafel: tafel.title }),
                      onSelect: () => void run({ type: "extend", seconds: minutes * 60, tafel: tafel.id }),
                    }))}
                  />
                ) : null
              }
              onOpen={() => onOpen(tafel.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

function TimeLeft({ endsAt, pausedAt }: { endsAt: number | null; pausedAt: number | undefined }) {
  const t = useText(facilitatorTexts);
  const now = useServerTime();
  if (endsAt === null) return null;
  const left = Math.ceil((endsAt - (pausedAt ?? now)) / 1000);
  const time = minutesAndSeconds(Math.abs(left));
  return (
    <span className={left > 0 ? undefined : styles.late}>
      {left > 0 ? t("tafels.timeLeft", { time }) : t("tafels.timeOver", { time })}
    </span>
  );
}
