import { dayText } from "@samenspel/shared/text/moment";
import { useLanguage, useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";

/** After the session: thanks, and what becomes of it. */
export function ClosedView({ session: { file } }: { session: SessionPlace }) {
  const t = useText(participantTexts);
  const language = useLanguage();
  const deleteAt = useLive((live) => live.session?.deleteAt);
  const writer = useWriter();
  const evaluated = file.blocks.some((block) => block.kind === "evaluate" && writer.ballot(block) !== null);
  return (
    <SessionFrame>
      <div className={styles.plain}>
        <h1 tabIndex={-1}>{t("closed.title")}</h1>
        <p className={styles.lead}>{t("closed.text")}</p>
        {evaluated && <p>{t("closed.evaluated")}</p>}
        <section>
          <h2>{t("closed.report")}</h2>
          <p>{file.influence ?? t("closed.noInfluence")}</p>
        </section>
        {deleteAt !== undefined && <p className={styles.soft}>{t("closed.delete", { day: dayText(language, deleteAt) })}</p>}
      </div>
    </SessionFrame>
  );
}
