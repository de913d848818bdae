import type { Tafel } from "@samenspel/shared/domain/tafel";
import type { LiveTafel } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { CircleCheck, Ellipsis, EllipsisVertical, Hand, Megaphone, Merge, Plus, StickyNote, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { DropSpot, FreeChair, useIsAbove } from "../../features/seats/DropSpot.tsx";
import { SeatButton } from "../../features/seats/SeatButton.tsx";
import { FacilitatorFace } from "../../features/seats/SeatFace.tsx";
import { type DrawnSeat, TafelDrawing } from "../../features/tafel-drawing/TafelDrawing.tsx";
import { MOST_CHAIRS, seatedRound } from "../../features/tafel-drawing/tafel-geometry.ts";
import { tafelTitle } from "../../features/tafel-drawing/tafel-title.ts";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Menu } from "../../ui/Menu.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./TafelPlace.module.css";
import { TimeLeft } from "./TimeLeft.tsx";

const MINUTES = [1, 2, 5] as const;

export interface TafelPlaceProps {
  readonly tafel: Tafel;
  readonly live: LiveTafel;
  readonly index: number;
  readonly help: boolean;
  /** People at this tafel with a hand up or a call for help, as ids with spaces between. */
  readonly raised: string;
  /** Do people write at their tafel now? */
  readonly writing: boolean;
  /** Do people work at their tafel now? */
  readonly atTafels: boolean;
  readonly running: boolean;
  readonly pausedAt: number | undefined;
  /** When time is over for everybody; a tafel with an end of its own says so. */
  readonly endsAt: number | null;
  /** The perspective that misses here. */
  readonly misses: string | null;
  /** Where one person alone can go, with its title. */
  readonly mergeTo: string | null;
  readonly mergeTitle: string | null;
  readonly run: typeof sendCommand;
  readonly onMerge: (people: LiveTafel["people"], from: string, to: string) => void;
  readonly onOpen: (tafel: string) => void;
}

/** One tafel, drawn: its people on chairs, how it goes, and what can be done. Nothing tells who writes or is silent. */
export const TafelPlace = memo(function TafelPlace(props: TafelPlaceProps) {
  const { tafel, live, help, writing, atTafels, pausedAt } = props;
  const t = useText(facilitatorTexts);
  const headingId = `tafel-${tafel.id}`;
  const { short, rest } = tafelTitle(tafel.title);
  return (
    <section className={styles.place} aria-labelledby={headingId}>
      <DropSpot tafel={tafel.id} className={styles.spot}>
        <h3 id={headingId} title={tafel.question === "" ? undefined : tafel.question}>
          <span>
            <b>{short}</b> {rest}
          </span>
        </h3>
        <DrawnPeople {...props} />
      </DropSpot>
      <div className={classNames(styles.foot, help && styles.help)}>
        {writing && (
          <span>
            <StickyNote aria-hidden="true" /> <b>{live.notes}</b> {t("tafels.notesWord", { count: live.notes })}
          </span>
        )}
        {help ? (
          <span className={styles.helpWords}>
            <Hand className={styles.wave} /> {t("tafels.help")}
          </span>
        ) : writing && live.silent > 0 ? (
          <span className={styles.flag}>
            <Ellipsis aria-hidden="true" /> {t("tafels.silent", { count: live.silent })}
          </span>
        ) : (
          live.ready > 0 && (
            <span className={styles.flag}>
              <CircleCheck aria-hidden="true" /> {t("tafels.ready", { ready: live.ready, people: live.people.length })}
            </span>
          )
        )}
        {atTafels && live.endsAt !== props.endsAt && <TimeLeft endsAt={live.endsAt} pausedAt={pausedAt} />}
        <Button
          size="small"
          variant={help ? "help" : "quiet"}
          aria-label={t("tafels.open", { tafel: tafel.title })}
          onClick={() => props.onOpen(tafel.id)}
        >
          {t("tafels.look")}
        </Button>
      </div>
      <div className={styles.menu}>
        <PlaceMenu {...props} />
      </div>
      <PlaceAlerts {...props} />
      <VisuallyHidden>{writing && t("tafels.paceSaid", { count: live.pace })}</VisuallyHidden>
    </section>
  );
});

