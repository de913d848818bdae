import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { ClipboardList, Clock, LayoutGrid } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { panelOf, TabList } from "../../ui/Tabs.tsx";
import styles from "./Regie.module.css";

export type RegiePart = "tafels" | "script" | "now";

interface RegiePartsProps {
  /** The three fit beside each other; else they are tabs. */
  readonly beside: boolean;
  /** The middle is an opened board, which needs all the room there is. */
  readonly atBoard: boolean;
  readonly part: RegiePart;
  readonly onPart: (part: RegiePart) => void;
  readonly tafelsLabel: string;
  /** How many ask for help. */
  readonly help: number;
  readonly notices: ReactNode;
  readonly script: ReactNode;
  readonly tafels: ReactNode;
  readonly now: ReactNode;
  /** Stays in sight under the tafels when they are a tab. */
  readonly bottom: ReactNode;
}

/**
 * The parts of the regie, beside each other or as tabs. They stay where they are whichever it is, and those out of sight
 * too: a tablet that is turned loses nothing that was typed or opened in one of them.
 */
export function RegieParts(props: RegiePartsProps) {
  const { beside, atBoard, part, onPart, tafelsLabel, help, notices, script, tafels, now, bottom } = props;
  const t = useText(facilitatorTexts);
  const id = useId();
  const panel = (of: RegiePart) => (beside ? {} : panelOf(id, of, part));
  const panelStyle = !beside && atBoard && (part === "tafels" ? styles.boardPanel : styles.besidePanel);
  return (
    <div className={classNames(beside ? styles.columns : styles.stack, atBoard && styles.atBoard)}>
      <div className={styles.notices}>{notices}</div>
      {!beside && (
        <TabList
          id={id}
          label={t("tabs.label")}
          tabs={[
            { id: "tafels", label: tafelsLabel, icon: <LayoutGrid /> },
            { id: "script", label: t("tabs.script"), icon: <ClipboardList /> },
            { id: "now", label: t("tabs.now"), icon: <Clock />, ...(help > 0 ? { count: help } : {}) },
          ]}
          selected={part}
          onSelect={onPart}
        />
      )}
      <div className={classNames(styles.left, panelStyle)} {...panel("script")}>
        {script}
      </div>
      <div className={classNames(styles.middle, panelStyle)} {...panel("tafels")}>
        {tafels}
      </div>
      <div
        className={classNames(styles.right, panelStyle)}
        {...(beside ? { role: "complementary", "aria-label": t("tabs.now") } : panel("now"))}
      >
        {now}
      </div>
      {!beside && part === "tafels" && bottom}
    </div>
  );
}
