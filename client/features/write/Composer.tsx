import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { EyeOff, Reply, Send, Smartphone, StickyNote, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { useLive } from "../../live/live-store.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dock, DockRow, DockStatus } from "../../ui/Dock.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./Composer.module.css";
import { identityLine } from "./identity-line.ts";

/** From here on the notes that are left are counted. */
const FEW_NOTES = 20;

interface ComposerProps {
  readonly block: WriteBlock;
  readonly place: Place;
  readonly lane: string | undefined;
  readonly icon?: ReactNode;
  /** The line that says where the text is kept. */
  readonly saving: ReactNode;
  /** The note that the next one builds on. */
  readonly on?: { readonly publicId: string; readonly number: number } | null | undefined;
  /** The next note stands on its own (again). */
  readonly onSeparate?: (() => void) | undefined;
}

const useIdentityLine = (block: WriteBlock, anonymous: boolean): string => {
  const t = useText(participantTexts);
  const me = useLive((live) => live.presence?.here.find((person) => person.participantId === live.session?.participantId));
  const identity = block.identity === "choice" ? (anonymous ? "anonymous" : "name") : block.identity;
  return identityLine(t, identity, { name: me?.name ?? null, perspective: me?.perspective ?? null });
};

/** Where one writes a note: kept at every keystroke, seen by nobody until it is placed. */
export function Composer({ block, place, lane, icon, saving, on, onSeparate }: ComposerProps) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const announce = useAnnounce();
  const writer = useWriter();
  const anonymous = writer.chosenDocument(block) === "anonymous";
  const identity = useIdentityLine(block, anonymous);
  const text = writer.draft(block, lane)?.text ?? "";
  const limit = useLetterLimit(LIMITS.note);
  const notes = writer.notesLeft(block);
  const room = (left: number) =>
    left <= 0 ? t("write.full", { count: LIMITS.notesPerPerson }) : t("write.notesLeft", { count: left });
  const whyNot = () => {
    if (notes <= 0) return t("write.withdrawFirst");
    return text.trim() === "" ? t("write.empty") : tooLongText(limit, text);
  };
  const notYet = whyNot();
  const laneLabel = block.lanes.find(({ id }) => id === lane)?.label;

  // What an earlier page or another block left behind goes to the server with the rest.
  useEffect(() => {
    writer.flush(block, place, lane);
    return () => writer.flush(block, place, lane);
  }, [writer, block, place, lane]);

  const field = useRef<HTMLTextAreaElement>(null);
  const buildsOn = on?.publicId;
  useEffect(() => {
    if (buildsOn !== undefined) field.current?.focus();
  }, [buildsOn]);

  function put() {
    if (notYet !== undefined) {
      if (text.trim() !== "") announce(notYet);
      return;
    }
    if (writer.place(block, place, lane, buildsOn) === null) return;
    if (notes - 1 <= FEW_NOTES) announce(room(notes - 1), { key: "room" });
    if (on == null) announce(t(block.visibility === "reveal" ? "write.placedHidden" : "write.placed"));
    else announce(t("write.placedOn", { number: on.number }));
  }

  function keys(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    put();
  }

  return (
    <Dock label={t("write.plain")} onSubmit={put}>
      {on != null && (
        <p className={styles.on}>
          <Reply aria-hidden="true" />
          {t("write.on", { number: on.number })}
          <IconButton label={t("write.onStop")} icon={<X />} onClick={() => onSeparate?.()} />
        </p>
      )}
      <div className={styles.field}>
        <TextArea
          label={
            <span className={styles.label}>
              {icon}
              <span>{laneLabel === undefined ? t("write.plain") : t("write.at")}</span>
              {laneLabel !== undefined && <b>{laneLabel}</b>}
            </span>
          }
          hint={identity}
          limit={limit}
          ref={field}
          value={text}
          rows={text === "" ? 1 : 2}
          onValue={(next) => writer.saveDraft(block, place, { lane, text: next })}
          onKeyDown={keys}
          enterKeyHint="enter"
          autoCapitalize="sentences"
        />
      </div>
      {notes <= FEW_NOTES && (
        <p className={styles.left}>
          <StickyNote aria-hidden="true" />
          {room(notes)}
        </p>
      )}
      {text !== "" &&
        (text.length <= LIMITS.draft ? saving : <DockStatus icon={<Smartphone />}>{common("state.keptHere")}</DockStatus>)}
      <DockRow>
        {block.identity === "choice" ? (
          <Switch
            checked={anonymous}
            onChecked={(on) => writer.chooseDocument(block, place, on ? "anonymous" : "own")}
            icon={<EyeOff />}
          >
            {t("write.anonymous")}
          </Switch>
        ) : (
          <span />
        )}
        <Button type="submit" variant="primary" size="large" iconAfter={<Send />} notYet={notYet}>
          {t("write.place")}
        </Button>
      </DockRow>
    </Dock>
  );
}
