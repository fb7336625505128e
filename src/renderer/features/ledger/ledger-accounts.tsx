import { Badge, Button, SegmentedControl, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PATH_SCHEMES, type PathScheme } from '../../../domain/ledger/path-schemes.ts';
import type { Output } from '../../../ipc/contract.ts';
import { AddressText } from '../../components/address-text.tsx';
import { isLedgerProblem, LedgerProblem } from '../../components/ledger-problem.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { errorCode, useDesk } from '../../lib/bridge.ts';
import { AddLedgerAccount } from './add-ledger-account.tsx';

type Account = Output<'ledger.addresses'>[number];

/** How many more are read at a time; twenty are asked for at most. */
const MORE = 5;
const MOST = 20;

/** The device’s accounts by number, to be verified on it and added. */
export function LedgerAccounts({ look }: { look: () => Promise<unknown> }) {
  const [scheme, setScheme] = useState<PathScheme>('ledger-live');
  const [count, setCount] = useState(MORE);
  const [adding, setAdding] = useState<Account | null>(null);
  const client = useQueryClient();
  const addresses = useDesk('ledger.addresses', { scheme, from: 0, count }, { gcTime: 0, retry: false });
  const chosen = PATH_SCHEMES.find(({ id }) => id === scheme);
  const code = errorCode(addresses.error);
  return (
    <section aria-labelledby="ledger-accounts">
      <Stack gap="sm">
        <div>
          <Text fw={600} size="sm" id="ledger-accounts" mb={6}>
            Which wallet numbered your accounts?
          </Text>
          <SegmentedControl
            aria-label="How accounts are numbered"
            value={scheme}
            onChange={(value) => {
              const found = PATH_SCHEMES.find(({ id }) => id === value);
              if (found === undefined) return;
              setScheme(found.id);
              setCount(MORE);
            }}
            data={PATH_SCHEMES.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {chosen?.detail}. If you have not used this Ledger with Ethereum before, any will do.
          </Text>
        </div>
        {addresses.isError && isLedgerProblem(code) ? (
          <LedgerProblem
            code={code}
            message={addresses.error.message}
            retry={() => void look().then(() => addresses.refetch())}
          />
        ) : (
          <Loaded query={addresses} what="The addresses" rows={MORE}>
            {(list) => (
              <>
                <AccountTable accounts={list} choose={setAdding} />
                {count < MOST ? (
                  <div>
                    <Button
                      size="xs"
                      variant="default"
                      loading={addresses.isFetching}
                      onClick={() => setCount(count + MORE)}
                    >
                      Show {MORE} more
                    </Button>
                  </div>
                ) : null}
              </>
            )}
          </Loaded>
        )}
      </Stack>
      <AddLedgerAccount
        account={adding}
        onClose={() => setAdding(null)}
        onAdded={() => void client.invalidateQueries({ queryKey: ['ledger.addresses'] })}
      />
    </section>
  );
}

type AccountTableProps = { accounts: readonly Account[]; choose: (account: Account) => void };

function AccountTable({ accounts, choose }: AccountTableProps) {
  return (
    <div className="panel panel-flush">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Address</th>
            <th scope="col" className="number">
              CT02
            </th>
            <th scope="col" className="number">
              For fees
            </th>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account, index) => (
            <tr key={account.path}>
              <th scope="row">
                {index + 1}
                <Text size="xs" c="dimmed" className="mono">
                  {account.path}
                </Text>
              </th>
              <td>
                <AddressText address={account.address} named={false} />
              </td>
              <td className="number">
                {account.ct02 === null ? <span className="dim">—</span> : <TokenText amount={account.ct02} />}
              </td>
              <td className="number">
                {account.native === null ? (
                  <span className="dim">—</span>
                ) : (
                  <TokenText amount={account.native} decimals={18} symbol={account.nativeSymbol ?? 'ETH'} />
                )}
              </td>
              <td className="number">
                {account.added ? (
                  <Badge size="sm" variant="light">
                    Added
                  </Badge>
                ) : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Verify and add account ${index + 1}`}
                    onClick={() => choose(account)}
                  >
                    Verify and add
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
