import type { LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { clockText } from "@samenspel/shared/text/moment";
import { CircleCheck, Hand, HandHelping, Smile } from "lucide-react";
import { useLanguage, useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Happenings } from "./Happenings.tsx";
import styles from "./HelpList.module.css";
import { type HelpCall, helpCalls } from "./help-calls.ts";

interface HelpListProps {
  readonly tafels: Pick<LiveTafels, "help" | "hands" | "happenings">;
  /** How many people said that they are done; null when nothing runs. */
  readonly ready: { readonly ready: number; readonly joined: number } | null;
  /** Nothing else on screen calls out that help is asked. */
  readonly alerts: boolean;
  readonly titleOf: (tafel: string | null) => string;
  readonly run: typeof sendCommand;
  readonly onLook: (tafel: string | null) => void;
}

/** What asks for attention: help first, then hands in the order in which they went up. */
export function HelpList({ tafels, ready, alerts, titleOf, run, onLook }: HelpListProps) {
  const t = useText(facilitatorTexts);
  const calls = helpCalls(tafels.help);
  const quiet = calls.length === 0 && tafels.hands.length === 0 && tafels.happenings.length === 0;
  return (
    <section className={styles.list} aria-labelledby="now">
      <h2 id="now">{t("now.title")}</h2>
      {ready !== null && (
        <p className={styles.quiet}>
          <CircleCheck /> {t("now.ready", ready)}
        </p>
      )}
      {quiet && (
        <p className={styles.quiet}>
          <Smile /> {t("now.quiet")}
        </p>
      )}
      {calls.map((call) => (
        <HelpCallCard key={call.tafel ?? "lobby"} title={titleOf(call.tafel)} {...{ call, alerts, run, onLook }} />
      ))}
      {tafels.hands.length > 0 && (
        <>
          <h3>{t("now.hands", { count: tafels.hands.length })}</h3>
          <ol className={styles.hands}>
            {tafels.hands.map(({ participantId, name, tafel }) => {
              const who = name ?? t("person.nameless");
              return (
                <li key={participantId}>
                  <Hand />
                  <span>{t("now.handOf", { name: who, tafel: titleOf(tafel) })}</span>
                  <IconButton
                    label={t("now.hand.lower", { name: who })}
                    icon={<HandHelping />}
                    onClick={() => run({ type: "lowerHand", participantId })}
                  />
                </li>
              );
            })}
          </ol>
        </>
      )}
      {tafels.happenings.length > 0 && <Happenings happenings={tafels.happenings} titleOf={titleOf} />}
    </section>
  );
}

interface HelpCallCardProps {
  readonly call: HelpCall;
  readonly alerts: boolean;
  readonly title: string;
  readonly run: typeof sendCommand;
  readonly onLook: (tafel: string | null) => void;
}

function HelpCallCard({ call, alerts, title, run, onLook }: HelpCallCardProps) {
  const t = useText(facilitatorTexts);
  const language = useLanguage();
  return (
    <div className={styles.help} role={alerts ? "alert" : undefined}>
      <p>
        <Hand /> <b>{t("now.helpTafel", { tafel: title })}</b>
        <time>{clockText(language, call.at)}</time>
      </p>
      {call.names.length > 0 && <p>{call.names.join(", ")}</p>}
      <div className={styles.actions}>
        <Button variant="help" size="small" onClick={() => onLook(call.tafel)}>
          {t("now.help.look")}
        </Button>
        <Button
          size="small"
          aria-label={t("now.help.answerLabel", { tafel: title })}
          onClick={() => run({ type: "answerHelp", tafel: call.tafel })}
        >
          {t("now.help.answer")}
        </Button>
      </div>
    </div>
  );
}
