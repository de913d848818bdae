import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { joinTexts } from "@samenspel/shared/text/join";
import { ArrowRight } from "lucide-react";
import type { FormEvent } from "react";
import { useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./CodeForm.module.css";
import { findSession } from "./find-session.ts";
import { CODE_LENGTH, digitsOf, groupedCode, typedCode } from "./join-code.ts";

type Mistake = { readonly kind: "empty" } | { readonly kind: "length"; readonly count: number } | ErrorCode;

interface CodeFormProps {
  readonly initialCode?: string;
  /** What was wrong with `initialCode`. */
  readonly initialError?: ErrorCode;
  /** Called with six digits that belong to a session. */
  readonly onFound: (code: string) => void;
}

/** Six large digits and one button. */
export function CodeForm({ initialCode = "", initialError, onFound }: CodeFormProps) {
  const t = useText(joinTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(groupedCode(initialCode));
  const [mistake, setMistake] = useState<Mistake | null>(initialError ?? null);
  const [busy, setBusy] = useState(false);

  function refuse(found: Mistake) {
    setMistake(found);
    field.current?.focus();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const code = digitsOf(text);
    if (code.length === 0) return refuse({ kind: "empty" });
    if (code.length !== CODE_LENGTH) return refuse({ kind: "length", count: code.length });
    setBusy(true);
    const found = await findSession(code);
    setBusy(false);
    if (found.ok) onFound(code);
    else refuse(found.code);
  }

  function mistakeText(): string | undefined {
    if (mistake === null) return undefined;
    if (typeof mistake === "string") return tError(mistake);
    return mistake.kind === "empty" ? t("code.empty") : t("code.length", { count: mistake.count });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        ref={field}
        label={t("home.code")}
        hint={t("home.codeHint")}
        error={mistakeText()}
        className={styles.code ?? ""}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="go"
        maxLength={16}
        value={text}
        onValue={(after) => {
          setText((before) => typedCode(before, after));
          setMistake(null);
        }}
      />
      <Button type="submit" variant="primary" size="main" busy={busy} iconAfter={<ArrowRight />}>
        {busy ? common("state.busy") : t("home.go")}
      </Button>
    </form>
  );
}
