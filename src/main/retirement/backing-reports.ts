import type { BackingReport } from '../../domain/retirement/retirement-rules.ts';
import type { Chain } from '../chain/chain.ts';
import { eventsOf, read } from '../chain/contracts.ts';

export type OwnReport = BackingReport & { periodEnd: number; amount: bigint };

/** The reports minted to an account, oldest period first, with the kilograms that can still back certificates. */
export async function backingReports(chain: Chain, account: string): Promise<OwnReport[]> {
  const minted = await eventsOf(chain, 'EmissionsMinter', 'ReportMinted', [null, null, account]);
  const reports = await Promise.all(
    minted.map(async ({ args: { reportId, report } }) => ({
      reportId,
      beneficiary: report.beneficiary,
      periodStart: Number(report.periodStart),
      periodEnd: Number(report.periodEnd),
      amount: report.amount,
      unretired: report.amount - (await read(chain, 'RetirementCertificates', 'consumedOf', [reportId])),
    })),
  );
  return reports.sort((a, b) => a.periodStart - b.periodStart);
}
