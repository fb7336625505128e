import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { type Measure, measure } from '../../../ipc/emissions-views.ts';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { Energy, Mass, Water } from '../../components/quantity-text.tsx';
import { type TableColumn, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { DimensionSelect } from './dimension-select.tsx';
import { dimensionName, dimensionWord, keyName, nextDimension } from './dimensions.ts';
import { ExportMenu } from './export-menu.tsx';
import { useQuestion } from './question-store.ts';
import { usePagedRows } from './use-paged-rows.ts';
import { totalMeasure, useView, withPart } from './use-view.ts';

type Row = Output<'emissions.breakdown'>['rows'][number];

/** The same figures by any dimension. Opening a row filters on it and goes one level down. */
export function BreakdownPanel({ totals }: { totals: Output<'emissions.totals'> }) {
  const format = useFormat();
  const ask = useQuestion((state) => state.ask);
  const { view, change, parameter, setParameters } = useView();
  const { filter, by, basis } = view;
  const [typed, setTyped] = useState(parameter('q') ?? '');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const sort = readSort(parameter('sort'), totalMeasure(basis));
  const rows = usePagedRows('emissions.breakdown', {
    filter,
    by,
    ...(search ? { search } : {}),
    sort,
  });
  const pick = (row: Row) => (basis === 'market' ? row.figures.totalMarket : row.figures.total);
  const whole = basis === 'market' ? totals.figures.totalMarket.central : totals.figures.total.central;
  const open = (row: Row) => {
    const next = withPart(filter, by, [row.key]);
    change({
      filter: next,
      by: nextDimension(
        by,
        (next.where ?? []).map((part) => part.dimension),
      ),
    });
    setTyped('');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns depend on these alone
  const columns = useMemo<TableColumn<Row>[]>(() => {
    const number = (
      id: string,
      title: ReactNode,
      width: number,
      cell: (row: Row) => ReactNode,
    ): TableColumn<Row> => ({
      id,
      title,
      width,
      align: 'right',
      sortable: true,
      cell,
    });
    return [
      {
        id: 'key',
        title: dimensionName(by),
        width: 190,
        sortable: true,
        cell: (row) => (
          <button type="button" className="cell-link" title={row.key} onClick={() => open(row)}>
            {keyName(by, row.key, format)}
          </button>
        ),
      },
      number(totalMeasure(basis), 'CO2e', 150, (row) => (
        <>
          <Mass kg={pick(row).central} short />
          <span className="cell-small">{pick(row).low === pick(row).high ? '' : format.ends(pick(row))}</span>
        </>
      )),
      {
        id: 'share',
        title: 'Share',
        width: 76,
        align: 'right',
        cell: (row) => (
          <>
            {format.share(pick(row).central, whole)}
            <span
              className="cell-bar"
              style={{ width: `${whole === 0 ? 0 : (pick(row).central / whole) * 100}%`, marginLeft: 'auto' }}
            />
          </>
        ),
      },
      number(basis === 'market' ? 'market' : 'operational', 'Operational', 106, (row) => (
        <Mass kg={(basis === 'market' ? row.figures.market : row.figures.operational).central} short />
      )),
      number('embodied', 'Embodied', 100, (row) => <Mass kg={row.figures.embodied.central} short />),
      number('kwh', 'Electricity', 104, (row) => <Energy kwh={row.figures.kwh.central} />),
      ...totals.currencies.map((currency, index) =>
        number(index === 0 ? 'cost' : `cost ${currency}`, `Cost, ${currency}`, 92, (row) => {
          const cost = row.figures.cost[rows.head?.currencies.indexOf(currency) ?? -1] ?? 0;
          return format.money(cost, currency);
        }),
      ),
      ...(totals.figures.water === null
        ? []
        : [
            number('water', 'Water', 84, (row) =>
              row.figures.water === null ? (
                <span className="dim">Unknown</span>
              ) : (
                <Water litres={row.figures.water} />
              ),
            ),
          ]),
      number('lines', 'Lines', 68, (row) => format.count(row.figures.lines)),
      {
        id: 'why',
        title: <span className="visually-hidden">Reasons</span>,
        width: 54,
        align: 'right',
        cell: (row) => (
          <button
            type="button"
            className="text-button"
            aria-label={`Why ${keyName(by, row.key, format)}`}
            onClick={() =>
              ask({
                filter: withPart(filter, by, [row.key]),
                title: `${dimensionName(by)}: ${keyName(by, row.key, format)}`,
              })
            }
          >
            Why
          </button>
        ),
      },
    ];
  }, [by, basis, filter, format, whole, totals, rows.head?.currencies]);
  return (
    <Panel
      title={`By ${dimensionWord(by)}`}
      note={
        rows.head === undefined
          ? 'Reading…'
          : `${format.count(rows.head.groups)} ${rows.head.groups === 1 ? 'row' : 'rows'}; open one to go into it`
      }
      flush
      actions={
        <>
          <TextInput
            size="xs"
            w={130}
            aria-label={`Search ${dimensionWord(by)}`}
            placeholder="Search"
            maxLength={256}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setParameters({ q: event.currentTarget.value.trim() });
            }}
          />
          <DimensionSelect
            label="Break down by"
            hideLabel
            value={by}
            filter={filter}
            onChange={(value) => {
              setTyped('');
              change({ by: value || 'service' });
            }}
          />
          <Button size="xs" variant="default" onClick={() => change({ tab: 'lines' })}>
            Lines
          </Button>
          <ExportMenu
            view={{ view: 'breakdown', filter, by, ...(search ? { search } : {}), sort }}
            what={`By ${dimensionWord(by)}`}
          />
        </>
      }
    >
      {rows.error ? (
        <Problem error={rows.error} title="The breakdown could not be read" retry={rows.retry} />
      ) : (
        <VirtualTable
          key={`${by} ${search}`}
          label={`Emissions by ${dimensionWord(by)}`}
          columns={columns}
          count={rows.head?.groups}
          rowAt={rows.rowAt}
          onRange={rows.onRange}
          sort={{
            by: sort.by === 'cost' && sort.currency ? costColumn(sort.currency, totals.currencies) : sort.by,
            descending: sort.descending,
          }}
          onSort={({ by: column, descending }) =>
            setParameters({ sort: `${descending ? '-' : ''}${column}` })
          }
          empty={search ? 'Nothing matches the search.' : 'No usage matches these filters.'}
        />
      )}
    </Panel>
  );
}

function costColumn(currency: string, currencies: readonly string[]): string {
  return currencies.indexOf(currency) <= 0 ? 'cost' : `cost ${currency}`;
}

/** `-total`, `cost EUR`: a minus for the largest first. */
function readSort(
  text: string | null,
  fallback: Measure,
): { by: 'key' | Measure; currency?: string; descending: boolean } {
  if (text === null) return { by: fallback, descending: true };
  const descending = text.startsWith('-');
  const [name = '', currency] = text.replace(/^-/, '').split(' ');
  if (name === 'key') return { by: 'key', descending };
  const known = measure.safeParse(name);
  if (!known.success) return { by: fallback, descending: true };
  return { by: known.data, descending, ...(currency ? { currency } : {}) };
}
