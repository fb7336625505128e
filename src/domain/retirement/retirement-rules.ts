import { formatAmount } from '../amount.ts';
import { Failure } from '../failure.ts';

/** A minted report whose kilograms can back certificates. Amounts in base units of CT02. */
export type BackingReport = { reportId: string; beneficiary: string; periodStart: number; unretired: bigint };

export type RetirementChoice = {
  account: string;
  amount: bigint;
  periodStart: number | null;
  periodEnd: number | null;
  reportIds: readonly string[];
};

export type RetirementFacts = {
  balance: bigint;
  /** Time of the newest block, UTC seconds. */
  blockTime: number;
  reports: readonly BackingReport[];
};

/**
 * Checks a retirement against the protocol (section 3) before anything is built.
 *
 * @throws Failure `amount-zero`, `insufficient-balance`, `invalid-period`, `report-not-usable`.
 */
export function checkRetirement(choice: RetirementChoice, facts: RetirementFacts): void {
  if (choice.amount <= 0n) {
    throw new Failure('amount-zero', 'The amount is zero. Retire at least 0.01 CT02, which is 0.01 kg.');
  }
  if (choice.amount > facts.balance) {
    throw new Failure(
      'insufficient-balance',
      `This account holds ${formatAmount(facts.balance)} CT02, and ${formatAmount(choice.amount)} were to be retired. Enter a smaller amount, or mint more first.`,
      { balance: formatAmount(facts.balance), amount: formatAmount(choice.amount) },
    );
  }
  checkPeriod(choice, facts.blockTime);
  checkReports(choice, facts.reports);
}

/**
 * The reports that a retirement would use unless the user chooses others: the account's own, oldest period first,
 * as few as cover the amount. Empty when they cannot cover it: the certificate is then `Declared`.
 */
export function suggestReports(account: string, amount: bigint, reports: readonly BackingReport[]): string[] {
  const own = reports
    .filter((report) => sameAddress(report.beneficiary, account) && report.unretired > 0n)
    .sort((a, b) => a.periodStart - b.periodStart);
  const chosen: string[] = [];
  let backing = 0n;
  for (const report of own) {
    if (backing >= amount) break;
    backing += report.unretired;
    chosen.push(report.reportId);
  }
  return backing >= amount ? chosen : [];
}

/** The contract allows a period to be left out as (0, 0); otherwise it must be a real interval. */
function checkPeriod({ periodStart, periodEnd }: RetirementChoice, blockTime: number): void {
  if (periodStart === null && periodEnd === null) return;
  if (periodStart === null || periodEnd === null) {
    throw new Failure(
      'invalid-period',
      'Give both the start and the end of the period, or leave both empty.',
    );
  }
  if (periodStart >= periodEnd) {
    throw new Failure('invalid-period', 'The period ends before it starts. Swap the two dates.');
  }
  if (periodStart > blockTime) {
    throw new Failure(
      'invalid-period',
      'The period starts in the future. Choose the period that was consumed.',
    );
  }
}

function checkReports(choice: RetirementChoice, reports: readonly BackingReport[]): void {
  if (choice.reportIds.length === 0) return;
  if (new Set(choice.reportIds).size !== choice.reportIds.length) {
    throw new Failure('report-not-usable', 'A report is chosen twice. Choose each report once.');
  }
  let backing = 0n;
  for (const reportId of choice.reportIds) {
    const report = reports.find((candidate) => candidate.reportId === reportId);
    if (!report) {
      throw new Failure(
        'report-not-usable',
        `No report ${reportId} was minted on this network. Choose one from the list.`,
        { reportId },
      );
    }
    if (!sameAddress(report.beneficiary, choice.account)) {
      throw new Failure(
        'report-not-usable',
        `Report ${reportId} belongs to ${report.beneficiary}, not to this account. Only an account’s own reports can back its certificates.`,
        { reportId },
      );
    }
    if (report.unretired === 0n) {
      throw new Failure(
        'report-not-usable',
        `All kilograms of report ${reportId} already back certificates. Take it off the list.`,
        { reportId },
      );
    }
    backing += report.unretired;
  }
  if (backing < choice.amount) {
    throw new Failure(
      'report-not-usable',
      `The chosen reports can back ${formatAmount(backing)} kg, less than the ${formatAmount(choice.amount)} kg to be retired. Choose more reports, a smaller amount, or none for a certificate with the badge “Declared”.`,
      { backing: formatAmount(backing), amount: formatAmount(choice.amount) },
    );
  }
}

function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
