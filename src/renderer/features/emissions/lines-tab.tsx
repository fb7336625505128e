import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { Energy, Mass } from '../../components/quantity-text.tsx';
import { type TableColumn, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { METHOD_NAMES } from './dimensions.ts';
import { ExportMenu } from './export-menu.tsx';
import { type Question, useQuestion } from './question-store.ts';
import { usePagedRows } from './use-paged-rows.ts';
import { useView } from './use-view.ts';

type Line = Output<'emissions.lines'>['rows'][number];
const SORTS = ['place', 'day', 'amount', 'cost', 'kwh', 'kg'] as const;

/** The lines behind the figures, each with the file and row that it was read from. */
export function LinesTab({ recording }: { recording: boolean }) {
  const format = useFormat();
  const { view, parameter, setParameters } = useView();
  const sort = readSort(parameter('order'));
  const rows = usePagedRows('emissions.lines', { filter: view.filter, sort });
  const ask = useQuestion((state) => state.ask);
  const columns = useMemo(() => columnsOf(format, ask, view.filter.proxy), [format, ask, view.filter.proxy]);
  return (
    <Panel
      title="Usage lines"
      note={
        rows.head === undefined
          ? 'Reading the lines. Over millions of them this takes some seconds.'
          : `${format.count(rows.head.lines)} lines${rows.isFetching ? ', reading more' : ''}`
      }
      flush
      actions={<ExportMenu view={{ view: 'lines', filter: view.filter }} what="the lines" />}
    >
      {recording ? (
        <Text size="sm" c="dimmed" p="sm">
          Lines of an import that is still being recorded appear when it has finished.
        </Text>
      ) : null}
      {rows.error ? (
        <Problem error={rows.error} title="The lines could not be read" retry={rows.retry} />
      ) : (
        <VirtualTable
          label="Usage lines"
          columns={columns}
          count={rows.head?.lines}
          rowAt={rows.rowAt}
          onRange={rows.onRange}
          sort={sort}
          onSort={({ by, descending }) => setParameters({ order: `${descending ? '-' : ''}${by}` })}
          maxHeight={620}
          empty="No lines match these filters."
        />
      )}
    </Panel>
  );
}

function columnsOf(
  format: ReturnType<typeof useFormat>,
  ask: (question: Question) => void,
  proxy: boolean | undefined,
): TableColumn<Line>[] {
  return [
    {
      id: 'place',
      title: 'File, row',
      width: 170,
      sortable: true,
      cell: (line) => (
        <>
          <button
            type="button"
            className="cell-link"
            title={line.file}
            onClick={() =>
              ask({
                title: `${line.file}, row ${line.row}`,
                line: {
                  importId: line.importId,
                  file: line.file,
                  row: line.row,
                  ...(proxy === undefined ? {} : { proxy }),
                },
              })
            }
          >
            {line.file}
          </button>
          <span className="cell-small">row {format.count(line.row)}</span>
        </>
      ),
    },
    {
      id: 'day',
      title: 'Day (UTC)',
      width: 104,
      sortable: true,
      cell: (line) => (line.day ? format.day(line.day) : '—'),
    },
    {
      id: 'usage',
      title: 'Usage',
      width: 170,
      grow: true,
      cell: (line) => (
        <span title={`${line.service}, ${line.usageType}`}>
          {line.usageType || line.service}
          <span className="cell-small">{[line.service, line.region].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    {
      id: 'resource',
      title: 'Resource',
      width: 110,
      grow: true,
      cell: (line) => <span title={line.resource}>{line.resource || '—'}</span>,
    },
    {
      id: 'amount',
      title: 'Amount',
      width: 110,
      align: 'right',
      sortable: true,
      cell: (line) => (
        <>
          <span title={line.amount}>{format.amount(line.amount)}</span>
          <span className="cell-small">{line.unit}</span>
        </>
      ),
    },
    {
      id: 'kwh',
      title: 'Electricity',
      width: 116,
      align: 'right',
      sortable: true,
      cell: (line) =>
        line.method === 'not-covered' ? <span className="dim">Unknown</span> : <Energy kwh={line.kwh} />,
    },
    {
      id: 'kg',
      title: 'CO2e',
      width: 152,
      align: 'right',
      sortable: true,
      cell: (line) => (
        <>
          {line.method === 'not-covered' ? <span className="dim">Unknown</span> : <Mass kg={line.kg} short />}
          <span className="cell-small">{METHOD_NAMES[line.method]?.short ?? line.method}</span>
        </>
      ),
    },
    {
      id: 'cost',
      title: 'Cost',
      width: 86,
      align: 'right',
      sortable: true,
      cell: (line) => (line.currency ? format.money(line.cost, line.currency) : '—'),
    },
  ];
}

function readSort(text: string | null): { by: (typeof SORTS)[number]; descending: boolean } {
  const name = SORTS.find((one) => one === (text ?? '').replace(/^-/, ''));
  return name === undefined
    ? { by: 'kg', descending: true }
    : { by: name, descending: text?.startsWith('-') ?? false };
}
