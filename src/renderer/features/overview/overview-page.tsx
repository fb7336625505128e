import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { DailyChart } from '../../components/daily-chart.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { Energy, Mass } from '../../components/quantity-text.tsx';
import { Stat } from '../../components/stat.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { TransactionBadge } from '../../components/transaction-badge.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { NextStep } from './next-step.tsx';
import { SupplyPanel } from './supply-panel.tsx';

/** Where things stand, and what to do next. */
export function OverviewPage() {
  const format = useFormat();
  const imports = useDesk('emissions.imports', {});
  const summary = useDesk('emissions.summary', {});
  const status = useDesk('accounts.status', {}).data;
  const balances = useDesk('network.balances', {});
  const certificates = useDesk('retirement.certificates', {});
  const transactions = useDesk('transactions.list', {});
  const held = balances.data?.find((entry) => entry.address === status?.active);
  const retired = (certificates.data ?? []).reduce((sum, entry) => sum + BigInt(entry.amount), 0n);
  const empty = imports.data?.length === 0;
  const sample = imports.data?.some((item) => item.sample) ?? false;
  return (
    <Page
      title="Overview"
      about={sample ? 'With sample data. Remove it under Emissions, Imports.' : undefined}
    >
      <div className="stack">
        <NextStep />
        <div className="stats">
          <Stat
            label="Emissions computed"
            loading={summary.isPending}
            note={
              empty
                ? 'Nothing imported yet'
                : summary.data && summary.data.kgCO2e.total > 0
                  ? `${format.share(summary.data.kgCO2e.embodied, summary.data.kgCO2e.total)} embodied`
                  : summary.isError
                    ? 'Could not be read'
                    : null
            }
          >
            {summary.data && !empty ? <Mass kg={summary.data.kgCO2e.total} large /> : <Unknown />}
          </Stat>
          <Stat label="Electricity" loading={summary.isPending} note="Of the same usage">
            {summary.data && !empty ? <Energy kwh={summary.data.kwh} large /> : <Unknown />}
          </Stat>
          <Stat
            label="CT02 held"
            loading={balances.isPending}
            note={balances.isError ? 'The chain is not reachable' : 'By the active account'}
          >
            {held ? <TokenText amount={held.ct02} large /> : <Unknown />}
          </Stat>
          <Stat
            label="Retired"
            loading={certificates.isPending}
            note={
              certificates.isError
                ? 'The chain is not reachable'
                : `${format.count(certificates.data?.length ?? 0)} ${certificates.data?.length === 1 ? 'certificate' : 'certificates'}`
            }
          >
            {certificates.data ? <TokenText amount={retired} symbol="kg CO2e" large /> : <Unknown />}
          </Stat>
        </div>
        {empty ? null : (
          <Loaded query={summary} what="The emissions by day" rows={1} rowHeight={260}>
            {(value) => <DailyChart groups={value.byDay} />}
          </Loaded>
        )}
        <div className="grid-3">
          <Panel title="Latest certificates" flush>
            <Loaded query={certificates} what="The certificates" rows={3}>
              {(list) =>
                list.length === 0 ? (
                  <Text size="sm" c="dimmed" p="md">
                    None yet. Retiring CT02 makes one.
                  </Text>
                ) : (
                  <table className="table">
                    <tbody>
                      {list.slice(0, 5).map((entry) => (
                        <tr key={entry.id}>
                          <th scope="row">
                            <Link className="text-link" to={`/certificates/${entry.id}`}>
                              Certificate {entry.id}
                            </Link>
                            <Text size="xs" c="dimmed" lineClamp={1}>
                              {entry.beneficiaryName ?? 'Hidden beneficiary'}
                            </Text>
                          </th>
                          <td className="number">
                            <TokenText amount={entry.amount} />
                            <Text size="xs" c="dimmed" component="div">
                              <TimeText time={entry.retiredAt} />
                            </Text>
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )
              }
            </Loaded>
          </Panel>
          <Panel
            title="Latest activity"
            flush
            actions={
              <Button component={Link} to="/activity" size="compact-xs" variant="subtle">
                All
              </Button>
            }
          >
            <Loaded query={transactions} what="The transactions" rows={3}>
              {(list) =>
                list.length === 0 ? (
                  <Text size="sm" c="dimmed" p="md">
                    Nothing signed yet.
                  </Text>
                ) : (
                  <table className="table">
                    <tbody>
                      {[...list]
                        .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
                        .slice(0, 5)
                        .map((entry) => (
                          <tr key={entry.id}>
                            <th scope="row">
                              {entry.action}
                              <Text size="xs" c="dimmed" component="div">
                                <TimeText time={entry.createdAt} />
                              </Text>
                            </th>
                            <td className="number">
                              <TransactionBadge state={entry.state} undone={entry.undone} />
                            </td>
                          </tr>
                        ))}
                    </tbody>
                  </table>
                )
              }
            </Loaded>
          </Panel>
          <SupplyPanel />
        </div>
      </div>
    </Page>
  );
}

function Unknown() {
  return <span className="figure figure-large dim">—</span>;
}
