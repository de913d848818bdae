import { LIMITS } from "@samenspel/shared/protocol/limits";
import { boardTexts } from "@samenspel/shared/text/board";
import { Layers, Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { BoardGroup } from "./board-lanes.ts";
import styles from "./PickGroup.module.css";

export interface PickGroupProps {
  readonly groups: readonly BoardGroup[];
  readonly onPick: (group: string) => void;
  readonly onMake: (title: string) => void;
  /** Naming a new group comes first and has the cursor; not on a phone, where that brings up the keyboard. */
  readonly newFirst?: boolean;
}

/** Chooses a group that is there, or names a new one: in a dialog on a laptop, in a sheet on a phone. */
export function PickGroup({ groups, onPick, onMake, newFirst = false }: PickGroupProps) {
  const t = useText(boardTexts);
  const [title, setTitle] = useState("");
  const limit = useLetterLimit(LIMITS.title);
  const tooLong = tooLongText(limit, title);
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong === undefined) onMake(title.trim());
  };
  const form = (
    <form onSubmit={make} className={styles.form}>
      <TextField label={t("group.pickNewName")} value={title} onValue={setTitle} limit={limit} autoFocus={newFirst} />
      <Button type="submit" variant="primary" icon={<Plus />} notYet={tooLong}>
        {t("group.make")}
      </Button>
    </form>
  );
  return (
    <div className={styles.pick}>
      {newFirst && form}
      {groups.length > 0 && (
        <div>
          <h3>{t("group.pickExisting")}</h3>
          <ul className={styles.groups}>
            {groups.map((group) => (
              <li key={group.id}>
                <Button icon={<Layers />} onClick={() => onPick(group.id)}>
                  <span>{group.title.trim() === "" ? t("group.untitled") : group.title}</span>
                  <small>{t("lane.count", { count: group.notes.length })}</small>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!newFirst && form}
    </div>
  );
}
