import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { OrganiserView } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { LogIn } from "lucide-react";
import { type FormEvent, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useTitle } from "../../ui/use-title.ts";
import styles from "./Account.module.css";

interface SignInProps {
  /** Nobody has an account yet: the one-time link comes first. */
  readonly setUpNeeded: boolean;
  /** The server signed us out in the middle of something. */
  readonly expired: boolean;
  readonly onSignedIn: (organiser: OrganiserView) => void;
}

/** E-mail address and password. */
export function SignIn({ setUpNeeded, expired, onSignedIn }: SignInProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  useTitle(t("signIn.title"), common("product.name"));

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefused(null);
    const answer = await callApi<OrganiserView>("POST", "/api/sign-in", { email: email.trim(), password });
    setBusy(false);
    if (answer.ok) onSignedIn(answer.value);
    else setRefused(answer.code);
  }

  const wrong = refused === "wrong-credentials" || refused === "bad-request";
  return (
    <Panel className={styles.panel}>
      <h1>{t("signIn.title")}</h1>
      {setUpNeeded && (
        <Notice tone="info" live={false}>
          {t("signIn.setUp")}
        </Notice>
      )}
      {expired && <Notice tone="attention">{t("signIn.expired")}</Notice>}
      <form className={styles.form} onSubmit={send} noValidate>
        <TextField label={t("account.email")} type="email" autoComplete="username" value={email} onValue={setEmail} />
        <TextField
          label={t("account.password")}
          type="password"
          autoComplete="current-password"
          value={password}
          onValue={setPassword}
          error={wrong ? t("signIn.wrong") : undefined}
        />
        {refused !== null && !wrong && <Notice tone="error">{tError(refused)}</Notice>}
        <Button type="submit" variant="primary" size="large" icon={<LogIn />} busy={busy}>
          {t("signIn.go")}
        </Button>
      </form>
      <p className={styles.hint}>{t("signIn.forgot")}</p>
    </Panel>
  );
}
