import { describe, expect, test } from 'vitest';
import { countFromHardhat, countFromPlaywright, countFromVitest } from './test-counts.ts';

describe('the closing line counts what the runners report', () => {
  test('Vitest: a file that could not be loaded is a failure though it has no failed test', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(countFromVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('Playwright: errors outside tests are failures; what passed at the second try has passed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countFromPlaywright(JSON.stringify(report))).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  test('Hardhat: the summaries of all runners add up', () => {
    expect(countFromHardhat('  12 passing\n  1 failing\n\n  3 passing (2s)\n  2 skipped\n')).toEqual({
      passed: 15,
      failed: 1,
      skipped: 2,
    });
  });
});
