import { expect, test } from "vitest";
import { addCounts, countLine, listedTests, playwrightCounts, vitestCounts, withExitCode } from "./test-counts.mjs";

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test("sums what both runners report", () => {
  const playwright = playwrightCounts({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] });
  expect(countLine(addCounts(vitestCounts(vitest), playwright))).toBe("9 passed, 2 failed, 2 skipped");
});

test("leaves skipped out of the line when nothing was", () => {
  expect(countLine({ passed: 2, failed: 0, skipped: 0 })).toBe("2 passed, 0 failed");
});

test("counts a test file that does not load as a failure", () => {
  const unloaded = { status: "failed", assertionResults: [] };
  expect(vitestCounts({ ...vitest, numFailedTests: 0, testResults: [unloaded] }).failed).toBe(1);
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightCounts({ stats, errors: [{ message: "no such module" }] }).failed).toBe(1);
});

test("counts a runner that failed without a failed test as one failure", () => {
  expect(withExitCode({ passed: 4, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  expect(withExitCode({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  expect(withExitCode({ passed: 4, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});

test("counts the browser tests that a list names", () => {
  const spec = { tests: [{}] };
  expect(listedTests({ suites: [{ specs: [spec], suites: [{ specs: [spec, spec] }] }] })).toBe(3);
});
