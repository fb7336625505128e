import type { Handler } from '../../ipc/contract.ts';
import { eventsOf, read } from '../chain/contracts.ts';
import type { MintingDeps } from './minting-deps.ts';

/** The reports that were minted to the vault's accounts, newest first, read from the chain's events. */
export function mintedReports({
  chain: network,
  accounts,
  store,
}: Pick<MintingDeps, 'chain' | 'accounts' | 'store'>): Handler<'minting.reports'> {
  return async () => {
    const chain = await network();
    const minted = await Promise.all(
      accounts().map((account) => eventsOf(chain, 'EmissionsMinter', 'ReportMinted', [null, null, account])),
    );
    const reports = await Promise.all(
      minted.flat().map(async ({ args, transactionHash, blockNumber }) => {
        const [consumed, block] = await Promise.all([
          read(chain, 'RetirementCertificates', 'consumedOf', [args.reportId]),
          chain.provider.getBlock(blockNumber),
        ]);
        const { report, reportId } = args;
        return {
          reportId,
          beneficiary: report.beneficiary,
          account: report.account,
          cloudAccount: store.identityByHash(report.account)?.cloudAccount ?? null,
          periodStart: Number(report.periodStart),
          periodEnd: Number(report.periodEnd),
          amount: report.amount.toString(),
          unretired: (report.amount - consumed).toString(),
          linesRoot: report.linesRoot,
          methodology: report.methodology,
          transactionHash,
          blockTime: block?.timestamp ?? 0,
        };
      }),
    );
    return reports.sort((a, b) => b.blockTime - a.blockTime || b.periodStart - a.periodStart);
  };
}
