import { LIMITS } from "@samenspel/shared/protocol/limits";
import { boardTexts } from "@samenspel/shared/text/board";
import { commonTexts } from "@samenspel/shared/text/common";
import { type FormEvent, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { TextField } from "../../ui/TextField.tsx";

interface RenameDialogProps {
  /** The title as it is; null while nothing is asked. */
  readonly title: string | null;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

/** Gives a group a name. */
export function RenameDialog({ title, onRename, onClose }: RenameDialogProps) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  return (
    <Dialog open={title !== null} onClose={onClose} title={t("group.renameTitle")} closeLabel={common("action.close")}>
      <RenameForm title={title ?? ""} onRename={onRename} onClose={onClose} />
    </Dialog>
  );
}

function RenameForm({ title, onRename, onClose }: { title: string } & Omit<RenameDialogProps, "title">) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  const [text, setText] = useState(title);
  const limit = useLetterLimit(LIMITS.title);
  const tooLong = tooLongText(limit, text);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong === undefined) onRename(text.trim());
  };
  return (
    <form onSubmit={rename}>
      <TextField label={t("group.name")} value={text} onValue={setText} limit={limit} autoFocus />
      <DialogActions>
        <Button onClick={onClose}>{common("action.cancel")}</Button>
        <Button type="submit" variant="primary" notYet={tooLong}>
          {common("action.save")}
        </Button>
      </DialogActions>
    </form>
  );
}
