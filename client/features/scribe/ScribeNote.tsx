import { putScribeNote } from "@samenspel/shared/documents/arrangement-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { PenLine, Send } from "lucide-react";
import { nanoid } from "nanoid";
import { type FormEvent, useState } from "react";
import type * as Y from "yjs";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChipGroup } from "../../ui/ChipGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./ScribeNote.module.css";

interface ScribeNoteProps {
  readonly doc: Y.Doc;
  readonly block: WriteBlock;
  readonly place: string;
}

/** A note on behalf of the tafel, marked as such on the board and in the report. */
export function ScribeNote({ doc, block, place }: ScribeNoteProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const lane = block.lanes.find(({ id }) => id === chosen) ?? block.lanes[0];

  function put(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return;
    putScribeNote(doc, nanoid(), {
      block: block.id,
      place,
      ...(lane === undefined ? {} : { lane: lane.id }),
      text: text.trim(),
      placed: true,
      source: "tafel",
    });
    setText("");
    announce(t("scribe.placed"));
  }

  return (
    <details className={styles.scribe}>
      <summary>
        <PenLine /> {t("scribe.title")}
      </summary>
      <form onSubmit={put}>
        {block.lanes.length > 1 && (
          <ChipGroup
            legend={t("scribe.lane")}
            options={block.lanes.map(({ id, label }) => ({ value: id, label }))}
            value={lane?.id ?? null}
            onValue={(value) => value !== null && setChosen(value)}
          />
        )}
        <TextArea label={t("scribe.text")} value={text} onValue={setText} maxLength={LIMITS.note} />
        <Button
          type="submit"
          variant="primary"
          size="small"
          iconAfter={<Send />}
          notYet={text.trim() === "" ? t("scribe.empty") : undefined}
        >
          {t("scribe.place")}
        </Button>
      </form>
    </details>
  );
}
