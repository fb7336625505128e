import type { z } from 'zod';
import type { verification, verificationCheck } from '../../ipc/retirement.ts';

export type Check = z.infer<typeof verificationCheck>;
export type Verification = z.infer<typeof verification>;

/** The checks of one verification, in the order they were made. */
export class CheckList {
  readonly checks: Check[] = [];

  /** Passed when there are no problems; each problem names the field and what is wrong with it. */
  record(name: string, detail: string, problems: readonly string[]): boolean {
    const passed = problems.length === 0;
    this.checks.push({
      name,
      state: passed ? 'passed' : 'failed',
      detail: passed ? detail : problems.join('. '),
    });
    return passed;
  }

  /** A check that could not be made here, with the reason and how it can be made. */
  leaveOut(name: string, reason: string): void {
    this.checks.push({ name, state: 'not-checked', detail: reason });
  }

  /** Verified when nothing failed and something passed. What was not checked is in the list and is to be shown. */
  result(certificateId: string | null): Verification {
    const verified =
      this.checks.some(({ state }) => state === 'passed') &&
      this.checks.every(({ state }) => state !== 'failed');
    return { verified, certificateId, checks: this.checks };
  }
}

/** A problem when two values differ, naming the field; nothing when they agree. */
export function differs(field: string, given: unknown, expected: unknown, source: string): string[] {
  const [a, b] = [given, expected].map((value) => (value === null ? 'empty' : String(value)));
  return a === b ? [] : [`${field} is ${a}, but ${b} by ${source}`];
}

/** The same for addresses, whatever their letter case. */
export function addressDiffers(field: string, given: string, expected: string, source: string): string[] {
  return given.toLowerCase() === expected.toLowerCase() ? [] : differs(field, given, expected, source);
}
