import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { commonTexts } from "@samenspel/shared/text/common";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useLayoutEffect } from "react";
import { currentSince } from "../features/draaiboek/script-rows.ts";
import styles from "../features/presenter/Presenter.module.css";
import { PresenterStage } from "../features/presenter/PresenterStage.tsx";
import "../features/presenter/root-size.css";
import { useText } from "../live/language.ts";
import { useLive } from "../live/live-store.ts";
import { Logo } from "../ui/Logo.tsx";
import { useTitle } from "../ui/use-title.ts";
import { OpeningMessage } from "./facilitator/OpeningMessage.tsx";
import { useRoleSession } from "./facilitator/use-role-session.ts";
import { useServerTime } from "./facilitator/use-server-time.ts";

/** The big screen in the room: read-only, by a link of its own. */
export function PresenterScreen({ sessionId }: { sessionId: string }) {
  const t = useText(presenterTexts);
  const common = useText(commonTexts);
  const opened = useRoleSession(sessionId, "presenter");
  useRootSize();
  const title = opened.phase === "open" ? opened.session.file.title : null;
  useTitle(title === null ? t("page.title") : t("page.named", { title }), common("product.name"));
  if (opened.phase !== "open") return <OpeningMessage opened={opened} t={t} />;
  return <Screen session={opened.session} state={opened.state} />;
}

function Screen({ session, state }: { session: LiveSession; state: LiveState }) {
  const t = useText(presenterTexts);
  const common = useText(commonTexts);
  const now = useServerTime();
  const offline = useLive((live) => live.status === "offline");
  return (
    <div className={styles.screen}>
      <header className={styles.top}>
        <Logo name={common("product.name")} />
        <span className={styles.session}>{session.file.title}</span>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <PresenterStage session={session} state={state} since={currentSince(state)} now={now} />
      </main>
      {state.toPlenaryAt !== undefined && (
        <p className={styles.soon} role="status">
          {t("plenary.soon", { seconds: Math.max(0, Math.ceil((state.toPlenaryAt - now) / 1000)) })}
        </p>
      )}
      {offline && (
        <p className={styles.lost} role="status">
          {t("connection.lost")}
        </p>
      )}
    </div>
  );
}

/** The whole page follows one root size while the big screen is up. */
function useRootSize(): void {
  useLayoutEffect(() => {
    document.documentElement.dataset.view = "presenter";
    return () => {
      delete document.documentElement.dataset.view;
    };
  }, []);
}
