import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconListDetails } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../ipc/contract.ts';
import { HashText } from '../../components/address-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { TransactionBadge } from '../../components/transaction-badge.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { shortAddress, shortHash } from '../../lib/format/hexadecimal.ts';
import { useAddressName } from '../../lib/use-address-name.ts';
import { TransactionDetail } from './transaction-detail.tsx';

/** Every transaction that this app signed, newest first. */
export function ActivityPage() {
  const transactions = useDesk('transactions.list', {});
  const name = useAddressName();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Page
      title="Activity"
      about="What this app signed and sent. It is written down here before it is sent, so nothing is lost."
    >
      <Panel title="Transactions" flush>
        <Loaded query={transactions} what="The transactions" rows={6}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={<IconListDetails size={34} stroke={1.4} />}
                title="Nothing signed yet"
                actions={
                  <Button component={Link} to="/mint-or-retire" variant="default">
                    Mint or retire
                  </Button>
                }
              >
                Every mint and retirement you sign is listed here with its state, its fee and its hash.
              </EmptyState>
            ) : (
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col" style={{ width: 40 }}>
                      <VisuallyHidden>Details</VisuallyHidden>
                    </th>
                    <th scope="col">What</th>
                    <th scope="col">State</th>
                    <th scope="col">Hash</th>
                    <th scope="col" className="number">
                      Fee paid
                    </th>
                    <th scope="col">When</th>
                  </tr>
                </thead>
                <tbody>
                  {[...list]
                    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
                    .map((entry) => (
                      <Fragment key={entry.id}>
                        <tr className="row-link">
                          <td>
                            <Button
                              size="compact-xs"
                              variant="subtle"
                              color="gray"
                              aria-expanded={opened === entry.id}
                              aria-label={`Details of ${entry.action}`}
                              onClick={() => setOpened(opened === entry.id ? null : entry.id)}
                            >
                              {opened === entry.id ? (
                                <IconChevronDown size={14} />
                              ) : (
                                <IconChevronRight size={14} />
                              )}
                            </Button>
                          </td>
                          <th scope="row">
                            {entry.action}
                            <Text size="xs" c="dimmed">
                              {name(entry.account) ?? shortAddress(entry.account)}
                              {entry.detail ? ` · ${withShortHashes(entry.detail)}` : ''}
                            </Text>
                          </th>
                          <td>
                            <TransactionBadge state={entry.state} undone={entry.undone} />
                            {isUnderWay(entry.state) && opened !== entry.id ? (
                              <Button
                                size="compact-xs"
                                variant="subtle"
                                aria-label={`Why ${entry.action} waits, and what can be done`}
                                onClick={() => setOpened(entry.id)}
                              >
                                What can be done?
                              </Button>
                            ) : null}
                          </td>
                          <td>
                            <HashText hash={entry.hash} what="the transaction hash" />
                          </td>
                          <td className="number">
                            {entry.feePaid === null ? (
                              <span className="dim">—</span>
                            ) : (
                              <TokenText amount={entry.feePaid} decimals={18} symbol={entry.feeSymbol} />
                            )}
                          </td>
                          <td style={{ whiteSpace: 'nowrap' }}>
                            <TimeText time={entry.createdAt} />
                          </td>
                        </tr>
                        {opened === entry.id ? (
                          <tr>
                            <td />
                            <td colSpan={5}>
                              <TransactionDetail entry={entry} />
                            </td>
                          </tr>
                        ) : null}
                      </Fragment>
                    ))}
                </tbody>
              </table>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

/** The whole hash is in the details; here it would push the other columns out. */
function withShortHashes(text: string): string {
  return text.replace(/0x[0-9a-f]{64}/g, (hash) => shortHash(hash));
}

function isUnderWay(state: Output<'transactions.list'>[number]['state']): boolean {
  return state === 'signed' || state === 'submitted';
}
