import type { ThemeSuggestion } from "@samenspel/shared/protocol/http-api";
import { EMPTY_NARRATIVE } from "@samenspel/shared/report/narrative";
import { placeTitle } from "@samenspel/shared/report/place-title";
import type { ListedNote, Report } from "@samenspel/shared/report/report-model";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { nanoid } from "nanoid";
import { type ReactNode, useCallback, useMemo } from "react";
import { addClaim } from "../../features/narrative-editor/edit-claims.ts";
import { NarrativeEditor } from "../../features/narrative-editor/NarrativeEditor.tsx";
import { TakeOver } from "../../features/narrative-editor/TakeOver.tsx";
import { useNarrative } from "../../features/narrative-editor/use-narrative.ts";
import { ankerpuntVotes } from "../../features/outcome/ankerpunt-rows.ts";
import { goToPart, OutcomeNav } from "../../features/outcome/OutcomeNav.tsx";
import { SourceNumbers } from "../../features/outcome/SourceNumbers.tsx";
import { known, useSources } from "../../features/outcome/sources.ts";
import { TafelReturns } from "../../features/outcome/TafelReturns.tsx";
import { ThemeMatrix } from "../../features/outcome/ThemeMatrix.tsx";
import { themeRows } from "../../features/outcome/theme-rows.ts";
import { openSuggestions } from "../../features/theme-review/edit-themes.ts";
import { ThemeReview } from "../../features/theme-review/ThemeReview.tsx";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { FirstPanel, hasFirst, PlacePanels, RestPanels } from "./FigurePanels.tsx";
import styles from "./OutcomePage.module.css";
import type { OutcomePageProps } from "./OutcomePage.tsx";
import { TakeAlong } from "./TakeAlong.tsx";
import { useWhere } from "./use-where.ts";

interface OutcomeContentProps extends OutcomePageProps {
  readonly report: Report;
  readonly back: ReactNode;
}

const showSources = (ids: readonly string[], of: string) => <SourceNumbers ids={ids} of={of} />;

/** Where there are tafels a theme comes back at two of them at least; at most tafels first, then most notes. */
const recurring = (suggestions: readonly ThemeSuggestion[], { tafels }: Report): ThemeSuggestion[] => {
  const at = (theme: ThemeSuggestion) => tafels.filter(({ id }) => theme.tafels.includes(id)).length;
  return suggestions
    .filter((theme) => tafels.length < 2 || at(theme) > 1)
    .sort((a, b) => at(b) - at(a) || b.notes.length - a.notes.length);
};

/** The page as drawn: what people found important on top, what comes back beside it, the words people wrote, and all behind it. */
export function OutcomeContent(props: OutcomeContentProps) {
  const { report, sessionId, onSignedOut } = props;
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const words = useReportWords();
  const announce = useAnnounce();
  const { notes } = useSources();
  const state = useNarrative(sessionId, onSignedOut);
  const { keeper, narrative } = state;
  const { themes, rejected } = narrative;
  const ready = state.state === "ready";
  const loading = state.state === "asking";
  const where = useWhere(report);
  const votes = useMemo(() => ankerpuntVotes(report), [report]);
  const suggestions = useMemo(
    () => recurring(openSuggestions(state.suggestions, { themes, rejected }), report),
    [state.suggestions, themes, rejected, report],
  );
  const rows = useMemo(() => themeRows(themes, suggestions, notes), [themes, suggestions, notes]);
  const takeOver = useCallback(
    ({ text, sources }: { readonly text: string; readonly sources: readonly string[] }) =>
      ready && (
        <TakeOver
          text={text}
          onTake={(into) => {
            keeper.change((now) => addClaim(now, into, { id: nanoid(12), text, sources: known(sources, notes) }));
            announce(t("take.done", { list: t(`list.${into}`) }));
          }}
        />
      ),
    [ready, keeper, notes, announce, t],
  );
  // Made again when a theme changes, not with every letter of a claim.
  const matrix = useMemo(() => {
    const review = (
      <Button size="small" variant="second" onClick={() => goToPart("themas")}>
        {t("themes.review")}
      </Button>
    );
    return <ThemeMatrix loading={loading} rows={rows} more={review} />;
  }, [loading, rows, t]);
  const review = useMemo(
    () => (
      <ThemeReview
        themes={themes}
        rejected={rejected}
        suggestions={suggestions}
        onNarrative={(update) => keeper.change(update)}
        sources={showSources}
        whereOf={where}
        takeOver={takeOver}
      />
    ),
    [themes, rejected, suggestions, keeper, where, takeOver],
  );
  const returns = useMemo(() => <TafelReturns actions={takeOver} />, [takeOver]);

  return (
    <div className={styles.page}>
      <TakeAlong {...props} narrative={ready ? narrative : EMPTY_NARRATIVE} state={state}>
        {(versions) => (
          <>
            <OutcomeNav
              parts={[
                { id: "notitie", label: t("nav.words") },
                { id: "themas", label: t("nav.themes"), count: suggestions.length },
                { id: "tafels", label: t("nav.tafels") },
                { id: "kansen", label: t("nav.opportunities") },
                { id: "stemmen", label: t("nav.votes") },
                { id: "verschillen", label: t("nav.divided") },
                { id: "verloop", label: t("nav.course") },
              ]}
            />
            <div className={hasFirst(report, votes) ? styles.top : undefined}>
              <FirstPanel report={report} votes={votes} />
              {matrix}
            </div>
            <PlacePanels votes={votes} />
            {state.state === "failed" && state.error !== null && (
              <Notice tone="error" action={<Button onClick={() => void keeper.load()}>{common("action.retry")}</Button>}>
                {tError(state.error)}
              </Notice>
            )}
            {loading && <p role="status">{common("state.loading")}</p>}
            {ready && (
              <>
                <div className={styles.writing}>
                  <NarrativeEditor
                    state={state}
                    notes={report.outcome.notes.list}
                    placeOf={({ place }: ListedNote) => placeTitle(report, place, words)}
                    sources={showSources}
                    onNarrative={(update) => keeper.change(update)}
                    onSettle={(clash) => keeper.settle(clash)}
                  />
                  {versions}
                </div>
                {review}
              </>
            )}
            {returns}
            <RestPanels />
          </>
        )}
      </TakeAlong>
    </div>
  );
}
