export type TestCount = { passed: number; failed: number; skipped: number };

/** Counts of Vitest's JSON report (the Jest-compatible one). A file that could not be loaded is a failure. */
export function countFromVitest(json: string): TestCount {
  const report = JSON.parse(json) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of Playwright's JSON report. What passed only when it was tried again has passed; its reporter names it. */
export function countFromPlaywright(json: string): TestCount {
  const { stats, errors } = JSON.parse(json) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** Counts of Hardhat 3's text output, one summary a runner: "12 passing", "1 failing", "2 skipped". */
export function countFromHardhat(output: string): TestCount {
  const sum = (word: string) =>
    [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce(
      (total, match) => total + Number(match[1]),
      0,
    );
  return { passed: sum('passing'), failed: sum('failing'), skipped: sum('(?:skipped|pending)') };
}
