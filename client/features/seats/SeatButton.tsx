import { useDraggable } from "@dnd-kit/core";
import type { Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Seat.module.css";
import { SeatFace } from "./SeatFace.tsx";
import { useGrab, useSeatingActions } from "./seating-context.ts";

interface SeatButtonProps {
  readonly person: Person;
  /** Where they sit; null: on the mat. */
  readonly at: string | null;
  readonly raised?: boolean;
}

/** Somebody on a chair: drag it, press V and choose with the arrows, or press it for the menu. */
export function SeatButton({ person, at, raised = false }: SeatButtonProps) {
  const t = useText(facilitatorTexts);
  const actions = useSeatingActions();
  const grab = useGrab();
  const button = useRef<HTMLButtonElement>(null);
  const { setNodeRef, listeners } = useDraggable({ id: person.participantId });
  const held = grab?.person.participantId === person.participantId;
  const away = !person.online && !person.caller;
  const label = [
    person.name ?? t("person.nameless"),
    person.perspective,
    person.caller ? t("person.caller") : null,
    away ? t("person.away") : null,
    raised ? t("person.raised") : null,
  ];

  useEffect(() => {
    if (button.current !== null) actions.claimFocus(person.participantId, button.current);
  }, [actions, person.participantId]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (held) {
      if (!actions.press(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "v" || event.key === "V") {
      event.preventDefault();
      actions.grab(person, at);
    }
  };
  return (
    <button
      {...listeners}
      ref={(node) => {
        button.current = node;
        setNodeRef(node);
      }}
      type="button"
      className={classNames(styles.seat, held && styles.held)}
      aria-haspopup="menu"
      aria-keyshortcuts="V"
      title={label[0] ?? undefined}
      onKeyDown={press}
      onBlur={() => held && actions.cancel()}
      onClick={({ currentTarget }) => actions.openMenu(person, at, currentTarget)}
    >
      <SeatFace person={person} raised={raised} leaving={held} />
      <VisuallyHidden>
        {t("person.menu", { name: label.filter((part) => part !== null && part !== "").join(", ") })}
      </VisuallyHidden>
    </button>
  );
}
