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
import { AnkerpuntPanel } from "../../features/outcome/AnkerpuntPanel.tsx";
import { type AnkerpuntVote, ankerpuntVotes } from "../../features/outcome/ankerpunt-rows.ts";
import { MainVotePanel, mainVote } from "../../features/outcome/MainVotePanel.tsx";
import { OpportunityPanel } from "../../features/outcome/OpportunityPanel.tsx";
import styles from "../../features/outcome/Outcome.module.css";
import { goToPart, OutcomeNav } from "../../features/outcome/OutcomeNav.tsx";
import { SourceNumbers } from "../../features/outcome/SourceNumbers.tsx";
import { known, useSources } from "../../features/outcome/sources.ts";
import { TafelHeat } from "../../features/outcome/TafelHeat.tsx";
import { TafelReturns } from "../../features/outcome/TafelReturns.tsx";
import { CoursePanel, DividedPanel } from "../../features/outcome/TextPanels.tsx";
import { ThemeMatrix } from "../../features/outcome/ThemeMatrix.tsx";
import { themeRows } from "../../features/outcome/theme-rows.ts";
import { useReportWords } from "../../features/outcome/use-report-words.ts";
import type { DrawFigures } from "../../features/outcome/VoteDetail.tsx";
import { VotesPanel } from "../../features/outcome/VotesPanel.tsx";
import { openSuggestions } from "../../features/theme-review/edit-themes.ts";
import { ThemeReview } from "../../features/theme-review/ThemeReview.tsx";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Figures, ResultFiguresTable } from "./Figures.tsx";
import type { OutcomePageProps } from "./OutcomePage.tsx";
import { TakeAlong } from "./TakeAlong.tsx";

interface OutcomeContentProps extends OutcomePageProps {
  readonly report: Report;
  readonly back: ReactNode;
}

const figures: DrawFigures = (method, block, items) => <Figures method={method} block={block} items={items} />;

const showSources = (ids: readonly string[], of: string) => <SourceNumbers ids={ids} of={of} />;

/** May the first vote be told by tafel? */
const withTafels = ([vote]: readonly AnkerpuntVote[]): boolean => vote !== undefined && vote.tafels.length > 0;

/** Where there are tafels a theme comes back at two of them at least; at most tafels first, then most notes. */
const recurring = (suggestions: readonly ThemeSuggestion[], { tafels }: Report): ThemeSuggestion[] => {
  const at = (theme: ThemeSuggestion) => tafels.filter(({ id }) => theme.tafels.includes(id)).length;
  return suggestions
    .filter((theme) => tafels.length < 2 || at(theme) > 1)
    .sort((a, b) => at(b) - at(a) || b.notes.length - a.notes.length);
};

/** "5 notes, at 3 of 4 tafels: Tafel 1: 2 · Tafel 2: 2 · Tafel 4: 1". */
function useWhere(report: Report): (ids: readonly string[]) => string {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const { notes } = useSources();
  return (ids) => {
    const there = known(ids, notes);
    const counts = new Map<string, number>();
    for (const id of there) {
      const place = notes.get(id)?.place ?? "";
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const order = (place: string) => report.tafels.findIndex(({ id }) => id === place);
    const sorted = [...counts].sort(([a], [b]) => order(a) - order(b));
    const places = sorted.map(([place, count]) => t("theme.whereTafel", { tafel: placeTitle(report, place, words), count }));
    const tafels = report.tafels.map(({ id }) => id);
    const at = tafels.filter((tafel) => counts.has(tafel)).length;
    const summary = t("theme.where", { notes: t("head.notes", { count: there.length }), places: at, tafels: tafels.length });
    return counts.size === 0 ? summary : `${summary} (${places.join(" · ")})`;
  };
}

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
  const where = useWhere(report);
  const list = useMemo(() => report.outcome.notes.list, [report]);
  const votes = useMemo(() => ankerpuntVotes(report), [report]);
  const suggestions = useMemo(
    () => recurring(openSuggestions(state.suggestions, narrative), report),
    [state.suggestions, narrative, report],
  );
  const rows = useMemo(() => themeRows(narrative.themes, suggestions, notes), [narrative.themes, suggestions, notes]);
  const placeOf = ({ place }: ListedNote) => placeTitle(report, place, words);
  const change = (update: Parameters<typeof keeper.change>[0]) => keeper.change(update);
  const ready = state.state === "ready";
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
  // What no letter of the notitie changes is made once: every vote has a drawing.
  const first = useMemo(() => {
    const main = mainVote(report);
    if (votes.length > 0) return <AnkerpuntPanel votes={votes} table={({ result }) => <ResultFiguresTable result={result} />} />;
    return main === null ? null : <MainVotePanel vote={main} figures={figures} />;
  }, [votes, report]);
  const places = useMemo(
    () => (
      <div className={withTafels(votes) ? styles.below : undefined}>
        {votes[0] !== undefined && withTafels(votes) && <TafelHeat vote={votes[0]} />}
        <OpportunityPanel />
      </div>
    ),
    [votes],
  );
  const returns = useMemo(() => <TafelReturns actions={takeOver} />, [takeOver]);
  const rest = useMemo(
    () => (
      <>
        <VotesPanel figures={figures} />
        <DividedPanel />
        <CoursePanel />
      </>
    ),
    [],
  );

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
            <div className={first === null ? undefined : styles.top}>
              {first}
              <ThemeMatrix
                loading={state.state === "asking"}
                rows={rows}
                more={
                  <Button size="small" variant="second" onClick={() => goToPart("themas")}>
                    {t("themes.review")}
                  </Button>
                }
              />
            </div>
            {places}
            {state.state === "failed" && state.error !== null && (
              <Notice tone="error" action={<Button onClick={() => void keeper.load()}>{common("action.retry")}</Button>}>
                {tError(state.error)}
              </Notice>
            )}
            {state.state === "asking" && <p role="status">{common("state.loading")}</p>}
            {ready && (
              <>
                <div className={styles.writing}>
                  <NarrativeEditor
                    state={state}
                    notes={list}
                    placeOf={placeOf}
                    sources={showSources}
                    onNarrative={change}
                    onSettle={(clash) => keeper.settle(clash)}
                  />
                  {versions}
                </div>
                <ThemeReview
                  narrative={narrative}
                  suggestions={suggestions}
                  onNarrative={change}
                  sources={showSources}
                  whereOf={where}
                  takeOver={takeOver}
                />
              </>
            )}
            {returns}
            {rest}
          </>
        )}
      </TakeAlong>
    </div>
  );
}
