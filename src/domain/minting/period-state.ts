/** UTC seconds, half-open. */
export type Period = { periodStart: number; periodEnd: number };

export type PeriodState =
  | 'open'
  | 'minted'
  | 'skipped'
  | 'too-old'
  | 'not-over'
  | 'not-final'
  | 'overlaps'
  | 'nothing-to-mint'
  | 'pending';

export type PeriodFacts = Period & {
  /** Base units of CT02. */
  amount: bigint;
  /** Time of the newest block: what the contract will compare with. */
  blockTime: number;
  /** The oldest start that the contract takes for an account's first report. */
  earliestStart: number;
  /** End of the account's newest report on chain; 0 when there is none. */
  coveredUntil: number;
  /** True when a report of exactly this account and period is on chain. */
  minted: boolean;
  skipped: boolean;
  /** Days that the provider still called estimated, or that were not fetched. */
  daysNotFinal: number;
  /** True while a transaction for this period is under way. */
  pending: boolean;
  /** Start of the oldest other period of the account that is open and lies before this one; null when there is none. */
  earlierOpenStart: number | null;
};

/**
 * Whether a period can be minted (protocol, section 2: per account, reports are monotonic; the first may start up to
 * 365 days back; none may end in the future), with words that say what the state means and what can still be done.
 */
export function periodState(facts: PeriodFacts): { state: PeriodState; explanation: string } {
  const state = stateOf(facts);
  return { state, explanation: explain(state, facts) };
}

function stateOf(facts: PeriodFacts): PeriodState {
  if (facts.minted) return 'minted';
  if (facts.pending) return 'pending';
  if (facts.amount === 0n) return 'nothing-to-mint';
  if (facts.periodStart < facts.coveredUntil) return 'overlaps';
  if (facts.coveredUntil === 0 && facts.periodStart < facts.earliestStart) return 'too-old';
  if (facts.periodEnd > facts.blockTime) return 'not-over';
  if (facts.skipped) return 'skipped';
  return facts.daysNotFinal > 0 ? 'not-final' : 'open';
}

function explain(state: PeriodState, facts: PeriodFacts): string {
  switch (state) {
    case 'open':
      return facts.earlierOpenStart === null
        ? 'Ready: mint it, mint and retire it at once, retire tokens you hold, or skip it.'
        : `Ready. Mint the months from ${dayOf(facts.earlierOpenStart)} first or together with this one: reports of an account only move forward, so minting this month alone closes the earlier ones for good.`;
    case 'minted':
      return 'Minted. Its tokens can be held, or retired against a certificate.';
    case 'pending':
      return 'A transaction for this period is under way. See Activity for how far it has come.';
    case 'skipped':
      return 'You chose to optimise instead of minting. You can take this back until a later month of this account is minted.';
    case 'too-old':
      return `This period starts on ${dayOf(facts.periodStart)}, before ${dayOf(facts.earliestStart)}: an account’s first report may start at most 365 days back. It can no longer be minted. You can retire tokens you hold for this period, or keep it as a record.`;
    case 'not-over':
      return `This period ends on ${dayOf(facts.periodEnd)}. No report may end in the future: import the complete month after that day and mint it then.`;
    case 'not-final': {
      const days =
        facts.daysNotFinal === 1 ? '1 day of this month is' : `${facts.daysNotFinal} days of this month are`;
      return `${days} not final: AWS still called them estimated when it was asked, or they were not fetched. Usage may still change, and a month can be minted only once: fetch the whole month again under Cloud accounts when AWS has closed its bill, and mint it then.`;
    }
    case 'overlaps':
      return `This account is covered on chain until ${dayOf(facts.coveredUntil)}, so nothing that starts earlier can be minted again. You can retire tokens you hold for this period, or keep it as a record.`;
    case 'nothing-to-mint':
      return 'The estimated emissions of this period are below 0.01 kg, the smallest amount of CT02. There is nothing to mint; it stays as a record.';
  }
}

function dayOf(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 10);
}
