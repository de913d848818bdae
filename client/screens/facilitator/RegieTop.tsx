import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { capitalised, clockText, dayText } from "@samenspel/shared/text/moment";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { Clock, DoorClosed, DoorOpen, ExternalLink, Languages, Presentation, Users } from "lucide-react";
import { useState } from "react";
import { useLanguage, useLanguageStore, useText } from "../../live/language.ts";
import { callApi } from "../../live/http.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import buttonStyles from "../../ui/Button.module.css";
import { classNames } from "../../ui/class-names.ts";
import { DeskTop } from "../../ui/DeskShell.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { Mark } from "../../ui/Logo.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { Pill } from "../../ui/Pill.tsx";
import styles from "./Regie.module.css";

interface RegieTopProps {
  readonly session: LiveSession;
  readonly state: LiveState;
  readonly online: number;
  /** Whole minutes later than planned; null when nothing runs. */
  readonly behind: number | null;
  readonly now: number;
  readonly tafelTitle: string | null;
  readonly run: typeof sendCommand;
  readonly onClose: () => void;
}

/** "482 716": read aloud in two groups of three. */
const spaced = (code: string): string => code.replace(/(\d{3})(?=\d)/g, "$1\u2009");

export function RegieTop({ session, state, online, behind, now, tafelTitle, run, onClose }: RegieTopProps) {
  const t = useText(facilitatorTexts);
  const language = useLanguage();
  const { file, role, code } = session;
  const lead = role === "lead";
  const title = tafelTitle === null ? t("page.named", { title: file.title }) : t("page.tafel", { tafel: tafelTitle, title: file.title });
  return (
    <DeskTop start={<Mark />} title={title} subtitle={capitalised(dayText(language, Date.parse(file.startsAt)))}>
      {code !== undefined && (
        <span className={styles.code}>
          {t("top.code")} <b>{spaced(code)}</b>
        </span>
      )}
      <Pill tone="info" icon={<Users />}>
        {state.phase === "closed" ? t("top.joined", { count: state.counts.joined }) : t("top.online", { online, joined: state.counts.joined })}
      </Pill>
      {behind !== null && (
        <Pill tone={behind > 0 ? "attention" : "done"} icon={<Clock />}>
          {t("top.time", { time: clockText(language, now) })} · {pace(t, behind)}
        </Pill>
      )}
      {lead && state.phase !== "closed" && <Door locked={state.doorLocked} run={run} />}
      {lead && <ScreenLink sessionId={session.sessionId} />}
      <LanguagePicker />
      {lead && state.phase === "running" && (
        <Button size="small" icon={<DoorClosed />} onClick={onClose}>
          {t("top.close")}
        </Button>
      )}
    </DeskTop>
  );
}

function pace(t: ReturnType<typeof useText<typeof facilitatorTexts.nl>>, behind: number): string {
  if (behind === 0) return t("top.onTime");
  return behind > 0 ? t("top.behind", { count: behind }) : t("top.ahead", { count: -behind });
}

function Door({ locked, run }: { locked: boolean; run: typeof sendCommand }) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const toggle = async () => {
    const answer = await run({ type: "lockDoor", locked: !locked });
    if (answer.ok) announce(t(locked ? "top.door.openSaid" : "top.door.lockedSaid"));
  };
  return (
    <Button
      size="small"
      icon={locked ? <DoorClosed /> : <DoorOpen />}
      aria-pressed={locked}
      aria-label={t("top.door.lock")}
      title={t(locked ? "top.door.unlock" : "top.door.lock")}
      onClick={toggle}
    >
      {t(locked ? "top.door.locked" : "top.door.open")}
    </Button>
  );
}

/** Asks for the link of the big screen; it opens by a press of its own, because a browser blocks a late window. */
function ScreenLink({ sessionId }: { sessionId: string }) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const errors = useText(errorsTexts);
  const [link, setLink] = useState<Awaited<ReturnType<typeof askForScreen>> | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setLink(await askForScreen(sessionId));
    setBusy(false);
  };
  return (
    <>
      <Button size="small" busy={busy} icon={<Presentation />} onClick={ask}>
        {t("top.screen")}
      </Button>
      <Dialog open={link !== null} onClose={() => setLink(null)} title={t("top.screen.ready.title")} closeLabel={common("action.close")}>
        {link?.ok === false && <Notice tone="error">{errors(link.code)}</Notice>}
        {link?.ok === true && (
          <>
            <p>{t("top.screen.ready")}</p>
            <DialogActions>
              <a
                className={classNames(buttonStyles.button, buttonStyles.primary)}
                href={link.value.presenterUrl}
                target="_blank"
                rel="noreferrer"
                onClick={() => setLink(null)}
              >
                <ExternalLink /> {t("top.screen.open")}
              </a>
            </DialogActions>
          </>
        )}
      </Dialog>
    </>
  );
}

const askForScreen = (sessionId: string) => callApi<{ presenterUrl: string }>("POST", `/api/sessions/${sessionId}/presenter`);

export function LanguagePicker() {
  const common = useText(commonTexts);
  const language = useLanguage();
  const choose = useLanguageStore((store) => store.choose);
  return (
    <Picker
      label={common("language.label")}
      icon={<Languages />}
      shown={language.toUpperCase()}
      value={language}
      options={LANGUAGES.map((value) => ({ value, label: common(`language.${value}`), lang: value }))}
      onValue={choose}
    />
  );
}
