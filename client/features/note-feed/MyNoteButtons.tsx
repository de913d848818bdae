import { LIMITS } from "@samenspel/shared/protocol/limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { MyNote } from "../../live/writer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./MyNoteButtons.module.css";

function EditForm({ note, onDone }: { note: MyNote; onDone: () => void }) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const writer = useWriter();
  const [text, setText] = useState(() => writer.changeOf(note) ?? note.text);
  const limit = useLetterLimit(LIMITS.note);
  const notYet = text.trim() === "" ? t("write.empty") : tooLongText(limit, text);
  const type = (next: string) => {
    setText(next);
    writer.keepChange(note, next);
  };
  const save = () => {
    writer.edit(note, text);
    onDone();
  };
  const cancel = () => {
    writer.forgetChange(note);
    onDone();
  };
  return (
    <div className={styles.form}>
      <TextArea label={t("feed.editLabel")} labelHidden value={text} onValue={type} autoFocus limit={limit} />
      <div className={styles.row}>
        <Button size="small" variant="primary" notYet={notYet} onClick={save}>
          {common("action.save")}
        </Button>
        <Button size="small" onClick={cancel}>
          {common("action.cancel")}
        </Button>
      </div>
    </div>
  );
}

function WithdrawForm({ note, onDone }: { note: MyNote; onDone: () => void }) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const announce = useAnnounce();
  const writer = useWriter();
  const withdraw = () => {
    writer.withdraw(note);
    announce(t("feed.withdrawn"));
  };
  return (
    <div className={styles.form}>
      <p>{t("feed.withdrawAsk")}</p>
      <div className={styles.row}>
        <Button size="small" variant="primary" autoFocus onClick={withdraw}>
          {t("feed.withdrawYes")}
        </Button>
        <Button size="small" onClick={onDone}>
          {common("action.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** The text of an own note with what its writer may do with it. */
export function MyNoteButtons({ note, children }: { note: MyNote; children: ReactNode }) {
  const t = useText(participantTexts);
  const writer = useWriter();
  // A note that is being changed may come to stand elsewhere: what was typed goes along.
  const [doing, setDoing] = useState<"nothing" | "edit" | "withdraw">(writer.changeOf(note) === null ? "nothing" : "edit");
  const done = () => setDoing("nothing");
  const edit = () => {
    writer.keepChange(note, note.text);
    setDoing("edit");
  };
  if (doing === "edit") return <EditForm note={note} onDone={done} />;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.text}>{children}</span>
        <span className={styles.buttons}>
          <IconButton label={t("feed.edit")} icon={<Pencil />} onClick={edit} />
          <IconButton label={t("feed.withdraw")} icon={<Trash2 />} onClick={() => setDoing("withdraw")} />
        </span>
      </div>
      {doing === "withdraw" && <WithdrawForm note={note} onDone={done} />}
    </>
  );
}
