import { clockText } from "@samenspel/shared/text/moment";
import { useLanguage } from "../../live/language.ts";
import { AMSTERDAM } from "./amsterdam-time.ts";
import { BlockIcon, kindOf } from "./BlockIcon.tsx";
import { useEditor } from "./editor-context.ts";
import { draftPlan } from "./file-plan.ts";
import styles from "./Plank.module.css";

/** From so many minutes on there is room for words. */
const ROOM_SHARE = 0.07;

/** The session as one plank of oak, as long as it takes. Decorative: the script below says the same in figures. */
export function Plank() {
  const language = useLanguage();
  const { file, opened } = useEditor();
  const plan = draftPlan(file);
  if (plan === null || plan.minutes === 0) return null;
  return (
    <div className={styles.plank} aria-hidden="true">
      <div className={styles.wood}>
        {file.blocks.map((block, index) => {
          const planned = plan.blocks[index];
          const minutes = planned === undefined ? 0 : (planned.end - planned.start) / 60_000;
          if (minutes === 0) return null;
          return (
            <span
              key={block.id}
              className={styles.part}
              data-scope={block.kind === "break" ? "break" : block.scope}
              data-open={opened.has(block.id)}
              style={{ flexGrow: minutes }}
              title={block.title}
            >
              {minutes / plan.minutes < ROOM_SHARE ? <BlockIcon kind={kindOf(block)} /> : <b>{block.title}</b>}
              <small>{minutes}</small>
            </span>
          );
        })}
      </div>
      <div className={styles.times}>
        <span>{clockText(language, plan.start, AMSTERDAM)}</span>
        <span>{clockText(language, (plan.start + plan.end) / 2, AMSTERDAM)}</span>
        <span>{clockText(language, plan.end, AMSTERDAM)}</span>
      </div>
    </div>
  );
}
