import type { LiveTafels } from "@samenspel/shared/protocol/live-events";
import { boardTexts } from "@samenspel/shared/text/board";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Download, Eye } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { saveFile } from "../../live/save-file.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./HideNote.module.css";
import { hiddenCsv } from "./hidden-csv.ts";

/** What was taken off the boards, why, and the way back. */
export function HiddenNotes({ hidden, run }: { hidden: LiveTafels["hidden"]; run: typeof sendCommand }) {
  const t = useText(facilitatorTexts);
  const board = useText(boardTexts);
  const columns = [board("hidden.column.number"), board("hidden.column.text"), board("hidden.column.reason")];
  if (hidden.length === 0) return null;
  return (
    <details className={styles.hidden}>
      <summary>{t("hide.list", { count: hidden.length })}</summary>
      <ul>
        {hidden.map(({ note, number, text, reason }) => (
          <li key={note}>
            <p>
              <b>{t("note.number", { number })}</b> {text}
            </p>
            <p className={styles.reason}>{t("hide.reasonShown", { reason })}</p>
            <Button size="small" icon={<Eye />} onClick={() => run({ type: "showNote", note })}>
              {t("hide.show", { number })}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<Download />}
        onClick={() => saveFile(`${board("hidden.file")}.csv`, "text/csv", hiddenCsv(hidden, columns))}
      >
        {board("hidden.export")}
      </Button>
    </details>
  );
}
