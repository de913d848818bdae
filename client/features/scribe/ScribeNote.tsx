import { putScribeNote } from "@samenspel/shared/documents/arrangement-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { boardTexts } from "@samenspel/shared/text/board";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Send } from "lucide-react";
import { nanoid } from "nanoid";
import { type FormEvent, useState } from "react";
import type * as Y from "yjs";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChipGroup } from "../../ui/ChipGroup.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./ScribeNote.module.css";

const SOURCES = ["tafel", "caller"] as const;
type Source = (typeof SOURCES)[number];

interface ScribeNoteProps {
  readonly doc: Y.Doc;
  readonly block: WriteBlock;
  readonly place: string;
  /** After it was placed. */
  readonly onPlaced?: (() => void) | undefined;
}

/** A note on behalf of the tafel or for somebody on the phone, marked as such on the board and in the report. */
export function ScribeNote({ doc, block, place, onPlaced }: ScribeNoteProps) {
  const t = useText(facilitatorTexts);
  const board = useText(boardTexts);
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [source, setSource] = useState<Source>("tafel");
  // In an anonymous block a caller's note would say whose it is: there it counts as the tafel's.
  const mayBeCaller = block.identity !== "anonymous";
  const lane = block.lanes.find(({ id }) => id === chosen) ?? block.lanes[0];

  const limit = useLetterLimit(LIMITS.note);
  const notYet = text.trim() === "" ? t("scribe.empty") : tooLongText(limit, text);

  function put(event: FormEvent) {
    event.preventDefault();
    if (notYet !== undefined) return;
    putScribeNote(doc, nanoid(), {
      block: block.id,
      place,
      ...(lane === undefined ? {} : { lane: lane.id }),
      text: text.trim(),
      placed: true,
      source,
    });
    setText("");
    announce(t("scribe.placed"));
    onPlaced?.();
  }

  return (
    <form onSubmit={put} className={styles.scribe}>
      {block.lanes.length > 1 && (
        <ChipGroup
          legend={t("scribe.lane")}
          options={block.lanes.map(({ id, label }) => ({ value: id, label }))}
          value={lane?.id ?? null}
          onValue={(value) => value !== null && setChosen(value)}
        />
      )}
      {mayBeCaller && (
        <ChipGroup
          legend={board("scribe.for")}
          options={SOURCES.map((value) => ({ value, label: board(`scribe.for.${value}`) }))}
          value={source}
          onValue={(value) => setSource(value === "caller" ? "caller" : "tafel")}
        />
      )}
      <TextArea label={t("scribe.text")} value={text} onValue={setText} limit={limit} />
      <Button type="submit" variant="primary" size="small" iconAfter={<Send />} notYet={notYet}>
        {t("scribe.place")}
      </Button>
    </form>
  );
}
