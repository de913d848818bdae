import type { ThemeSuggestion } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { Narrative } from "@samenspel/shared/report/narrative";
import { commonTexts } from "@samenspel/shared/text/common";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Undo2 } from "lucide-react";
import { nanoid } from "nanoid";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { confirmTheme, fitTogether, joinThemes, rejectSuggestion, removeTheme, renameTheme, titleOf } from "./edit-themes.ts";
import { ConfirmedThemeCard, SuggestionCard } from "./ThemeCards.tsx";
import styles from "./ThemeReview.module.css";

interface ThemeReviewProps {
  readonly themes: Narrative["themes"];
  readonly rejected: Narrative["rejected"];
  /** Those that nobody has decided about. */
  readonly suggestions: readonly ThemeSuggestion[];
  readonly onNarrative: (update: (narrative: Narrative) => Narrative) => void;
  /** The numbers of the notes behind it. */
  readonly sources: (ids: readonly string[], of: string) => ReactNode;
  /** "Comes back at 3 of 4 tafels". */
  readonly whereOf: (ids: readonly string[]) => string;
  /** Takes a theme over as a claim. */
  readonly takeOver: (claim: { readonly text: string; readonly sources: readonly string[] }) => ReactNode;
}

/** So many suggestions at first: the largest come first. */
const SHOWN = 6;

/** What comes back at several tafels: suggestions to confirm, rename, join or turn down, and what was confirmed. */
export function ThemeReview({ themes, rejected, suggestions, onNarrative, sources, whereOf, takeOver }: ThemeReviewProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const announce = useAnnounce();
  const [before, setBefore] = useState<{ readonly done: string; readonly themes: Pick<Narrative, "themes" | "rejected"> } | null>(
    null,
  );
  const [all, setAll] = useState(false);
  const [rename, setRename] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const shown = all ? suggestions : suggestions.slice(0, SHOWN);

  // The card that was pressed is gone: the focus goes to what can be done about it.
  useEffect(() => {
    if (before !== null) undo.current?.focus();
  }, [before]);

  useEffect(() => {
    if (rename === null) return;
    const field = document.getElementById(`theme-${rename}`);
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    }
    setRename(null);
  }, [rename]);

  const step = (done: string, change: (narrative: Narrative) => Narrative) => {
    setBefore({ done, themes: { themes, rejected } });
    onNarrative(change);
    announce(done);
  };
  const takeBack = () => {
    if (before === null) return;
    onNarrative((now) => ({ ...now, ...before.themes }));
    setBefore(null);
    announce(t("theme.undone"));
    document.getElementById("themas-title")?.focus();
  };
  const confirm = (suggestion: ThemeSuggestion) => {
    const id = nanoid(12);
    setBefore(null);
    onNarrative((now) => confirmTheme(now, suggestion, id));
    announce(t("theme.confirmed", { title: titleOf(suggestion) }));
    setRename(id);
  };
  const whyNotYet = (suggestion: ThemeSuggestion) => {
    if (themes.length >= LIMITS.themes) return t("theme.full", { count: LIMITS.themes });
    return fitTogether(suggestion) ? undefined : t("theme.tooMany", { count: LIMITS.themeNotes });
  };
  const join = (into: string, other: { readonly id: string; readonly title: string; readonly notes: readonly string[] }) => {
    const title = themes.find(({ id }) => id === into)?.title ?? "";
    step(t("theme.joined", { one: other.title, two: title }), (now) =>
      joinThemes(now, into, { id: other.id, notes: [...other.notes] }),
    );
  };

  return (
    <Panel className={styles.panel} id="themas" aria-labelledby="themas-title">
      <h2 id="themas-title" tabIndex={-1}>
        {t("theme.title")}
      </h2>
      <p className={styles.small}>{t("theme.explain")}</p>
      {before !== null && (
        <p className={styles.done}>
          {before.done}
          <Button ref={undo} size="small" icon={<Undo2 />} onClick={takeBack}>
            {common("action.undo")}
          </Button>
        </p>
      )}
      <h3>{t("theme.confirmedTitle")}</h3>
      {themes.length === 0 && <p className={styles.small}>{t("theme.noneConfirmed")}</p>}
      <ul className={styles.cards}>
        {themes.map((theme) => (
          <ConfirmedThemeCard
            key={theme.id}
            theme={theme}
            others={themes.filter((other) => other.id !== theme.id && fitTogether(other, theme))}
            where={whereOf(theme.notes)}
            sources={sources(theme.notes, theme.title)}
            takeOver={takeOver({ text: theme.title, sources: theme.notes })}
            onRename={(title) => onNarrative((now) => renameTheme(now, theme.id, title))}
            onJoin={(into) => join(into, theme)}
            onRemove={() => step(t("theme.removed", { title: theme.title }), (now) => removeTheme(now, theme.id))}
          />
        ))}
      </ul>
      <section className={styles.suggested} aria-labelledby="suggested-title">
        <h3 id="suggested-title" tabIndex={-1}>
          {t("theme.suggestedTitle")}
        </h3>
        {suggestions.length === 0 ? (
          <p className={styles.small}>{t("theme.noneSuggested")}</p>
        ) : (
          <p className={styles.small}>{t("theme.suggestedExplain")}</p>
        )}
        <ul className={styles.cards}>
          {shown.map((suggestion) => {
            const title = titleOf(suggestion);
            return (
              <SuggestionCard
                key={suggestion.key}
                title={title}
                into={themes.filter((theme) => fitTogether(theme, suggestion))}
                notYet={whyNotYet(suggestion)}
                where={whereOf(suggestion.notes)}
                sources={sources(suggestion.notes, title)}
                onConfirm={() => confirm(suggestion)}
                onJoin={(into) => join(into, { id: suggestion.key, title, notes: suggestion.notes })}
                onReject={() => step(t("theme.rejected", { title }), (now) => rejectSuggestion(now, suggestion.key))}
              />
            );
          })}
        </ul>
        {shown.length < suggestions.length && (
          <Button
            size="small"
            onClick={() => {
              setAll(true);
              document.getElementById("suggested-title")?.focus({ preventScroll: true });
            }}
          >
            {t("theme.all", { count: suggestions.length })}
          </Button>
        )}
      </section>
    </Panel>
  );
}
