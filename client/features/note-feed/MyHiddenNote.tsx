import type { WriteBlock } from "@samenspel/shared/domain/block";
import { EyeOff, Hourglass, TriangleAlert, User } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { MyNote } from "../../live/writer.ts";
import { type Paper, StickyNote } from "../../ui/StickyNote.tsx";
import { MyNoteButtons } from "./MyNoteButtons.tsx";
import styles from "./NoteCard.module.css";

interface MyHiddenNoteProps {
  readonly note: MyNote;
  readonly block: WriteBlock;
  readonly paper: Paper;
  readonly offline: boolean;
  /** Its round still takes changes. */
  readonly open: boolean;
}

/** An own note that the others do not see yet, and why. */
export function MyHiddenNote({ note, block, paper, offline, open }: MyHiddenNoteProps) {
  const t = useText(participantTexts);
  const why = (): [ReactNode, string] => {
    if (note.notCounted !== undefined) return [<TriangleAlert key="not" />, t(`notCounted.note.${note.notCounted}`)];
    if (offline) return [<Hourglass key="wait" />, t("feed.waiting")];
    if (block.visibility === "reveal") return [<EyeOff key="hidden" />, t("feed.notRevealed")];
    return [<Hourglass key="way" />, t("feed.onItsWay")];
  };
  const [icon, words] = why();
  return (
    <StickyNote
      paper={paper}
      state={offline ? "waiting" : "draft"}
      footer={
        <>
          <b className={styles.mine}>
            <User />
            {t("feed.yours")}
          </b>
          <span className={styles.mine}>
            {icon}
            {words}
          </span>
        </>
      }
    >
      {open ? <MyNoteButtons note={note}>{note.text}</MyNoteButtons> : note.text}
    </StickyNote>
  );
}
