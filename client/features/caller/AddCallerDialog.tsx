import { LIMITS } from "@samenspel/shared/protocol/limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { ExternalLink } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { ChipGroup } from "../../ui/ChipGroup.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./AddCallerDialog.module.css";

interface AddCallerDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The code with which the caller's participant joins. */
  readonly code: string;
  readonly perspectives: readonly string[];
  readonly tafels: readonly { readonly id: string; readonly title: string }[];
  readonly run: typeof sendCommand;
}

/** Seats somebody without a device; the facilitator then opens that person's own screen in another tab. */
export function AddCallerDialog({ open, onClose, ...rest }: AddCallerDialogProps) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  return (
    <Dialog open={open} onClose={onClose} title={t("caller.title")} closeLabel={common("action.close")}>
      <AddCaller {...rest} onClose={onClose} />
    </Dialog>
  );
}

function AddCaller({ code, perspectives, tafels, run, onClose }: Omit<AddCallerDialogProps, "open">) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const [name, setName] = useState("");
  const limit = useLetterLimit(LIMITS.name);
  const tooLong = tooLongText(limit, name);
  const [perspective, setPerspective] = useState<string | null>(null);
  const [tafel, setTafel] = useState<string | null>(tafels[0]?.id ?? null);
  const [ticket, setTicket] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function add(event: FormEvent) {
    event.preventDefault();
    if (tafel === null || busy || tooLong !== undefined) return;
    setBusy(true);
    const answer = await run({
      type: "addCaller",
      tafel,
      ...(name.trim() === "" ? {} : { name: name.trim() }),
      ...(perspective === null ? {} : { perspective }),
    });
    setBusy(false);
    if (answer.ok) setTicket(answer.result?.ticket ?? null);
  }

  if (ticket !== null) {
    return (
      <div className={styles.form}>
        <Notice tone="done">{t("caller.ready")}</Notice>
        <DialogActions>
          <Button onClick={() => setTicket(null)}>{t("caller.another")}</Button>
          <a
            className={classNames(buttonStyles.button, buttonStyles.primary)}
            href={`/join/${code}#ticket=${encodeURIComponent(ticket)}`}
            target="_blank"
            rel="noreferrer"
            onClick={onClose}
          >
            <ExternalLink /> {t("caller.open")}
          </a>
        </DialogActions>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <p>{t("caller.text")}</p>
      <TextField
        label={t("caller.name")}
        optional={common("field.optional")}
        value={name}
        onValue={setName}
        limit={limit}
        autoComplete="off"
      />
      {perspectives.length > 0 && (
        <ChipGroup
          legend={t("caller.perspective")}
          options={perspectives.map((value) => ({ value, label: value }))}
          value={perspective}
          onValue={setPerspective}
        />
      )}
      {tafels.length > 1 && (
        <ChipGroup
          legend={t("caller.tafel")}
          options={tafels.map(({ id, title }) => ({ value: id, label: title }))}
          value={tafel}
          onValue={(value) => value !== null && setTafel(value)}
        />
      )}
      <DialogActions>
        <Button onClick={onClose}>{common("action.cancel")}</Button>
        <Button type="submit" variant="primary" busy={busy} notYet={tooLong}>
          {t("caller.go")}
        </Button>
      </DialogActions>
    </form>
  );
}
