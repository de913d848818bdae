import type { Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Shuffle } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { DropSpot } from "./DropSpot.tsx";
import styles from "./Mat.module.css";
import { SeatButton } from "./SeatButton.tsx";

interface MatProps {
  readonly people: readonly Person[];
  /** Is there a tafel to put anybody at? */
  readonly canSeat: boolean;
  readonly raised: ReadonlySet<string>;
  readonly run: typeof sendCommand;
  /** Beside many tafels the mat is a low strip. */
  readonly low?: boolean;
  /** More that can be done with places. */
  readonly actions?: ReactNode;
}

/** More than this on the mat, and the rest is a number until it is asked for. */
const SHOWN = 8;

/** The mat at the door: who came in and has no tafel yet. */
export function Mat({ people, canSeat, raised, run, low = false, actions }: MatProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, SHOWN);
  const distribute = async () => {
    const answer = await run({ type: "seatAll", strategy: "preference" });
    if (answer.ok) announce(t("seats.done"));
  };
  return (
    <section className={classNames(styles.lobby, low && styles.low)} aria-labelledby={people.length === 0 ? undefined : "mat"}>
      <h3 id="mat">
        <b>{t("seats.lobby")}</b> {people.length === 0 ? t("seats.lobbyNobody") : t("seats.lobbyCount", { count: people.length })}
      </h3>
      <DropSpot tafel={null} className={styles.drop}>
        <div className={styles.mat}>
          {people.length > 0 && (
            <ul className={styles.people}>
              {shown.map((person) => (
                <li key={person.participantId}>
                  <SeatButton person={person} at={null} raised={raised.has(person.participantId)} />
                  <span aria-hidden="true">
                    {person.name ?? t("person.nameless")}
                    {person.perspective !== null && `, ${person.perspective}`}
                  </span>
                </li>
              ))}
              {people.length > SHOWN && (
                <li>
                  <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
                    {all ? t("seats.fewer") : t("seats.more", { count: people.length - SHOWN })}
                  </Button>
                </li>
              )}
            </ul>
          )}
          {!(low && people.length > 0) && (
            <span className={styles.welcome} aria-hidden="true">
              {t("seats.welcome")}
            </span>
          )}
        </div>
      </DropSpot>
      <div className={styles.actions}>
        {people.length > 0 && canSeat && (
          <Button variant="second" size="small" icon={<Shuffle />} onClick={distribute}>
            {t("seats.distribute")}
          </Button>
        )}
        {actions}
      </div>
    </section>
  );
}
