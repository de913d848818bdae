// Reads the JSON reports of Vitest and Playwright as { passed, failed, skipped }.

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** Sums counts. */
export const addCounts = (...all) =>
  all.reduce(
    (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }),
    NOTHING,
  );

/** The counts of a Vitest report; a file that does not load counts as one failure. */
export function vitestCounts(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts of a Playwright report; an error outside any test (a file that does not load) counts as one failure. */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** How many tests a Playwright report of `--list` names. */
export function listedTests(report) {
  const inSuite = (suite) => [...(suite.specs ?? []).flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(inSuite)];
  return report.suites.flatMap(inSuite).length;
}

/** A runner that failed without a failed test (it crashed, or something threw outside a test) has failed once. */
export function withExitCode(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** `N passed, N failed`, and `, N skipped` when there are any. */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
