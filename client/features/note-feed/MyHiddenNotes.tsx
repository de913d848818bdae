import type { WriteBlock } from "@samenspel/shared/domain/block";
import { EyeOff, Hourglass, TriangleAlert, User } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { MyNote } from "../../live/writer.ts";
import { type Paper, StickyNote } from "../../ui/StickyNote.tsx";
import { MyNoteButtons } from "./MyNoteButtons.tsx";
import cardStyles from "./NoteCard.module.css";
import styles from "./NoteFeed.module.css";

interface MyHiddenNoteProps {
  readonly note: MyNote;
  readonly block: WriteBlock;
  readonly paper: Paper;
  readonly offline: boolean;
  /** Its round still takes changes. */
  readonly open: boolean;
}

/** Own notes that the others do not see (any more), each with the reason; after its round only what was taken off the board. */
export function MyHiddenNotes({
  notes,
  open,
  ...rest
}: Omit<MyHiddenNoteProps, "note" | "offline"> & { notes: readonly MyNote[] }) {
  const t = useText(participantTexts);
  const offline = useLive((live) => live.status !== "online");
  const shown = open ? notes : notes.filter(({ notCounted }) => notCounted?.code === "hidden");
  if (shown.length === 0) return null;
  return (
    <ul className={styles.feed} aria-label={t("feed.mine")}>
      {shown.map((note) => (
        <li key={note.noteId}>
          <MyHiddenNote note={note} offline={offline} open={open} {...rest} />
        </li>
      ))}
    </ul>
  );
}

/** An own note that the others do not see yet, and why. */
function MyHiddenNote({ note, block, paper, offline, open }: MyHiddenNoteProps) {
  const t = useText(participantTexts);
  const told = note.notCounted;
  const why = (): [ReactNode, string] => {
    if (told?.reason !== undefined) return [<EyeOff key="off" />, t("notCounted.note.hiddenBecause", { reason: told.reason })];
    if (told !== undefined) return [<TriangleAlert key="not" />, t(`notCounted.note.${told.code}`)];
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
          <b className={cardStyles.mine}>
            <User />
            {t("feed.yours")}
          </b>
          <span className={cardStyles.mine}>
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
