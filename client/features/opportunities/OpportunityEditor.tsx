import {
  type ArrangementContent,
  type Opportunity,
  putOpportunity,
  removeOpportunity,
} from "@samenspel/shared/documents/arrangement-document";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { ArrowDown, ArrowUp, Plus, Sprout, Trash2 } from "lucide-react";
import { nanoid } from "nanoid";
import { type ReactNode, useState } from "react";
import type * as Y from "yjs";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./OpportunityEditor.module.css";
import { listedOpportunities, swapped } from "./opportunity-list.ts";

interface OpportunityEditorProps {
  readonly doc: Y.Doc;
  readonly content: ArrangementContent;
  /** The block that these opportunities belong to: a vote may be about the opportunities of this block. */
  readonly block: { readonly id: string; readonly title: string };
  /** Draws the sources of one opportunity, with the way to choose them. */
  readonly sources: (opportunity: Opportunity, line: string, onSources: (ids: readonly string[]) => void) => ReactNode;
}

/** The chances this place sees, in the order in which a vote offers them. */
export function OpportunityEditor({ doc, content, block, sources }: OpportunityEditorProps) {
  const t = useText(facilitatorTexts);
  const limit = useLetterLimit(LIMITS.title, "typing");
  const [freshId, setFreshId] = useState<string | null>(null);
  const list = listedOpportunities(content.opportunities, block.id);
  const add = () => {
    const id = nanoid();
    putOpportunity(doc, id, { block: block.id, title: "", order: (list.at(-1)?.[1].order ?? 0) + 1, sources: [] });
    setFreshId(id);
  };
  const move = (at: number, by: -1 | 1) => {
    for (const [id, opportunity] of swapped(list, at, by)) putOpportunity(doc, id, opportunity);
  };
  return (
    <section className={styles.opportunities} aria-labelledby="opportunities">
      <div>
        <h2 id="opportunities">
          <Sprout /> {t("opportunity.title")}
        </h2>
        <p>{t("opportunity.hint")}</p>
      </div>
      <h3>{t("harvest.of", { title: block.title })}</h3>
      {list.length === 0 && <p>{t("opportunity.none")}</p>}
      <ol>
        {list.map(([id, opportunity], index) => {
          const line = t("opportunity.line", { number: index + 1 });
          const put = (change: Partial<Opportunity>) => putOpportunity(doc, id, { ...opportunity, ...change });
          return (
            <li key={id} className={styles.line}>
              <TextField
                label={line}
                value={opportunity.title}
                limit={limit}
                autoFocus={id === freshId}
                onValue={(title) => put({ title })}
              />
              <div className={styles.tools}>
                {sources(opportunity, line, (ids) => put({ sources: [...ids] }))}
                <span className={styles.buttons}>
                  {index > 0 && (
                    <IconButton label={t("opportunity.up", { line })} icon={<ArrowUp />} onClick={() => move(index, -1)} />
                  )}
                  {index < list.length - 1 && (
                    <IconButton label={t("opportunity.down", { line })} icon={<ArrowDown />} onClick={() => move(index, 1)} />
                  )}
                  <IconButton
                    label={t("opportunity.remove", { line })}
                    icon={<Trash2 />}
                    onClick={() => removeOpportunity(doc, id)}
                  />
                </span>
              </div>
            </li>
          );
        })}
      </ol>
      <Button className={styles.add} icon={<Plus />} onClick={add}>
        {t("opportunity.add")}
      </Button>
    </section>
  );
}
