import type { Person } from "@samenspel/shared/protocol/live-events";
import { Hand, Phone, UserRound } from "lucide-react";
import { classNames } from "../../ui/class-names.ts";
import styles from "./Seat.module.css";

interface SeatFaceProps {
  readonly person: Pick<Person, "name" | "caller" | "online">;
  /** A hand up, or help asked: what this person asked for aloud. Never what they write or do not write. */
  readonly raised?: boolean;
  readonly leaving?: boolean;
}

/** The first two letters of somebody on a chair. Decorative: the name stands beside it in words. */
export function SeatFace({ person, raised = false, leaving = false }: SeatFaceProps) {
  const away = !person.online && !person.caller;
  return (
    <span className={classNames(styles.face, (away || leaving) && styles.away, raised && styles.raised)} aria-hidden="true">
      {person.name === null ? <UserRound /> : [...person.name.trim()].slice(0, 2).join("")}
      {raised && (
        <span className={styles.hand}>
          <Hand />
        </span>
      )}
      {person.caller && (
        <span className={styles.caller}>
          <Phone />
        </span>
      )}
    </span>
  );
}

/** A tafel facilitator, who has a chair of their own and is not moved. */
export function FacilitatorFace({ name }: { name: string }) {
  return (
    <span className={classNames(styles.face, styles.facilitator)} aria-hidden="true">
      {[...name.trim()].slice(0, 2).join("")}
    </span>
  );
}
