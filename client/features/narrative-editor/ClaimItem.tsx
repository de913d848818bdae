import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { Claim } from "@samenspel/shared/report/narrative";
import type { ListedNote } from "@samenspel/shared/report/report-model";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { ArrowDown, ArrowUp, Link2, Trash2 } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { ClaimSources } from "./ClaimSources.tsx";
import styles from "./NarrativeEditor.module.css";

interface ClaimItemProps {
  readonly claim: Claim;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly notes: readonly ListedNote[];
  readonly placeOf: (note: ListedNote) => string;
  /** The numbers behind it, to open. */
  readonly sources: (ids: readonly string[], of: string) => ReactNode;
  /** Said when somebody else rewrote it at the same time. */
  readonly clash: { readonly text: string; readonly settle?: () => void } | null;
  readonly onChange: (changed: Partial<Pick<Claim, "text" | "sources">>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One claim, written in its place, with the notes it rests on. */
export function ClaimItem(props: ClaimItemProps) {
  const { claim, name, first, last, notes, placeOf, sources, clash, onChange, onMove, onRemove } = props;
  const t = useText(outcomeTexts);
  const limit = useLetterLimit(LIMITS.claim, "typing");
  const [searching, setSearching] = useState(false);
  const bare = claim.text.trim() !== "" && claim.sources.length === 0;

  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };

  return (
    <li className={styles.claim} id={`claim-${claim.id}`}>
      {clash !== null && (
        <Notice
          tone="attention"
          action={
            clash.settle !== undefined && (
              <Button size="small" onClick={clash.settle}>
                {t("claim.keepBoth")}
              </Button>
            )
          }
        >
          {clash.text}
        </Notice>
      )}
      <TextArea
        id={`claim-${claim.id}-text`}
        label={name}
        labelHidden
        value={claim.text}
        onValue={(text) => onChange({ text })}
        limit={limit}
        placeholder={t("claim.placeholder")}
        className={styles.words ?? ""}
        onKeyDown={keys}
        rows={1}
      />
      <div className={styles.below}>
        <span className={bare ? styles.bare : undefined}>{sources(claim.sources, claim.text === "" ? name : claim.text)}</span>
        <Button
          size="small"
          variant="bare"
          icon={<Link2 />}
          aria-expanded={searching}
          aria-label={t(searching ? "claim.sourcesReady" : "claim.sourcesOf", { name })}
          onClick={() => setSearching(!searching)}
        >
          {t(searching ? "claim.ready" : "claim.sources")}
        </Button>
        <span className={styles.buttons}>
          {!(first && last) && (
            <>
              <IconButton
                label={t("claim.up", { name })}
                icon={<ArrowUp />}
                notYet={first ? t("claim.first") : undefined}
                data-move="-1"
                onClick={() => onMove(-1)}
              />
              <IconButton
                label={t("claim.down", { name })}
                icon={<ArrowDown />}
                notYet={last ? t("claim.last") : undefined}
                data-move="1"
                onClick={() => onMove(1)}
              />
            </>
          )}
          <IconButton label={t("claim.remove", { name })} icon={<Trash2 />} onClick={onRemove} />
        </span>
      </div>
      {searching && (
        <ClaimSources
          name={name}
          notes={notes}
          chosen={claim.sources}
          onChosen={(chosen) => onChange({ sources: [...chosen] })}
          placeOf={placeOf}
        />
      )}
    </li>
  );
}
