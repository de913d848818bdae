import type { Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { useText } from "../../live/language.ts";
import menuStyles from "../../ui/Menu.module.css";
import type { SeatChoice } from "./PeopleList.tsx";
import styles from "./Seat.module.css";

export interface OpenSeatMenu {
  readonly person: Person;
  readonly from: string | null;
  readonly button: HTMLElement;
}

interface SeatMenuProps {
  readonly open: OpenSeatMenu | null;
  readonly choices: readonly SeatChoice[];
  readonly onMove: (person: Person, from: string | null, to: string | null) => void;
  readonly onClose: () => void;
}

/** Where somebody can be put; one menu for all chairs, so that a thousand people cost no thousand menus. */
export function SeatMenu({ open, choices, onMove, onClose }: SeatMenuProps) {
  const t = useText(facilitatorTexts);
  const trigger = useRef<HTMLElement | null>(null);
  if (open === null) return null;
  trigger.current = open.button;
  const { person, from } = open;
  const name = person.name ?? t("person.nameless");
  const told = person.perspective === null ? name : `${name}, ${person.perspective}`;
  const move = (to: string | null) => {
    onClose();
    onMove(person, from, to);
  };
  return (
    <Popover
      className={menuStyles.popover ?? ""}
      triggerRef={trigger}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
      placement="bottom"
    >
      <Menu className={menuStyles.menu ?? ""} aria-label={t("person.menu", { name: told })} autoFocus="first" onClose={onClose}>
        <MenuSection>
          <Header className={styles.menuHead ?? ""}>{told}</Header>
          {choices
            .filter(({ id }) => id !== from)
            .map(({ id, title }) => (
              <MenuItem key={id} id={id} className={menuStyles.item ?? ""} textValue={title} onAction={() => move(id)}>
                {t("person.moveTo", { tafel: title })}
              </MenuItem>
            ))}
          {from !== null && (
            <MenuItem id="@mat" className={menuStyles.item ?? ""} textValue={t("seats.lobby")} onAction={() => move(null)}>
              {t("person.toLobby")}
            </MenuItem>
          )}
        </MenuSection>
      </Menu>
    </Popover>
  );
}
