import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { capitalised, clockText, dayText } from "@samenspel/shared/text/moment";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import {
  Check,
  Clock,
  DoorClosed,
  DoorOpen,
  EllipsisVertical,
  ExternalLink,
  Languages,
  LogOut,
  Presentation,
  Users,
} from "lucide-react";
import { type FormEvent, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useLanguage, useLanguageStore, useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { DeskTop } from "../../ui/DeskShell.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { Mark } from "../../ui/Logo.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Pill } from "../../ui/Pill.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./Regie.module.css";
import { usePhone } from "./use-wide.ts";

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
  const phone = usePhone();
  const [link, setLink] = useState<ScreenLink | null>(null);
  // The two are counted at moments of their own; nobody is online who did not join.
  const joined = Math.max(online, state.counts.joined);
  const onPhone: MenuEntry[] = [
    {
      id: "screen",
      label: t("top.screen.ready.title"),
      icon: <Presentation />,
      onSelect: () => void askForScreen(session.sessionId).then(setLink),
    },
    ...(state.phase === "running" ? [{ id: "close", label: t("top.close"), icon: <LogOut />, onSelect: onClose }] : []),
  ];
  const title =
    tafelTitle === null ? t("page.named", { title: file.title }) : t("page.tafel", { tafel: tafelTitle, title: file.title });
  return (
    <DeskTop
      start={<Mark />}
      title={
        <span className={styles.title} title={title}>
          {title}
        </span>
      }
      subtitle={
        <>
          {capitalised(dayText(language, Date.parse(file.startsAt)))}
          {code !== undefined && state.phase !== "closed" && !state.doorLocked && (
            <span className={styles.code}>
              {" · "}
              {t("top.code")} <b>{spaced(code)}</b>
            </span>
          )}
        </>
      }
    >
      {state.phase !== "closed" && (
        <Pill tone="info" icon={<Users />}>
          {state.expected === undefined || state.expected === 0
            ? t("top.online", { online, joined })
            : t("top.onlineExpected", { online, joined, expected: state.expected })}
        </Pill>
      )}
      {behind !== null && (
        <Pill tone={behind > 0 ? "attention" : "done"} icon={<Clock />}>
          <span className={styles.time}>{t("top.time", { time: clockText(language, now) })} · </span>
          {pace(t, behind)}
        </Pill>
      )}
      {state.doorLocked && state.phase !== "closed" && (
        <Pill tone="attention" icon={<DoorClosed />}>
          {t("top.door.locked")}
        </Pill>
      )}
      {lead && !phone && (
        <Button
          size="small"
          icon={<Presentation />}
          title={t("top.screen.ready.title")}
          onClick={() => void askForScreen(session.sessionId).then(setLink)}
        >
          <span className={styles.word}>{t("top.screen.short")}</span>
        </Button>
      )}
      {lead && !phone && state.phase === "running" && (
        <Button size="small" icon={<LogOut />} title={t("top.close")} onClick={onClose}>
          <span className={styles.word}>{t("top.close")}</span>
        </Button>
      )}
      <MoreMenu session={session} state={state} run={run} first={phone && lead ? onPhone : []} />
      <ScreenDialog link={link} onClose={() => setLink(null)} />
    </DeskTop>
  );
}

function pace(t: ReturnType<typeof useText<typeof facilitatorTexts.nl>>, behind: number): string {
  if (behind === 0) return t("top.onTime");
  return behind > 0 ? t("top.behind", { count: behind }) : t("top.ahead", { count: -behind });
}

/** What is needed now and then: the big screen, the door, the language. */
function MoreMenu({
  session,
  state,
  run,
  first,
}: Pick<RegieTopProps, "session" | "state" | "run"> & { readonly first: readonly MenuEntry[] }) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const announce = useAnnounce();
  const language = useLanguage();
  const choose = useLanguageStore((store) => store.choose);
  const [expects, setExpects] = useState(false);
  const lead = session.role === "lead";
  const locked = state.doorLocked;
  const turnLock = async () => {
    const answer = await run({ type: "lockDoor", locked: !locked });
    if (answer.ok) announce(t(locked ? "top.door.openSaid" : "top.door.lockedSaid"));
  };
  const entries = [
    ...first,
    ...(lead && state.phase !== "closed"
      ? [
          {
            id: "door",
            label: t(locked ? "top.door.unlock" : "top.door.lock"),
            icon: locked ? <DoorOpen /> : <DoorClosed />,
            onSelect: () => void turnLock(),
          },
          { id: "expect", label: t("top.expect"), icon: <Users />, onSelect: () => setExpects(true) },
        ]
      : []),
    ...LANGUAGES.map((value, index) => ({
      id: `language-${value}`,
      label: common(`language.${value}`),
      icon: value === language ? <Check /> : <Languages />,
      separated: lead && index === 0,
      onSelect: () => choose(value),
    })),
  ];
  return (
    <>
      <Menu label={t("top.more")} variant="quiet" trigger={<EllipsisVertical />} entries={entries} />
      {expects && <ExpectDialog expected={state.expected} run={run} onClose={() => setExpects(false)} />}
    </>
  );
}

/** How many people are expected: with those who joined it tells when to begin. */
function ExpectDialog({
  expected,
  run,
  onClose,
}: {
  expected: number | undefined;
  run: typeof sendCommand;
  onClose: () => void;
}) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const [count, setCount] = useState(expected === undefined ? "" : String(expected));
  const people = Number.parseInt(count, 10);
  const isCount = people >= 0 && people <= LIMITS.people;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isCount) return;
    const answer = await run({ type: "expect", people });
    if (answer.ok) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("top.expect")} closeLabel={common("action.close")}>
      <form onSubmit={save}>
        <TextField
          label={t("top.expect.label")}
          hint={t("top.expect.text")}
          inputMode="numeric"
          pattern="[0-9]*"
          value={count}
          onValue={setCount}
        />
        <DialogActions>
          <Button type="submit" variant="primary" notYet={isCount ? undefined : t("top.expect.wrong", { max: LIMITS.people })}>
            {t("top.expect.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type ScreenLink = Awaited<ReturnType<typeof askForScreen>>;

/** The link of the big screen opens by a press of its own, because a browser blocks a window that comes late. */
function ScreenDialog({ link, onClose }: { link: ScreenLink | null; onClose: () => void }) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const errors = useText(errorsTexts);
  return (
    <Dialog open={link !== null} onClose={onClose} title={t("top.screen.ready.title")} closeLabel={common("action.close")}>
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
              onClick={onClose}
            >
              <ExternalLink /> {t("top.screen.open")}
            </a>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

const askForScreen = (sessionId: string) => callApi<{ presenterUrl: string }>("POST", `/api/sessions/${sessionId}/presenter`);
