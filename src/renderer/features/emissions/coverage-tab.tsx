import { Progress, Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { Mass } from '../../components/quantity-text.tsx';
import { type TableColumn, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { METHOD_NAMES } from './dimensions.ts';
import { ExportMenu } from './export-menu.tsx';
import { UnreadableLines } from './unreadable-lines.tsx';
import { usePagedRows } from './use-paged-rows.ts';
import { useView } from './use-view.ts';

type CoverageTabProps = { totals: Output<'emissions.totals'>; imports: Output<'emissions.imports'> };

/** How much of the bill the figures stand on, and what is missing from them. */
export function CoverageTab({ totals, imports }: CoverageTabProps) {
  return (
    <div className="stack">
      <Methods totals={totals} />
      <NotCovered currencies={totals.currencies} />
      <UnreadableLines imports={imports} />
    </div>
  );
}

const ORDER = ['direct', 'fallback', 'proxy', 'not-covered', 'not-usage'];

function Methods({ totals }: { totals: Output<'emissions.totals'> }) {
  const format = useFormat();
  const { coverage, currencies, figures } = totals;
  const rows = [...coverage].sort((a, b) => ORDER.indexOf(a.method) - ORDER.indexOf(b.method));
  return (
    <Panel title="How the lines were estimated" flush>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Share of lines</th>
            <th scope="col" className="number">
              Lines
            </th>
            {currencies.map((currency) => (
              <th scope="col" className="number" key={currency}>
                Cost, {currency}
              </th>
            ))}
            <th scope="col" className="number">
              CO2e
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = METHOD_NAMES[row.method]?.name ?? row.method;
            const without = row.method === 'not-covered' || row.method === 'not-usage';
            return (
              <tr key={row.method}>
                <th scope="row">
                  {name}
                  <Text size="xs" c="dimmed">
                    {METHOD_NAMES[row.method]?.about}
                  </Text>
                </th>
                <td style={{ minWidth: 140 }}>
                  <Progress
                    value={figures.lines === 0 ? 0 : (row.lines / figures.lines) * 100}
                    size={6}
                    mb={4}
                    mt={6}
                    color={without ? 'gray' : 'ink'}
                    aria-label={`${name}: share of lines`}
                  />
                  <Text size="xs" c="dimmed">
                    {format.share(row.lines, figures.lines)}
                  </Text>
                </td>
                <td className="number">{format.count(row.lines)}</td>
                {currencies.map((currency, index) => (
                  <td className="number" key={currency}>
                    {format.money(row.cost[index] ?? 0, currency)}
                    <Text size="xs" c="dimmed">
                      {format.share(row.cost[index] ?? 0, figures.cost[index] ?? 0)}
                    </Text>
                  </td>
                ))}
                <td className="number">
                  {row.method === 'not-covered' ? (
                    <span className="dim">Unknown</span>
                  ) : row.method === 'not-usage' ? (
                    <span className="dim">None</span>
                  ) : (
                    <Mass kg={row.kg} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

type Reason = Output<'emissions.notCovered'>['rows'][number];

function NotCovered({ currencies }: { currencies: readonly string[] }) {
  const format = useFormat();
  const { view, parameter, setParameters } = useView();
  const sort = {
    by: parameter('missing') === 'lines' ? ('lines' as const) : ('cost' as const),
    descending: true,
  };
  const rows = usePagedRows('emissions.notCovered', { filter: view.filter, sort });
  const columns: TableColumn<Reason>[] = [
    {
      id: 'service',
      title: 'Service',
      width: 190,
      cell: (row) => <span title={row.service}>{row.service || 'No service'}</span>,
    },
    {
      id: 'reason',
      title: 'Why, and what to do',
      width: 380,
      cell: (row) => (
        <span className="cell-text">
          {row.reason}
          <span className="cell-small">{adviceFor(row.reason)}</span>
        </span>
      ),
    },
    {
      id: 'lines',
      title: 'Lines',
      width: 100,
      align: 'right',
      sortable: true,
      cell: (row) => format.count(row.lines),
    },
    ...currencies.map(
      (currency, index): TableColumn<Reason> => ({
        id: index === 0 ? 'cost' : `cost ${currency}`,
        title: `Cost, ${currency}`,
        width: 120,
        align: 'right',
        sortable: index === 0,
        cell: (row) =>
          format.money(row.cost[rows.head?.currencies.indexOf(currency) ?? index] ?? 0, currency),
      }),
    ),
  ];
  return (
    <Panel
      title="Not covered, and why"
      note={sort.by === 'cost' ? 'Most costly first' : 'Most lines first'}
      flush
      actions={<ExportMenu view={{ view: 'not-covered', filter: view.filter }} what="what is not covered" />}
    >
      {rows.error ? (
        <Problem error={rows.error} title="The reasons could not be read" retry={rows.retry} />
      ) : (
        <VirtualTable
          label="Usage that is not covered"
          columns={columns}
          count={rows.head?.groups}
          rowAt={rows.rowAt}
          onRange={rows.onRange}
          sort={sort}
          onSort={({ by }) => setParameters({ missing: by === 'lines' ? 'lines' : null })}
          rowHeight={64}
          maxHeight={460}
          empty="Every line of usage has an estimate."
        />
      )}
    </Panel>
  );
}

/** What a person can do about a reason. Most need nothing: the usage is counted with other lines. */
function adviceFor(reason: string): string {
  if (/counted|billed apart|on top of|other side|where it is sent/i.test(reason)) {
    return 'Nothing to do: it is in the figures of other lines.';
  }
  if (/negative|corrects|credit|refund/i.test(reason))
    return 'Nothing to do: it changes what is paid, not what ran.';
  if (/unit|amount|region|missing|lacks|no start|no instance/i.test(reason)) {
    return 'Look at the export: with the missing column it can be estimated.';
  }
  return 'No published factor yet. Say in a report that it is left out.';
}
