import type { Tafel } from "@samenspel/shared/domain/tafel";
import type { LiveTafel } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { ChevronRight, CircleCheck, Ellipsis, Hand, StickyNote, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Pill } from "../../ui/Pill.tsx";
import styles from "./TafelCard.module.css";

interface TafelCardProps {
  readonly tafel: Tafel;
  readonly live: LiveTafel;
  readonly helpAsked: boolean;
  /** In a write block: notes and who has written nothing yet are worth showing. */
  readonly writing: boolean;
  /** The perspective that should not miss at a tafel; undefined when this session has none such. */
  readonly wanted: string | undefined;
  /** Do people work at their tafel now? */
  readonly atTafels: boolean;
  readonly timeLeft: ReactNode;
  readonly people: ReactNode;
  readonly actions: ReactNode;
  readonly onOpen: () => void;
}

/** One tafel as the regie sees it: counts only, never who wrote what. */
export function TafelCard(props: TafelCardProps) {
  const { tafel, live, helpAsked, writing, wanted, atTafels, timeLeft, people, actions, onOpen } = props;
  const t = useText(facilitatorTexts);
  const present = live.people.length;
  const misses = wanted !== undefined && present > 0 && !live.people.some(({ perspective }) => perspective === wanted);
  const headingId = `tafel-${tafel.id}`;
  return (
    <section className={classNames(styles.card, helpAsked && styles.helping)} aria-labelledby={headingId}>
      <div>
        <h3 id={headingId}>{tafel.title}</h3>
        {tafel.question !== "" && <p className={styles.question}>{tafel.question}</p>}
      </div>
      {helpAsked && (
        <p className={styles.help}>
          <Hand /> {t("tafels.help")}
        </p>
      )}
      <div className={styles.counts}>
        {writing && (
          <>
            <span>
              <StickyNote /> {t("tafels.notes", { count: live.notes })}
            </span>
            {live.silent > 0 && (
              <span>
                <Ellipsis /> {t("tafels.silent", { count: live.silent })}
              </span>
            )}
          </>
        )}
        {present > 0 && (
          <span>
            <CircleCheck /> {t("tafels.ready", { ready: live.ready, people: present })}
          </span>
        )}
        {timeLeft}
      </div>
      {present === 0 ? <p className={styles.empty}>{t("tafels.empty")}</p> : people}
      {(misses || (atTafels && present === 1)) && (
        <p>
          {misses && wanted !== undefined && (
            <Pill tone="attention" icon={<TriangleAlert />}>
              {t("tafels.noInwoner", { perspective: wanted })}
            </Pill>
          )}
          {atTafels && present === 1 && (
            <Pill tone="attention" icon={<TriangleAlert />}>
              {t("tafels.alone")}
            </Pill>
          )}
        </p>
      )}
      <div className={styles.actions}>
        {actions}
        <Button
          size="small"
          variant={helpAsked ? "help" : "second"}
          iconAfter={<ChevronRight />}
          aria-label={t("tafels.open", { tafel: tafel.title })}
          onClick={onOpen}
        >
          {t("tafels.look")}
        </Button>
      </div>
    </section>
  );
}