function DrawnPeople({ tafel, live, index, raised, writing, onOpen }: TafelPlaceProps) {
  const t = useText(facilitatorTexts);
  const above = useIsAbove(tafel.id);
  const signs = new Set(raised.split(" "));
  const facilitators = live.facilitators.map(({ id, name }, at): DrawnSeat => {
    const told = name ?? tafel.facilitators[at]?.organisation ?? t("person.facilitator");
    return {
      key: `facilitator-${id}-${at}`,
      seat: (
        <>
          <FacilitatorFace name={told === "" ? t("person.facilitator") : told} />
          <VisuallyHidden>{t("person.facilitatorNamed", { name: told })}</VisuallyHidden>
        </>
      ),
    };
  });
  const room = MOST_CHAIRS - facilitators.length;
  const more = live.people.length > room ? live.people.length - room + 1 : 0;
  const people = live.people.slice(0, live.people.length - more).map(
    (person): DrawnSeat => ({
      key: person.participantId,
      seat: <SeatButton person={person} at={tafel.id} raised={signs.has(person.participantId)} />,
    }),
  );
  const last: DrawnSeat[] = [
    ...(more > 0
      ? [
          {
            key: "more",
            seat: (
              <button
                type="button"
                className={styles.more}
                aria-label={t("tafels.morePeople", { count: more, tafel: tafel.title })}
                onClick={() => onOpen(tafel.id)}
              >
                +{more}
              </button>
            ),
          },
        ]
      : []),
    ...(above ? [{ key: "free", seat: <FreeChair /> }] : []),
  ];
  const count = live.people.length;
  return (
    <TafelDrawing
      seats={seatedRound(facilitators, [...people, ...last])}
      label={t("tafels.peopleAt", { tafel: tafel.title })}
      figure={String(writing ? live.pace : count)}
      figureWords={writing ? t("tafels.perMinute") : t("tafels.seated")}
      papers={live.notes}
      pace={writing ? live.pace : null}
      people={count}
      turn={[5, -7, 12, -4, 8, -10][index % 6] ?? 0}
    />
  );
}

/** More time, and a word to this tafel. */
function PlaceMenu({ tafel, live, running, atTafels, run }: TafelPlaceProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const nudge = async () => {
    const answer = await run({ type: "message", tafel: tafel.id, text: t("tafels.nudgeText") });
    if (answer.ok) announce(t("message.sent"));
  };
  if (!running) return null;
  const mayExtend = atTafels && live.endsAt !== null;
  return (
    <Menu
      label={t("tafels.more", { tafel: tafel.title })}
      variant="bare"
      trigger={<EllipsisVertical />}
      entries={[
        {
          id: "nudge",
          label: t("tafels.nudge"),
          detail: t("tafels.nudgeText"),
          icon: <Megaphone />,
          onSelect: () => void nudge(),
        },
        ...(mayExtend ? MINUTES : []).map((minutes, at) => ({
          id: String(minutes),
          label: t("clock.extendTafel", { count: minutes, tafel: tafel.title }),
          icon: <Plus />,
          separated: at === 0,
          onSelect: () => void run({ type: "extend", seconds: minutes * 60, tafel: tafel.id }),
        })),
      ]}
    />
  );
}

/** Somebody alone, or nobody of a perspective that should not miss. */
function PlaceAlerts({ tafel, live, misses, atTafels, mergeTo, mergeTitle, onMerge }: TafelPlaceProps) {
  const t = useText(facilitatorTexts);
  const alone = atTafels && live.people.length === 1;
  if (!alone && misses === null) return null;
  return (
    <div className={styles.alerts}>
      {alone && (
        <p role="status">
          <TriangleAlert aria-hidden="true" /> {t("tafels.alone")}
          {mergeTo !== null && (
            <Button size="small" icon={<Merge />} onClick={() => onMerge(live.people, tafel.id, mergeTo)}>
              {t("tafels.mergeWith", { tafel: mergeTitle ?? mergeTo })}
            </Button>
          )}
        </p>
      )}
      {misses !== null && (
        <p>
          <TriangleAlert aria-hidden="true" /> {t("tafels.noInwoner", { perspective: misses })}
        </p>
      )}
    </div>
  );
}
