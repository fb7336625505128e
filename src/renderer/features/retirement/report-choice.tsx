import { Checkbox, Stack, Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

type ReportChoiceProps = {
  /** Reports that have kilograms left. */
  reports: Output<'retirement.available'>['reports'];
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  /** What is to be retired, in base units; null while it is not known. */
  amount: bigint | null;
  /** What the chosen reports have left, in base units. */
  backed: bigint;
};

/** Which reports back the certificate, and which badge that makes. */
export function ReportChoice({ reports, chosen, onChoose, amount, backed }: ReportChoiceProps) {
  const format = useFormat();
  const periods = useDesk('minting.periods', {}).data ?? [];
  const accountOf = (reportId: string) => {
    const period = periods.find((entry) => entry.reportId === reportId);
    return period ? `, ${period.cloudAccount}` : '';
  };
  const short = amount !== null && backed > 0n && backed < amount;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>Reports that back it</legend>
      {reports.length === 0 ? (
        <Text size="xs" c="dimmed">
          No report of yours has kilograms left. The certificate will be “Declared”.
        </Text>
      ) : (
        <Stack gap={10}>
          {reports.map((report) => (
            <Checkbox
              key={report.reportId}
              size="xs"
              label={`${format.period(report.periodStart, report.periodEnd)}${accountOf(report.reportId)}: ${format.token(report.unretired)} of ${format.token(report.amount)} kg left`}
              checked={chosen.has(report.reportId)}
              onChange={() => toggle(report.reportId)}
            />
          ))}
          <Text size="xs" c={short ? 'var(--mantine-color-error)' : 'dimmed'} aria-live="polite">
            {short
              ? `These back ${format.token(backed)} kg of ${format.token(amount)} kg. Choose more, a smaller amount, or none for a “Declared” certificate.`
              : backed > 0n
                ? `These back ${format.token(backed)} kg and cover the amount: the certificate will be “Attested”.`
                : 'With none, the certificate will be “Declared”. Reports that cover the whole amount make it “Attested”.'}
          </Text>
        </Stack>
      )}
    </fieldset>
  );
}
