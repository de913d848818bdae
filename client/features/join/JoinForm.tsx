import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { JoinBody, JoinView } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { joinTexts } from "@samenspel/shared/text/join";
import { ArrowRight } from "lucide-react";
import type { FormEvent } from "react";
import { useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { ChipGroup } from "../../ui/ChipGroup.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./JoinForm.module.css";
import { perspectiveIcon, perspectiveLabel } from "./perspective.tsx";
import { takeSeat } from "./take-seat.ts";

interface JoinFormProps {
  readonly code: string;
  readonly view: JoinView;
  /** A caller's one-time ticket; it also opens a locked door. */
  readonly ticket?: string | undefined;
  /** A tafel from the link. */
  readonly initialTafel?: string | undefined;
  readonly onSeated: (sessionId: string) => void;
}

/** First name, perspective, and at a session that runs a tafel: none of it required. */
export function JoinForm({ code, view, ticket, initialTafel, onSeated }: JoinFormProps) {
  const t = useText(joinTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [perspective, setPerspective] = useState<string | null>(null);
  const [tafel, setTafel] = useState<string | null>(initialTafel ?? null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ErrorCode | null>(null);

  const free = view.tafels.filter((candidate) => candidate.free);
  const asksTafel = view.phase === "running" && free.length > 1;
  const locked = view.doorLocked && ticket === undefined;
  const limit = useLetterLimit(LIMITS.name);
  const tooLong = tooLongText(limit, name) !== undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (tooLong) {
      nameField.current?.focus();
      return;
    }
    const body: JoinBody = {
      code,
      ...(name.trim() === "" ? {} : { name: name.trim() }),
      ...(perspective === null ? {} : { perspective }),
      ...(tafel === null ? {} : { tafel }),
      ...(ticket === undefined ? {} : { ticket }),
    };
    setBusy(true);
    setRefused(null);
    const answer = await takeSeat(body, Date.now());
    setBusy(false);
    if (answer.ok) onSeated(answer.value.sessionId);
    else setRefused(answer.code);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        ref={nameField}
        label={t("join.name")}
        optional={common("field.optional")}
        limit={limit}
        autoComplete={ticket === undefined ? "given-name" : "off"}
        autoCapitalize="words"
        enterKeyHint="done"
        value={name}
        onValue={setName}
      />
      {view.perspectives.length > 0 && (
        <ChipGroup
          legend={t("join.perspective")}
          options={view.perspectives.map((value) => ({
            value,
            label: perspectiveLabel(t, value),
            icon: perspectiveIcon(value),
          }))}
          value={perspective}
          onValue={setPerspective}
        />
      )}
      {asksTafel && (
        <ChipGroup
          legend={t("join.tafel")}
          options={free.map(({ id, title }) => ({ value: id, label: title }))}
          value={tafel}
          onValue={setTafel}
        />
      )}
      {/* The door may have opened since this page came: pressing asks again. */}
      {locked && refused === null && (
        <Notice tone="attention" live={false}>
          {tError("door-locked")}
        </Notice>
      )}
      {refused !== null && <Notice tone="error">{tError(refused)}</Notice>}
      <Button type="submit" variant="primary" size="main" busy={busy} iconAfter={<ArrowRight />}>
        {busy ? t("join.busy") : t("join.go")}
      </Button>
    </form>
  );
}
