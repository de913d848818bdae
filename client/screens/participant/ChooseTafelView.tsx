import type { Tafel } from "@samenspel/shared/domain/tafel";
import { Armchair } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { sendCommand } from "../../live/live-channel.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";
import { choseTafel } from "./seat-change.ts";

/** For somebody without a tafel while the tafels are at work: one tap to sit down. */
export function ChooseTafelView({ tafels }: { tafels: readonly Tafel[] }) {
  const t = useText(participantTexts);
  const [busy, setBusy] = useState<string | null>(null);
  const full = useLive(({ state }) => state?.full) ?? [];
  const [problem, setProblem] = useState<string | null>(null);

  async function sit(tafel: string) {
    setBusy(tafel);
    setProblem(null);
    choseTafel(tafel);
    const answer = await sendCommand({ type: "chooseTafel", tafel });
    setBusy(null);
    if (answer.ok) return;
    setProblem(answer.error.code === "tafel-full" ? t("choose.isFull") : t("command.failed"));
  }

  return (
    <SessionFrame>
      <div className={styles.plain}>
        <h1 tabIndex={-1}>{t("choose.title")}</h1>
        <p>{t("choose.text")}</p>
        {problem !== null && <Notice tone="error">{problem}</Notice>}
        <ul className={styles.tafels}>
          {tafels.map((tafel) => (
            <li key={tafel.id} className={styles.tafel}>
              <h2>{tafel.title}</h2>
              {tafel.question !== "" && <p>{tafel.question}</p>}
              <Button
                variant="primary"
                size="large"
                icon={<Armchair />}
                aria-label={t("choose.sit", { tafel: tafel.title })}
                busy={busy === tafel.id}
                notYet={full.includes(tafel.id) ? t("choose.full") : undefined}
                onClick={() => void sit(tafel.id)}
              >
                {t("choose.go")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </SessionFrame>
  );
}
