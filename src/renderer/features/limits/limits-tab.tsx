import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { AddressText } from '../../components/address-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { shortAddress } from '../../lib/format/hexadecimal.ts';
import { useAddressName } from '../../lib/use-address-name.ts';
import { useFormat } from '../../lib/use-format.ts';
import { LimitDialog, type LimitTarget } from './limit-dialog.tsx';

type Token = Output<'limits.list'>['accounts'][number]['tokens'][number];

/** What each account of the vault may sign away in 24 hours, and what it did. */
export function LimitsTab() {
  const limits = useDesk('limits.list', {});
  const name = useAddressName();
  const [target, setTarget] = useState<LimitTarget | null>(null);
  return (
    <div className="stack">
      <Text size="sm" c="dimmed" maw={760}>
        The vault’s keys sign nothing beyond these limits, whichever page asks. Each counts what was signed in
        the last 24 hours, mined or not; the limit on the network’s own currency also counts the most that
        fees can take. A lower limit holds at once; a higher one needs the vault’s password. Keys on a Ledger
        or another machine have no limits here: each signature is confirmed there.
      </Text>
      <Loaded query={limits} what="The limits" rows={4}>
        {({ network, accounts }) =>
          accounts.length === 0 ? (
            <EmptyState icon={<IconShieldHalf size={34} stroke={1.4} />} title="No keys in the vault">
              Limits are kept for accounts whose keys the vault has. Create or restore one first.
            </EmptyState>
          ) : (
            accounts.map(({ account, tokens }) => (
              <Panel
                key={account}
                title={name(account) ?? shortAddress(account)}
                note={
                  <Group gap={8}>
                    <AddressText address={account} named={false} />
                    <span>on {network.name}</span>
                  </Group>
                }
                flush
              >
                <TokenTable
                  of={name(account) ?? account}
                  tokens={tokens}
                  change={(token) => setTarget({ account, network: network.name, ...token })}
                />
              </Panel>
            ))
          )
        }
      </Loaded>
      <LimitDialog target={target} onClose={() => setTarget(null)} />
    </div>
  );
}

type TokenTableProps = {
  /** Whose limits these are. */
  of: string;
  tokens: readonly Token[];
  change: (token: Token) => void;
};

function TokenTable({ of, tokens, change }: TokenTableProps) {
  const format = useFormat();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col" className="number">
            Signed in 24 hours
          </th>
          <th scope="col" className="number">
            Limit
          </th>
          <th scope="col" className="number">
            Left
          </th>
          <th scope="col">Frees up</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((entry) => {
          const { token, decimals, limit, spent, nextFree } = entry;
          const left = limit === null ? null : BigInt(limit) - BigInt(spent);
          return (
            <tr key={token}>
              <th scope="row">{token}</th>
              <td className="number">
                <TokenText amount={spent} decimals={decimals} symbol={token} />
              </td>
              <td className="number">
                {limit === null ? (
                  <span className="dim">None</span>
                ) : (
                  <TokenText amount={limit} decimals={decimals} symbol={token} />
                )}
              </td>
              <td className="number">
                {left === null ? (
                  <span className="dim">—</span>
                ) : (
                  <TokenText amount={left > 0n ? left : 0n} decimals={decimals} symbol={token} />
                )}
              </td>
              <td>
                {limit === null || nextFree === null ? (
                  <span className="dim">—</span>
                ) : (
                  <>
                    {format.absolute(new Date(nextFree.at))}: +
                    <TokenText amount={nextFree.amount} decimals={decimals} symbol={token} />
                  </>
                )}
              </td>
              <td className="number">
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${limit === null ? 'Set a limit' : 'Change the limit'} on ${token} of ${of}`}
                  onClick={() => change(entry)}
                >
                  {limit === null ? 'Set a limit' : 'Change'}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
