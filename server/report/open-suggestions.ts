import type { ThemeSuggestion } from "@samenspel/shared/protocol/http-api";
import type { Narrative } from "@samenspel/shared/report/narrative";
import { openThemes } from "@samenspel/shared/report/themes/open-themes";
import type { SuggestedTheme } from "@samenspel/shared/report/themes/suggested-theme";
import type { SessionHost } from "../session/session-host.ts";
import { runReportJob } from "./make-report.ts";

interface Found {
  readonly revision: number;
  readonly themes: Promise<readonly SuggestedTheme[]>;
}

const found = new WeakMap<SessionHost, Found>();

/** What the notes of a closed session suggest: found once as long as nothing of the session changes. */
const themesOf = (host: SessionHost, reportJson: string): Promise<readonly SuggestedTheme[]> => {
  const { revision } = host.course;
  const known = found.get(host);
  if (known?.revision === revision) return known.themes;
  const options = { language: host.file.language, timeZone: "Europe/Amsterdam" };
  const themes = runReportJob({ format: "themes", reportJson, options }).then(
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as SuggestedTheme[],
  );
  found.set(host, { revision, themes });
  themes.catch(() => found.delete(host));
  return themes;
};

/** The suggestions that nobody has confirmed or turned down yet, the largest first. */
export const openSuggestions = async (host: SessionHost, reportJson: string, narrative: Narrative): Promise<ThemeSuggestion[]> =>
  openThemes(await themesOf(host, reportJson), narrative);
