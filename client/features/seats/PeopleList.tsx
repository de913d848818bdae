import type { Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Phone } from "lucide-react";
import { useText } from "../../live/language.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Menu } from "../../ui/Menu.tsx";
import styles from "./PeopleList.module.css";

export interface SeatChoice {
  readonly id: string;
  readonly title: string;
  /** What people call it, where the title says more. */
  readonly short?: string;
}

interface PeopleListProps {
  readonly people: readonly Person[];
  /** Where these people are; null: no tafel yet. */
  readonly at: string | null;
  /** The tafels they may be moved to. */
  readonly choices: readonly SeatChoice[];
  readonly onMove: (person: Person, tafel: string | null) => void;
  /** On the mat each person has a button with words; at a tafel a small one. */
  readonly shape?: "chips" | "rows";
}

/** People with their perspective, and a menu to move each. Nothing here says what a person wrote. */
export function PeopleList({ people, at, choices, onMove, shape = "rows" }: PeopleListProps) {
  const t = useText(facilitatorTexts);
  const targets = choices.filter(({ id }) => id !== at);
  return (
    <ul className={classNames(styles.people, styles[shape])}>
      {people.map((person) => {
        const name = person.name ?? t("person.nameless");
        const entries = [
          ...targets.map(({ id, title }) => ({
            id,
            label: t("person.moveTo", { tafel: title }),
            onSelect: () => onMove(person, id),
          })),
          ...(at === null
            ? []
            : [
                {
                  id: "lobby-entry",
                  label: t("person.toLobby"),
                  separated: targets.length > 0,
                  onSelect: () => onMove(person, null),
                },
              ]),
        ];
        const spoken = person.perspective === null ? name : `${name}, ${person.perspective}`;
        const face = <PersonFace person={person} name={name} />;
        if (entries.length === 0) return <li key={person.participantId}>{face}</li>;
        const label = t("person.menu", { name: spoken });
        return (
          <li key={person.participantId}>
            {at === null ? (
              <>
                {face}
                <Menu label={label} trigger={t("person.seat")} entries={entries} />
              </>
            ) : (
              <Menu label={label} trigger={face} variant="bare" entries={entries} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function PersonFace({ person, name }: { person: Person; name: string }) {
  const t = useText(facilitatorTexts);
  const away = !person.online && !person.caller;
  return (
    <>
      <Avatar name={name} away={away} size="small" />
      <span className={styles.who}>
        <b>{name}</b>
        {person.perspective !== null && <span>{person.perspective}</span>}
        {person.caller && (
          <span className={styles.caller}>
            <Phone /> {t("person.caller")}
          </span>
        )}
        {away && <span>{t("person.away")}</span>}
      </span>
    </>
  );
}
