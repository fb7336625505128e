import { Badge, Button, Checkbox, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Problem } from '../../components/problem.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { type Period, STATE_NAMES } from './period-state.ts';

/** The contract of minting.prepare takes this many periods at once. */
const MOST = 24;

type PeriodListProps = {
  periods: readonly Period[];
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
};

/** Every account and month that was imported, with what can be done about it. */
export function PeriodList({ periods, selected, onSelect }: PeriodListProps) {
  const open = periods.filter((period) => period.state === 'open');
  const all = open.length > 0 && open.every((period) => selected.has(period.id));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <ul className="periods" aria-label="Periods">
      <li>
        <Checkbox
          size="xs"
          aria-label="Choose every period that can be minted"
          disabled={open.length === 0}
          checked={all}
          indeterminate={!all && selected.size > 0}
          onChange={() => onSelect(new Set(all ? [] : open.slice(0, MOST).map((period) => period.id)))}
        />
        <div className="period-line dim">
          <span>{selected.size === 0 ? 'Choose periods' : `${selected.size} chosen`}</span>
          <span>Emissions</span>
        </div>
      </li>
      {periods.map((period) => (
        <PeriodRow
          key={period.id}
          period={period}
          chosen={selected.has(period.id)}
          full={selected.size >= MOST}
          toggle={() => toggle(period.id)}
        />
      ))}
    </ul>
  );
}

type PeriodRowProps = { period: Period; chosen: boolean; full: boolean; toggle: () => void };

function PeriodRow({ period, chosen, full, toggle }: PeriodRowProps) {
  const format = useFormat();
  const skip = useDeskAction('minting.skip');
  const certificates = useDesk('retirement.certificates', {}).data ?? [];
  const month = format.period(period.periodStart, period.periodEnd);
  const name = `${month}, ${period.cloudAccount}`;
  const certificate = certificates.find(
    (entry) => period.reportId !== null && entry.reportIds.includes(period.reportId),
  );
  return (
    <li data-selected={chosen}>
      <Checkbox
        size="xs"
        mt={2}
        aria-label={`Choose ${name}`}
        disabled={period.state !== 'open' || (full && !chosen)}
        checked={chosen}
        onChange={toggle}
      />
      <div>
        <div className="period-line">
          <span>{month}</span>
          <TokenText amount={period.amount} symbol="kg CO2e" />
        </div>
        <div className="period-line">
          <Text size="xs" c="dimmed">
            {period.provider} {period.cloudAccount} · {format.count(period.lines)}{' '}
            {period.lines === 1 ? 'line' : 'lines'}
          </Text>
          <Badge size="sm" variant="light" color={period.state === 'open' ? 'ink' : 'gray'}>
            {STATE_NAMES[period.state]}
          </Badge>
        </div>
        {period.state === 'open' || period.explanation === '' || certificate ? null : (
          <Text size="xs" mt={3} maw={640}>
            {period.explanation}
          </Text>
        )}
        {period.state === 'minted' ? (
          <Text size="xs" mt={3}>
            Arrived: {format.token(period.split.customer)} yours, {format.token(period.split.treasury)}{' '}
            treasury, {format.token(period.split.rewardPool)} reward pool.{' '}
            {certificate ? (
              <Link className="text-link" to={`/certificates/${certificate.id}`}>
                Certificate {certificate.id}
              </Link>
            ) : null}
          </Text>
        ) : null}
        {period.state === 'skipped' ? (
          <Button
            size="compact-xs"
            variant="default"
            mt={6}
            aria-label={`Undo skipping ${name}`}
            loading={skip.isPending}
            onClick={() => skip.mutate({ periodId: period.id, undo: true })}
          >
            Undo
          </Button>
        ) : null}
        {skip.isError ? <Problem error={skip.error} title="The period stays skipped" /> : null}
      </div>
    </li>
  );
}
