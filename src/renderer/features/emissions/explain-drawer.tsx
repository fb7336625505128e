import { Button, Drawer, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import type { FiguresFilter } from '../../../ipc/emissions-views.ts';
import { Facts } from '../../components/facts.tsx';
import { Problem } from '../../components/problem.tsx';
import { Energy, Mass } from '../../components/quantity-text.tsx';
import { type TableColumn, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { METHOD_NAMES } from './dimensions.ts';
import { LineExplanation, type LinePlace } from './line-explanation.tsx';
import { type Question, useQuestion } from './question-store.ts';
import { usePagedRows } from './use-paged-rows.ts';

type Line = Output<'emissions.explain'>['rows'][number];

/** Why a figure is what it is: its lines; and of a line, its formula with every factor and where that comes from. */
export function ExplainDrawer() {
  const { question, ask } = useQuestion();
  // Leaving the page closes it.
  useEffect(() => () => ask(null), [ask]);
  return (
    <Drawer
      opened={question !== null}
      onClose={() => ask(null)}
      position="right"
      size="min(760px, 92vw)"
      lockScroll={false}
      title={question === null ? '' : `Why this figure: ${question.title}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {question === null ? null : <Answer key={JSON.stringify(question)} question={question} />}
    </Drawer>
  );
}

function Answer({ question }: { question: Question }) {
  const [line, setLine] = useState<LinePlace | null>('line' in question ? question.line : null);
  if (line === null)
    return 'filter' in question ? <FigureExplanation filter={question.filter} onLine={setLine} /> : null;
  const proxy = 'filter' in question ? question.filter.proxy : line.proxy;
  return (
    <Stack gap="md">
      {'filter' in question ? (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setLine(null)}>
            Back to the lines
          </Button>
        </div>
      ) : null}
      <LineExplanation place={proxy === undefined ? line : { ...line, proxy }} />
    </Stack>
  );
}

function FigureExplanation({ filter, onLine }: { filter: FiguresFilter; onLine: (line: LinePlace) => void }) {
  const format = useFormat();
  const rows = usePagedRows('emissions.explain', { figure: { filter } });
  const { head } = rows;
  const ranged = (range: Line['total']) =>
    range.low === range.high ? '' : ` (${format.ends(range)} ${format.mass(range.central).unit})`;
  const columns = useMemo(() => columnsOf(format, onLine), [format, onLine]);
  if (rows.error)
    return <Problem error={rows.error} title="The figure could not be explained" retry={rows.retry} />;
  return (
    <Stack gap="md">
      {head === undefined ? (
        <Text size="sm" c="dimmed" role="status">
          Reading the lines behind it. Over millions of lines this takes some seconds.
        </Text>
      ) : (
        <Facts
          rows={[
            [
              'Emissions',
              <span key="total">
                <Mass kg={head.total.central} />
                {ranged(head.total)}, location-based
              </span>,
            ],
            [
              'Made of',
              <span key="parts">
                <Mass kg={head.operational.central} /> operational, <Mass kg={head.embodied.central} />{' '}
                embodied
              </span>,
            ],
            ['Electricity', <Energy key="kwh" kwh={head.kwh.central} />],
            ['Lines', format.count(head.lines)],
            ['Factor set, engine', `${head.factors}, ${head.engine}`],
          ]}
        />
      )}
      <div className="panel">
        <VirtualTable
          label="Lines behind the figure"
          columns={columns}
          count={head?.lines}
          rowAt={rows.rowAt}
          onRange={rows.onRange}
          maxHeight={460}
          empty="No line is behind this figure."
        />
      </div>
      <Text size="xs" c="dimmed">
        Open a line to see its formula, and every factor with its source.
      </Text>
    </Stack>
  );
}

function columnsOf(
  format: ReturnType<typeof useFormat>,
  onLine: (line: LinePlace) => void,
): TableColumn<Line>[] {
  return [
    {
      id: 'place',
      title: 'File, row',
      width: 170,
      cell: (line) => (
        <>
          <button type="button" className="cell-link" title={line.file} onClick={() => onLine(line)}>
            {line.file}
          </button>
          <span className="cell-small">row {format.count(line.row)}</span>
        </>
      ),
    },
    {
      id: 'usage',
      title: 'Usage',
      width: 170,
      grow: true,
      cell: (line) => (
        <span title={`${line.service}, ${line.usageType}`}>
          {line.usageType || line.service}
          <span className="cell-small">{METHOD_NAMES[line.method]?.short ?? line.method}</span>
        </span>
      ),
    },
    {
      id: 'amount',
      title: 'Amount',
      width: 110,
      align: 'right',
      cell: (line) => (
        <>
          {line.amount === null ? '—' : <span title={line.amount}>{format.amount(line.amount)}</span>}
          <span className="cell-small">{line.unit}</span>
        </>
      ),
    },
    {
      id: 'kwh',
      title: 'Electricity',
      width: 132,
      align: 'right',
      cell: (line) =>
        line.method === 'not-covered' ? (
          <span className="dim">Unknown</span>
        ) : (
          <Energy kwh={line.kwh.central} />
        ),
    },
    {
      id: 'kg',
      title: 'CO2e',
      width: 128,
      align: 'right',
      cell: (line) =>
        line.method === 'not-covered' ? (
          <span className="dim">Unknown</span>
        ) : (
          <Mass kg={line.total.central} short />
        ),
    },
  ];
}
