import type { ImportOutcome } from './cloud-accounts-deps.ts';

/** What became of a month, in a sentence. */
export const OUTCOMES: Record<ImportOutcome, (month: string) => string> = {
  imported: (month) => `${month} was imported.`,
  replaced: (month) => `${month} was imported in the place of the earlier import.`,
  unchanged: (month) => `${month} is as it was imported before.`,
  kept: (month) =>
    `${month} has changed, but its earlier import is the evidence behind a minted report and stays.`,
};
