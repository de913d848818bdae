import type { Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Armchair, Shuffle, UserPlus } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import styles from "./PeopleList.module.css";
import { PeopleList, type SeatChoice } from "./PeopleList.tsx";

interface LobbyProps {
  readonly people: readonly Person[];
  readonly choices: readonly SeatChoice[];
  readonly onMove: (person: Person, tafel: string | null) => void;
  /** Absent for a tafel facilitator, who seats people one by one. */
  readonly run?: typeof sendCommand | undefined;
}

/** The mat at the door: who came in and has no tafel yet. */
export function Lobby({ people, choices, onMove, run }: LobbyProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const distribute = async () => {
    const answer = await run?.({ type: "seatAll", strategy: "preference" });
    if (answer?.ok === true) announce(t("seats.done"));
  };
  return (
    <section className={styles.mat} aria-labelledby="lobby">
      <div className={styles.head}>
        <h2 id="lobby">
          {t("seats.lobby")} <span>{t("seats.lobbyHint")}</span>
        </h2>
        {run !== undefined && choices.length > 0 && (
          <Button variant="primary" size="small" icon={<Shuffle />} onClick={distribute}>
            {t("seats.distribute")}
          </Button>
        )}
      </div>
      <PeopleList people={people} at={null} choices={choices} onMove={onMove} shape="chips" />
    </section>
  );
}

interface SeatingMenuProps {
  readonly run: typeof sendCommand;
  readonly many: boolean;
  /** Absent where no link for a caller can be made. */
  readonly onCaller?: (() => void) | undefined;
}

/** Ways to put everybody at a tafel, and a chair for somebody without a device. */
export function SeatingMenu({ run, many, onCaller }: SeatingMenuProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const seat = async (strategy: "preference" | "same" | "mix" | "rotate") => {
    const answer = await run({ type: "seatAll", strategy });
    if (answer.ok) announce(t("seats.done"));
  };
  return (
    <Menu
      label={t("seats.menu")}
      trigger={
        <>
          <Armchair />
          {t("seats.menu")}
        </>
      }
      entries={[
        ...(many
          ? [
              { id: "preference", label: t("seats.distribute"), onSelect: () => void seat("preference") },
              { id: "same", label: t("seats.same"), detail: t("seats.sameDetail"), onSelect: () => void seat("same") },
              { id: "mix", label: t("seats.mix"), detail: t("seats.mixDetail"), onSelect: () => void seat("mix") },
              { id: "rotate", label: t("seats.rotate"), detail: t("seats.rotateDetail"), onSelect: () => void seat("rotate") },
            ]
          : []),
        ...(onCaller === undefined
          ? []
          : [{ id: "caller", label: t("caller.add"), icon: <UserPlus />, separated: many, onSelect: onCaller }]),
      ]}
    />
  );
}
