import type { Tafel } from "@samenspel/shared/domain/tafel";
import type { Person } from "@samenspel/shared/protocol/live-events";
import { commonTexts } from "@samenspel/shared/text/common";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { AvatarStack } from "../../ui/AvatarStack.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import styles from "./WhoIsHere.module.css";

const NOBODY: readonly Person[] = [];

function PersonLine({ person, own }: { person: Person; own: boolean }) {
  const t = useText(participantTexts);
  const name = person.name ?? t("who.nameless");
  const details = [
    person.perspective,
    person.caller ? t("who.caller") : null,
    person.online || person.caller ? null : t("who.away"),
  ];
  return (
    <li>
      <Avatar name={name} away={!person.online && !person.caller} />
      <span>
        <b>{own ? t("who.you", { name }) : name}</b>
        <small>{details.filter((detail) => detail !== null).join(" · ")}</small>
      </span>
    </li>
  );
}

/** The people at this tafel as a row of circles, with their names a tap away. */
export function WhoIsHere({ tafel }: { tafel: Tafel }) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const here = useLive((live) => live.presence?.here ?? NOBODY);
  const me = useLive((live) => live.session?.participantId);
  const [open, setOpen] = useState(false);
  if (here.length === 0) return null;
  return (
    <>
      <AvatarStack
        people={here.map((person) => ({ id: person.participantId, name: person.name ?? t("who.nameless") }))}
        max={5}
        label={t("who.here", { count: here.length })}
        onPress={() => setOpen(true)}
      />
      <Sheet open={open} onClose={() => setOpen(false)} title={t("who.title")} closeLabel={common("action.close")}>
        <ul className={styles.people}>
          {here.map((person) => (
            <PersonLine key={person.participantId} person={person} own={person.participantId === me} />
          ))}
        </ul>
        {tafel.facilitators.length > 0 && (
          <>
            <h3 className={styles.heading}>{t("who.facilitators")}</h3>
            <ul className={styles.people}>
              {tafel.facilitators.map(({ role, organisation }) => (
                <li key={`${role} ${organisation}`}>
                  <Avatar name={role} tone="lead" />
                  <span>
                    <b>{role}</b>
                    <small>{organisation}</small>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
    </>
  );
}
