import { Group, Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import type { Dimension, FiguresSum } from '../../../ipc/emissions-views.ts';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { Mass } from '../../components/quantity-text.tsx';
import { Stat } from '../../components/stat.tsx';
import { type TableColumn, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { comparedPeriods, daysOf, type Period, PRESETS } from './compared-periods.ts';
import { DimensionSelect } from './dimension-select.tsx';
import { dimensionName, dimensionWord, keyName } from './dimensions.ts';
import { ExportMenu } from './export-menu.tsx';
import { usePagedRows } from './use-paged-rows.ts';
import { type Basis, totalMeasure, useView } from './use-view.ts';

type Row = Output<'emissions.compare'>['rows'][number];
const SORTS = ['key', 'first', 'second', 'change'] as const;

/** Two periods beside each other, by any dimension. */
export function CompareTab({ totals }: { totals: Output<'emissions.totals'> }) {
  const format = useFormat();
  const { view, change, parameter, setParameters } = useView();
  const { by, basis } = view;
  const { first, second } = comparedPeriods(parameter('a'), parameter('b'), totals.period);
  const { from: _from, to: _to, ...filter } = view.filter;
  const sort = readSort(parameter('rank'));
  const input = { filter, first, second, by, sort: { ...sort, measure: totalMeasure(basis) } };
  const rows = usePagedRows('emissions.compare', input);
  const total = (figures: FiguresSum) => totalOf(basis, figures);
  const currencies = rows.head?.currencies ?? [];
  const columns = useMemo(
    () => columnsOf(by, basis, rows.head?.currencies ?? [], format),
    [by, basis, rows.head?.currencies, format],
  );
  const setPeriod = (name: 'a' | 'b', period: Period) => setParameters({ [name]: textOf(period) });
  const wordsOf = ({ from, to }: Period) =>
    format.period(Date.parse(from) / 1000, Date.parse(to) / 1000 + 86_400);
  const unequal = daysOf(first) !== daysOf(second);
  return (
    <div className="stack">
      <Group gap="lg" align="flex-end" wrap="wrap">
        <PeriodFields label="First" period={first} onChange={(period) => setPeriod('a', period)} />
        <PeriodFields label="Second" period={second} onChange={(period) => setPeriod('b', period)} />
        <Group gap={12}>
          {PRESETS.map((preset) => (
            <button
              key={preset.label}
              type="button"
              className="text-button text-button-small"
              onClick={() => {
                const chosen = preset.of(totals.period?.to ?? second.to);
                setParameters({ a: textOf(chosen.first), b: textOf(chosen.second) });
              }}
            >
              {preset.label}
            </button>
          ))}
        </Group>
      </Group>
      {unequal ? (
        <Text size="sm" c="dimmed">
          The first period has {daysOf(first)} days, the second {daysOf(second)}: a change may be one of
          length.
        </Text>
      ) : null}
      {rows.head ? (
        <div className="stats">
          <Stat label={`First: ${wordsOf(first)}`} note={ends(rows.head.sum.first)}>
            <Mass kg={total(rows.head.sum.first)} large />
          </Stat>
          <Stat label={`Second: ${wordsOf(second)}`} note={ends(rows.head.sum.second)}>
            <Mass kg={total(rows.head.sum.second)} large />
          </Stat>
          <Stat label="Change" note="Second less first">
            <span className="figure-large">
              <Change first={total(rows.head.sum.first)} second={total(rows.head.sum.second)} />
            </span>
          </Stat>
          {currencies.map((currency, index) => (
            <Stat
              key={currency}
              label={`Billed, ${currency}`}
              note={`was ${format.money(rows.head?.sum.first.cost[index] ?? 0, currency)}`}
            >
              <span className="figure figure-large">
                {format.money(rows.head?.sum.second.cost[index] ?? 0, currency)}
              </span>
            </Stat>
          ))}
        </div>
      ) : null}
      <Panel
        title={`By ${dimensionWord(by)}`}
        flush
        actions={
          <>
            <DimensionSelect
              label="Compare by"
              hideLabel
              value={by}
              filter={filter}
              onChange={(value) => change({ by: value || 'service' })}
            />
            <ExportMenu view={{ view: 'compare', ...input }} what="the comparison" />
          </>
        }
      >
        {rows.error ? (
          <Problem error={rows.error} title="The periods could not be compared" retry={rows.retry} />
        ) : (
          <VirtualTable
            key={by}
            label={`Two periods by ${dimensionWord(by)}`}
            columns={columns}
            count={rows.head?.groups}
            rowAt={rows.rowAt}
            onRange={rows.onRange}
            sort={sort}
            onSort={({ by: column, descending }) =>
              setParameters({ rank: `${descending ? '-' : ''}${column}` })
            }
            empty="Neither period has usage."
          />
        )}
      </Panel>
    </div>
  );

  function ends(figures: FiguresSum): string {
    const range = basis === 'market' ? figures.totalMarket : figures.total;
    return range.low === range.high ? '' : `${format.ends(range)} ${format.mass(range.central).unit}`;
  }
}

/** Kilograms in all. */
function totalOf(basis: Basis, figures: FiguresSum): number {
  return (basis === 'market' ? figures.totalMarket : figures.total).central;
}

function columnsOf(
  by: Dimension,
  basis: Basis,
  currencies: readonly string[],
  format: ReturnType<typeof useFormat>,
): TableColumn<Row>[] {
  return [
    {
      id: 'key',
      title: dimensionName(by),
      width: 210,
      sortable: true,
      cell: (row) => <span title={row.key}>{keyName(by, row.key, format)}</span>,
    },
    {
      id: 'first',
      title: 'First period',
      width: 130,
      align: 'right',
      sortable: true,
      cell: (row) => <Mass kg={totalOf(basis, row.first)} short />,
    },
    {
      id: 'second',
      title: 'Second period',
      width: 130,
      align: 'right',
      sortable: true,
      cell: (row) => <Mass kg={totalOf(basis, row.second)} short />,
    },
    {
      id: 'change',
      title: 'Change',
      width: 150,
      align: 'right',
      sortable: true,
      cell: (row) => <Change first={totalOf(basis, row.first)} second={totalOf(basis, row.second)} />,
    },
    ...currencies.map(
      (currency, index): TableColumn<Row> => ({
        id: `cost ${currency}`,
        title: `Cost, ${currency}`,
        width: 150,
        align: 'right',
        cell: (row) => (
          <>
            {format.money(row.second.cost[index] ?? 0, currency)}
            <span className="cell-small">was {format.money(row.first.cost[index] ?? 0, currency)}</span>
          </>
        ),
      }),
    ),
  ];
}

/** A period as the address has it. */
function textOf({ from, to }: Period): string {
  return `${from}..${to}`;
}

function Change({ first, second }: { first: number; second: number }) {
  const format = useFormat();
  const mass = format.mass(Math.abs(second - first));
  const sign = second > first ? '+' : second < first ? '−' : '';
  return (
    <span className="figure" title={`${sign}${mass.exact}`}>
      {sign}
      {mass.value}
      <span className="unit"> {mass.unit}</span>
      <span className="cell-small">
        {first > 0 ? `${sign}${format.share(Math.abs(second - first), first)}` : second > 0 ? 'new' : '—'}
      </span>
    </span>
  );
}

function PeriodFields({
  label,
  period,
  onChange,
}: {
  label: string;
  period: Period;
  onChange: (period: Period) => void;
}) {
  return (
    <Group gap={6} align="flex-end">
      <TextInput
        size="xs"
        type="date"
        label={`${label} period from (UTC)`}
        value={period.from}
        max={period.to}
        onChange={(event) =>
          event.currentTarget.value && onChange({ ...period, from: event.currentTarget.value })
        }
      />
      <TextInput
        size="xs"
        type="date"
        label="to"
        aria-label={`${label} period to (UTC)`}
        value={period.to}
        min={period.from}
        onChange={(event) =>
          event.currentTarget.value && onChange({ ...period, to: event.currentTarget.value })
        }
      />
    </Group>
  );
}

function readSort(text: string | null): { by: (typeof SORTS)[number]; descending: boolean } {
  const name = SORTS.find((one) => one === (text ?? '').replace(/^-/, ''));
  return name === undefined
    ? { by: 'second', descending: true }
    : { by: name, descending: text?.startsWith('-') ?? false };
}
