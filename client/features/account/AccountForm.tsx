import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { OrganiserView } from "@samenspel/shared/protocol/http-api";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { type FormEvent, useRef, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./Account.module.css";
import { type AccountFault, accountFaults, LONGEST_NAME, SHORTEST_PASSWORD } from "./account-check.ts";

interface AccountFormProps {
  /** The one-time token for the first account; without it somebody signed in adds a colleague. */
  readonly setUpToken?: string;
  readonly submitLabel: string;
  readonly passwordHint: string;
  readonly onMade: (organiser: OrganiserView) => void;
}

const EMPTY = { name: "", email: "", password: "" };

/** Name, e-mail address and password of a new organiser. */
export function AccountForm({ setUpToken, submitLabel, passwordHint, onMade }: AccountFormProps) {
  const t = useText(organiserTexts);
  const tError = useText(errorsTexts);
  const limit = useLetterLimit(LONGEST_NAME, "typing");
  const form = useRef<HTMLFormElement>(null);
  const [words, setWords] = useState(EMPTY);
  const [faults, setFaults] = useState<readonly AccountFault[]>([]);
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const wrong = accountFaults(words);
    setFaults(wrong);
    setRefused(null);
    if (wrong[0] !== undefined) return form.current?.querySelector<HTMLElement>(`[name="${wrong[0]}"]`)?.focus();
    setBusy(true);
    const body = { ...words, email: words.email.trim(), name: words.name.trim() };
    const answer = await callApi<OrganiserView>(
      "POST",
      "/api/organisers",
      setUpToken === undefined ? body : { ...body, setUpToken },
    );
    setBusy(false);
    if (!answer.ok) return setRefused(answer.code);
    setWords(EMPTY);
    onMade(answer.value);
  }

  const field = (key: AccountFault) => ({
    name: key,
    value: words[key],
    onValue: (value: string) => setWords({ ...words, [key]: value }),
    error: faults.includes(key) ? t(`account.fault.${key}`, { min: SHORTEST_PASSWORD }) : undefined,
  });
  return (
    <form className={styles.form} ref={form} onSubmit={send} noValidate>
      <TextField
        {...field("name")}
        label={t("account.name")}
        autoComplete={setUpToken === undefined ? "off" : "name"}
        limit={limit}
      />
      <TextField
        {...field("email")}
        label={t("account.email")}
        type="email"
        autoComplete={setUpToken === undefined ? "off" : "username"}
      />
      <TextField
        {...field("password")}
        label={t("account.password")}
        hint={passwordHint}
        type="password"
        autoComplete="new-password"
      />
      {refused !== null && <Notice tone="error">{tError(refused)}</Notice>}
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {submitLabel}
      </Button>
    </form>
  );
}
