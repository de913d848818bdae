import { LIMITS } from "@samenspel/shared/protocol/limits";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Megaphone } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./Broadcast.module.css";

interface BroadcastProps {
  readonly tafels: readonly { readonly id: string; readonly title: string }[];
  /** A lead may write to everybody. */
  readonly mayAll: boolean;
  readonly lastMessage: string | null;
  readonly run: typeof sendCommand;
}

const EVERYBODY = "*";

/** One message to everybody or to one tafel; it stays readable there. */
export function Broadcast({ tafels, mayAll, lastMessage, run }: BroadcastProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [to, setTo] = useState(mayAll ? EVERYBODY : (tafels[0]?.id ?? EVERYBODY));
  const [busy, setBusy] = useState(false);
  const tafel = tafels.find(({ id }) => id === to);
  const limit = useLetterLimit(LIMITS.message);
  const notYet = text.trim() === "" ? t("message.empty") : tooLongText(limit, text);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (notYet !== undefined || busy) return;
    setBusy(true);
    const answer = await run({ type: "message", text: text.trim(), ...(tafel === undefined ? {} : { tafel: tafel.id }) });
    setBusy(false);
    if (!answer.ok) return;
    setText("");
    announce(t("message.sent"));
  }

  const options = [
    ...(mayAll ? [{ value: EVERYBODY, label: t("message.all") }] : []),
    ...tafels.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <form className={styles.form} onSubmit={send} aria-labelledby="broadcast">
      <div className={styles.head}>
        <h2 id="broadcast">{tafel === undefined ? t("message.titleAll") : t("message.titleTafel", { tafel: tafel.title })}</h2>
        {options.length > 1 && (
          <Picker label={t("message.to")} shown={t("message.to")} value={to} options={options} onValue={setTo} />
        )}
      </div>
      <TextArea label={t("message.text")} labelHidden value={text} onValue={setText} limit={limit} />
      <div className={styles.quick}>
        <Button size="small" onClick={() => setText(t("message.quick.twoText"))}>
          {t("message.quick.two")}
        </Button>
        <Button size="small" onClick={() => setText(t("message.quick.roundText"))}>
          {t("message.quick.round")}
        </Button>
      </div>
      <Button type="submit" variant="primary" className={styles.send} busy={busy} icon={<Megaphone />} notYet={notYet}>
        {tafel === undefined ? t("message.send") : t("message.sendTafel", { tafel: tafel.title })}
      </Button>
      {lastMessage !== null && (
        <p className={styles.last}>
          <span>{t("message.earlier")}</span> <q>{lastMessage}</q>
        </p>
      )}
    </form>
  );
}
