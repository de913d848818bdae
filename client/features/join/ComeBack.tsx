import { joinTexts } from "@samenspel/shared/text/join";
import { ArrowRight, UserPlus } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { ParticipantSecrets } from "../../live/secrets.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./ComeBack.module.css";

interface ComeBackProps {
  readonly people: readonly ParticipantSecrets[];
  readonly onReturn: (secrets: ParticipantSecrets) => void;
  /** Absent when nobody can join any more. */
  readonly onAnew?: (() => void) | undefined;
}

/** For a device that has a seat already: go on there, or seat somebody else. */
export function ComeBack({ people, onReturn, onAnew }: ComeBackProps) {
  const t = useText(joinTexts);
  return (
    <section className={styles.back} aria-labelledby="come-back">
      <h2 id="come-back">{t("join.back.title")}</h2>
      <p>{t("join.back.text")}</p>
      {people.map((secrets, index) => (
        <Button
          key={secrets.participantId}
          variant={index === 0 ? "primary" : "second"}
          size="main"
          iconAfter={<ArrowRight />}
          onClick={() => onReturn(secrets)}
        >
          {secrets.name === undefined ? t("join.back.nameless") : t("join.back.named", { name: secrets.name })}
        </Button>
      ))}
      {onAnew !== undefined && (
        <Button icon={<UserPlus />} onClick={onAnew}>
          {t("join.back.anew")}
        </Button>
      )}
    </section>
  );
}
