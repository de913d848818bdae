import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { JoinView } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { joinTexts } from "@samenspel/shared/text/join";
import { capitalised, clockText, dayText } from "@samenspel/shared/text/moment";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { CodeForm } from "../features/join/CodeForm.tsx";
import { ComeBack } from "../features/join/ComeBack.tsx";
import { findSession } from "../features/join/find-session.ts";
import { JoinForm } from "../features/join/JoinForm.tsx";
import { digitsOf, groupedCode } from "../features/join/join-code.ts";
import { PrivacyLine } from "../features/join/PrivacyLine.tsx";
import { TableScene } from "../features/join/TableScene.tsx";
import { WelcomeTop } from "../features/join/WelcomeTop.tsx";
import { useLanguage, useLanguageStore, useText } from "../live/language.ts";
import type { ParticipantSecrets } from "../live/secrets.ts";
import { becomeParticipant, participantsHere } from "../live/secrets.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PhonePadding, PhoneShell } from "../ui/PhoneShell.tsx";
import { useTitle } from "../ui/use-title.ts";
import styles from "./JoinScreen.module.css";

type Door =
  | { readonly state: "asking" }
  | { readonly state: "unknown"; readonly error: ErrorCode }
  | { readonly state: "found"; readonly view: JoinView; readonly here: readonly ParticipantSecrets[] };

/** What stands behind a code, and who of this device sits there already. Null code: nothing to ask. */
function useDoor(code: string): Door {
  const suggest = useLanguageStore((state) => state.suggest);
  const [door, setDoor] = useState<Door>({ state: "asking" });
  useEffect(() => {
    let current = true;
    setDoor({ state: "asking" });
    void findSession(code).then(async (answer) => {
      const here = answer.ok ? await participantsHere(answer.value.sessionId) : [];
      if (!current) return;
      if (!answer.ok) {
        setDoor({ state: "unknown", error: answer.code });
        return;
      }
      suggest(answer.value.language);
      setDoor({ state: "found", view: answer.value, here: here.filter((secrets) => !secrets.caller) });
    });
    return () => {
      current = false;
    };
  }, [code, suggest]);
  return door;
}

function SessionLine({ view }: { view: JoinView }) {
  const t = useText(joinTexts);
  const language = useLanguage();
  const from = Date.parse(view.startsAt);
  return (
    <p className={styles.session}>
      <b>{view.title}</b>
      <span>
        {t("join.when", {
          day: capitalised(dayText(language, from)),
          from: clockText(language, from),
          until: clockText(language, from + view.minutes * 60_000),
        })}
      </span>
    </p>
  );
}

interface FoundProps {
  readonly code: string;
  readonly view: JoinView;
  readonly here: readonly ParticipantSecrets[];
  readonly ticket: string | undefined;
}

function FoundSession({ code, view, here, ticket }: FoundProps) {
  const t = useText(joinTexts);
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const [anew, setAnew] = useState(here.length === 0 || ticket !== undefined);
  const closed = view.phase === "closed";
  const tafel = new URLSearchParams(location.search).get("tafel") ?? undefined;

  useEffect(() => announce(t("code.okSpoken", { code: groupedCode(code) }), { key: "code" }), [announce, t, code]);

  function enter(secrets: ParticipantSecrets) {
    becomeParticipant(secrets);
    navigate(`/s/${secrets.sessionId}`);
  }

  return (
    <>
      <SessionLine view={view} />
      {closed && (
        <Notice tone="attention" live={false}>
          {t("join.closed")}
        </Notice>
      )}
      {ticket !== undefined && !closed && (
        <Notice tone="info" live={false}>
          {t("join.caller")}
        </Notice>
      )}
      {!anew && <ComeBack people={here} onReturn={enter} onAnew={closed ? undefined : () => setAnew(true)} />}
      {anew && !closed && (
        <JoinForm
          code={code}
          view={view}
          ticket={ticket}
          initialTafel={view.tafels.some(({ id, free }) => id === tafel && free) ? tafel : undefined}
          onSeated={(sessionId) => navigate(`/s/${sessionId}`)}
        />
      )}
      {!closed && <PrivacyLine days={view.retentionDays} />}
    </>
  );
}

/** The door of a session: the table with your code on the cloth, and the few questions before you sit down. */
function Door({ code }: { code: string }) {
  const t = useText(joinTexts);
  const [, navigate] = useLocation();
  const door = useDoor(code);
  const [ticket] = useState(() => new URLSearchParams(location.hash.slice(1)).get("ticket") ?? undefined);
  const found = door.state === "found";
  return (
    <>
      <TableScene
        view="edge"
        you={t("you")}
        code={found ? groupedCode(code) : undefined}
        codeIsRight={found ? t("code.ok") : undefined}
      />
      <PhonePadding>
        <h1 className={styles.title}>{t("join.title")}</h1>
        {door.state === "asking" && (
          <p className={styles.asking} role="status">
            {t("join.loading")}
          </p>
        )}
        {door.state === "unknown" && (
          <CodeForm initialCode={code} initialError={door.error} onFound={(next) => navigate(`/join/${next}`)} />
        )}
        {door.state === "found" && <FoundSession code={code} view={door.view} here={door.here} ticket={ticket} />}
      </PhonePadding>
    </>
  );
}

/** `/join` asks for the code; `/join/482716` shows the door behind it. */
export function JoinScreen({ code }: { code?: string | undefined }) {
  const t = useText(joinTexts);
  const common = useText(commonTexts);
  const [, navigate] = useLocation();
  const digits = digitsOf(code ?? "");
  useTitle(t("page.title"), common("product.name"));
  return (
    <PhoneShell header={<WelcomeTop />}>
      {digits === "" ? (
        <>
          <TableScene view="edge" you={t("you")} word={common("product.name")} />
          <PhonePadding>
            <h1 className={styles.title}>{t("join.title")}</h1>
            <CodeForm onFound={(next) => navigate(`/join/${next}`)} />
          </PhonePadding>
        </>
      ) : (
        <Door key={digits} code={digits} />
      )}
    </PhoneShell>
  );
}
