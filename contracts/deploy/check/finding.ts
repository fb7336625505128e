import type { Provider } from 'ethers';
import type { Deployment } from '../deploy-config.ts';

/** One thing that is not where it belongs. */
export type Finding = {
  /** What kind of thing, such as `role-holder`. */
  check: string;
  /** Which one, such as `MINTER`, or `CT02.mint`. */
  subject: string;
  expected: string;
  found: string;
};

/** What a check reads from: the deployment as its file has it, and the chain. */
export type CheckContext = Deployment & { provider: Provider };

/** A finding unless both are the same. Values are compared as text. */
export function compare(check: string, subject: string, expected: unknown, found: unknown): Finding[] {
  const [wanted, actual] = [inWords(expected), inWords(found)];
  return wanted === actual ? [] : [{ check, subject, expected: wanted, found: actual }];
}

/** A finding when a delay was set that has not begun: the access manager has a longer one wait for days. */
export function later(check: string, subject: string, now: bigint, set: bigint | undefined): Finding[] {
  return set === undefined || set === now ? [] : compare(check, subject, '0 s later', `${set} s later`);
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') || 'none' : String(value);
}
