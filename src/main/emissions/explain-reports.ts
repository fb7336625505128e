import type { AccountPeriod } from '../../domain/minting/report-evidence.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { KnownReport } from './explain-deps.ts';

export type ReportsDeps = {
  /** Every cloud account and calendar month (UTC) of every import. */
  periods(): Promise<AccountPeriod[]>;
  /** Every report that was attested here. */
  attested(): readonly KnownReport[];
};

/** Each account's months with the reports made of them, the earliest first. */
export function reportsHandler({ periods, attested }: ReportsDeps): Handler<'emissions.reports'> {
  return async () => {
    const reports = attested();
    const all = (await periods()).map((period) => {
      const month = new Date(period.periodStart * 1000).toISOString().slice(0, 7);
      return {
        id: `${period.provider}/${period.cloudAccount}/${month}`,
        importId: period.importId,
        provider: period.provider,
        account: period.cloudAccount,
        month,
        lines: period.lines,
        kg: Number(period.kgMicro) / 1e6,
        reportIds: reports
          .filter(
            (report) =>
              report.importId === period.importId &&
              report.provider === period.provider &&
              report.cloudAccount === period.cloudAccount &&
              report.periodStart === period.periodStart,
          )
          .map(({ reportId }) => reportId),
      };
    });
    return all.sort((a, b) => (a.month + a.id + a.importId < b.month + b.id + b.importId ? -1 : 1));
  };
}
