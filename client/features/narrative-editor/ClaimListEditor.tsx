import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { Claim, ClaimList, Narrative } from "@samenspel/shared/report/narrative";
import type { ListedNote } from "@samenspel/shared/report/report-model";
import { commonTexts } from "@samenspel/shared/text/common";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Plus, Undo2 } from "lucide-react";
import { nanoid } from "nanoid";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import { addClaim, changeClaim, moveClaim, removeClaim } from "./edit-claims.ts";
import type { Clash } from "./merge-narrative.ts";
import styles from "./NarrativeEditor.module.css";

export interface ClaimListProps {
  readonly list: ClaimList;
  readonly narrative: Narrative;
  readonly clashes: readonly Clash[];
  readonly notes: readonly ListedNote[];
  readonly placeOf: (note: ListedNote) => string;
  readonly sources: (ids: readonly string[], of: string) => ReactNode;
  readonly onNarrative: (update: (narrative: Narrative) => Narrative) => void;
  readonly onSettle: (clash: Clash) => void;
}

/** What had the focus and moved along with its claim. */
type Refocus = { readonly id: string; readonly button: "-1" | "1" | null };

/** The summary, the conclusions or the advice: claims to write, order, tie to notes and take away. */
export function ClaimListEditor(props: ClaimListProps) {
  const { list, narrative, clashes, notes, placeOf, sources, onNarrative, onSettle } = props;
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<{ readonly claim: Claim; readonly at: number } | null>(null);
  const [refocus, setRefocus] = useState<Refocus | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const claims = narrative[list];

  useEffect(() => {
    if (refocus === null) return;
    const claim = document.getElementById(`claim-${refocus.id}`);
    const selector = refocus.button === null ? "textarea" : `[data-move="${refocus.button}"]`;
    claim?.querySelector<HTMLElement>(selector)?.focus();
    setRefocus(null);
  }, [refocus]);

  useEffect(() => {
    if (removed !== null) undo.current?.focus();
  }, [removed]);

  const add = () => {
    const claim = { id: nanoid(12), text: "", sources: [] };
    onNarrative((before) => addClaim(before, list, claim));
    setRefocus({ id: claim.id, button: null });
  };
  const move = (id: string, by: -1 | 1, index: number) => {
    const to = index + by;
    if (to < 0 || to >= claims.length) return;
    const inText = document.activeElement?.tagName === "TEXTAREA";
    onNarrative((before) => moveClaim(before, list, id, by));
    setRefocus({ id, button: inText ? null : by === 1 ? "1" : "-1" });
    announce(t("claim.moved", { place: to + 1, count: claims.length }), { key: "moved" });
  };
  const remove = (claim: Claim, at: number) => {
    onNarrative((before) => removeClaim(before, list, claim.id));
    setRemoved({ claim, at });
    announce(t("claim.removed"));
  };
  const bringBack = () => {
    if (removed === null) return;
    const { claim, at } = removed;
    onNarrative((before) => addClaim(before, list, claim, Math.min(at, before[list].length)));
    setRemoved(null);
    setRefocus({ id: claim.id, button: null });
  };
  const clashOf = (id: string) => {
    const clash = clashes.find(({ mine, theirs }) => mine === id || theirs === id);
    if (clash === undefined) return null;
    return clash.mine === id ? { text: t("clash.mine"), settle: () => onSettle(clash) } : { text: t("clash.theirs") };
  };

  return (
    <section className={styles.list} aria-labelledby={`list-${list}`}>
      <h3 id={`list-${list}`}>{t(`list.${list}`)}</h3>
      {claims.length === 0 && <p className={styles.small}>{t(`empty.${list}`)}</p>}
      <ol>
        {claims.map((claim, index) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            name={t(`name.${list}`, { nth: index + 1 })}
            first={index === 0}
            last={index === claims.length - 1}
            notes={notes}
            placeOf={placeOf}
            sources={sources}
            clash={clashOf(claim.id)}
            onChange={(changed) => onNarrative((before) => changeClaim(before, list, claim.id, changed))}
            onMove={(by) => move(claim.id, by, index)}
            onRemove={() => remove(claim, index)}
          />
        ))}
      </ol>
      {removed !== null && (
        <p className={styles.removed}>
          {t("claim.removed")}
          <Button ref={undo} size="small" icon={<Undo2 />} onClick={bringBack}>
            {common("action.undo")}
          </Button>
        </p>
      )}
      <Button
        size="small"
        variant="second"
        icon={<Plus />}
        notYet={claims.length >= LIMITS.claims ? t("claim.full", { count: LIMITS.claims }) : undefined}
        onClick={add}
      >
        {t(`add.${list}`)}
      </Button>
    </section>
  );
}
