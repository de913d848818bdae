import { head, ms, row } from "./bench-rows.ts";
import { runBrowsers } from "./browsers.ts";
import { runPhoneScores } from "./phone-scores.ts";
import { screenSizes } from "./screen-sizes.ts";
import { withServer } from "./servers.ts";
import { runSlowBoard } from "./slow-board.ts";

/** A facilitator's board of three hundred notes on a slow laptop: from each press to the next picture. */
export const board300 = async (): Promise<string[]> => {
  const { kinds, opened } = await withServer(runSlowBoard);
  return [
    ...head("what is done", "times", "p50", "p98", "worst"),
    ...[...kinds].map(([kind, times]) => row(kind, String(times.count), ms(times.at(0.5)), ms(times.at(0.98)), ms(times.at(1)))),
    "",
    `The tafel with its 300 notes stands there ${ms(opened)} after the press.`,
  ];
};

/** From one real browser into another, at a tafel of twenty. */
export const browsers = async (): Promise<string[]> => {
  const { seen, expected } = await withServer(runBrowsers);
  const times = [0.5, 0.95, 0.99, 1].map((quantile) => ms(seen.at(quantile)));
  return [...head("notes seen", "p50", "p95", "p99", "worst"), row(`${seen.count} of ${expected}`, ...times)];
};

/** Lighthouse on the screens of a participant's phone. */
export const lighthouse = async (): Promise<string[]> => {
  const screens = await withServer(runPhoneScores);
  const lines = screens.map(({ screen, scores, metrics: { fcp, lcp, tbt, cls } }) =>
    row(screen, ...scores.map(String), ms(fcp), ms(lcp), ms(tbt), cls.toFixed(3)),
  );
  const failing = screens.flatMap(({ screen, failing }) => (failing.length === 0 ? [] : [`- ${screen}: ${failing.join("; ")}`]));
  return [
    ...head("screen", "performance", "accessibility", "best practices", "FCP", "LCP", "TBT", "CLS"),
    ...lines,
    ...(failing.length === 0 ? [] : ["", "Below 90 in one of the runs:", "", ...failing]),
  ];
};

/** What a device loads for each screen, from nothing. */
export const sizes = async (): Promise<string[]> => [
  ...head("screen", "scripts", "styles", "files"),
  ...screenSizes().map(({ screen, scripts, styles, files }) =>
    row(screen, `${(scripts / 1000).toFixed(1)} kB`, `${(styles / 1000).toFixed(1)} kB`, String(files)),
  ),
];
