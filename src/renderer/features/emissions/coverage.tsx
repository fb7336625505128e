import { NativeSelect, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { Mass } from '../../components/quantity-text.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useEmissionsFilter } from './use-emissions-filter.ts';

const METHODS: Record<string, { name: string; about: string }> = {
  direct: { name: 'Estimated directly', about: 'From the factors of the very instance, volume or transfer' },
  fallback: { name: 'Estimated by fallback', about: 'From the family, the size, or the provider’s average' },
  'not-usage': { name: 'No usage', about: 'Taxes, credits, refunds and fees: no emissions by nature' },
  'not-covered': {
    name: 'Not covered',
    about: 'Usage without a factor yet: counted as unknown, not as zero',
  },
};

type CoverageProps = { summary: Output<'emissions.summary'>; imports: Output<'emissions.imports'> };

/** How much of the bill the figure stands on, and what is missing from it. */
export function Coverage({ summary, imports }: CoverageProps) {
  const format = useFormat();
  const lines = summary.coverage.reduce((sum, row) => sum + row.lines, 0);
  const cost = summary.coverage.reduce((sum, row) => sum + row.cost, 0);
  const currency = summary.cost.length === 1 ? (summary.cost[0]?.currency ?? '') : '';
  return (
    <div className="stack">
      <Panel title="How the lines were estimated" flush>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">Share of lines</th>
              <th scope="col" className="number">
                Lines
              </th>
              <th scope="col" className="number">
                Cost
              </th>
              <th scope="col" className="number">
                Share of cost
              </th>
              <th scope="col" className="number">
                CO2e
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.coverage.map((row) => (
              <tr key={row.method}>
                <th scope="row">
                  {METHODS[row.method]?.name ?? row.method}
                  <Text size="xs" c="dimmed">
                    {METHODS[row.method]?.about}
                  </Text>
                </th>
                <td style={{ minWidth: 160 }}>
                  <Progress
                    value={lines === 0 ? 0 : (row.lines / lines) * 100}
                    size={6}
                    mb={4}
                    mt={6}
                    color={row.method === 'not-covered' ? 'gray' : 'ink'}
                    aria-label={`${METHODS[row.method]?.name ?? row.method}: share of lines`}
                  />
                  <Text size="xs" c="dimmed">
                    {format.share(row.lines, lines)}
                  </Text>
                </td>
                <td className="number">{format.count(row.lines)}</td>
                <td className="number">{format.money(row.cost, currency)}</td>
                <td className="number">{format.share(row.cost, cost)}</td>
                <td className="number">
                  {row.method === 'not-covered' ? <span className="dim">Unknown</span> : <Mass kg={row.kg} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title="Not covered, and why" note="Most costly first" flush>
        {summary.notCovered.length === 0 ? (
          <Text size="sm" c="dimmed" p="md">
            Every line of usage has an estimate.
          </Text>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Service</th>
                <th scope="col">Reason</th>
                <th scope="col" className="number">
                  Lines
                </th>
                <th scope="col" className="number">
                  Cost
                </th>
              </tr>
            </thead>
            <tbody>
              {summary.notCovered.map((row) => (
                <tr key={`${row.service} ${row.reason}`}>
                  <th scope="row">{row.service}</th>
                  <td>{row.reason}</td>
                  <td className="number">{format.count(row.lines)}</td>
                  <td className="number">{format.money(row.cost, currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Unreadable imports={imports} />
    </div>
  );
}

/** Lines that could not be read, each with its place and reason. */
function Unreadable({ imports }: { imports: Output<'emissions.imports'> }) {
  const { filter } = useEmissionsFilter();
  const format = useFormat();
  const [chosen, setChosen] = useState('');
  const wanted = filter.importId ?? chosen;
  const importId =
    imports.find((item) => item.id === wanted)?.id ??
    imports.find((item) => item.lines.unreadable > 0)?.id ??
    imports[0]?.id ??
    '';
  const unreadable = useDesk('emissions.unreadable', { importId, limit: 200 }, { enabled: importId !== '' });
  return (
    <Panel
      title="Lines that could not be read"
      note="They are left out of every figure"
      flush
      actions={
        imports.length > 1 && !filter.importId ? (
          <NativeSelect
            size="xs"
            aria-label="Lines that could not be read, of import"
            value={importId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={imports.map((item) => ({ value: item.id, label: item.name }))}
          />
        ) : null
      }
    >
      <Loaded query={unreadable} what="The unreadable lines" rows={2}>
        {(value) =>
          value.total === 0 ? (
            <Text size="sm" c="dimmed" p="md">
              Every line of this import was read.
            </Text>
          ) : (
            <>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">File</th>
                    <th scope="col" className="number">
                      Row
                    </th>
                    <th scope="col">Reason</th>
                  </tr>
                </thead>
                <tbody>
                  {value.lines.map((line) => (
                    <tr key={`${line.file} ${line.row}`}>
                      <th scope="row" className="wrap-anywhere">
                        {line.file}
                      </th>
                      <td className="number">{format.count(line.row)}</td>
                      <td>{line.reason}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {value.total > value.lines.length ? (
                <Text size="xs" c="dimmed" p="sm">
                  The first {format.count(value.lines.length)} of {format.count(value.total)}.
                </Text>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
