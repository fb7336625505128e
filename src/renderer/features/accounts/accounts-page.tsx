import { Badge, Button, Radio, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { type PageTab, PageTabs } from '../../components/page-tabs.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { errorCode, useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { LabelDialog } from './label-dialog.tsx';

/** The vault's accounts with their labels and balances, and the vault itself. `more` are tabs of other features. */
export function AccountsPage({ more = [] }: { more?: readonly PageTab[] }) {
  const status = useDesk('accounts.status', {});
  const balances = useDesk('network.balances', {});
  const select = useDeskAction('accounts.select');
  const lock = useDeskAction('accounts.lock');
  const set = useScreen((state) => state.set);
  const [labelling, setLabelling] = useState<{ address: string | null; label: string } | null>(null);
  const [changing, setChanging] = useState(false);
  const unlocked = status.data?.vault === 'unlocked';
  const accounts = (
    <div className="stack">
      <Panel title="Accounts" flush>
        <Loaded query={status} what="The accounts" rows={2}>
          {(vault) => (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">
                    <VisuallyHidden>Active</VisuallyHidden>
                  </th>
                  <th scope="col">Label</th>
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
                {vault.accounts.map((account) => {
                  const balance = balances.data?.find((entry) => entry.address === account.address);
                  return (
                    <tr key={account.address} data-selected={account.address === vault.active}>
                      <td>
                        <Radio
                          name="active-account"
                          aria-label={`Use ${account.label || account.address}`}
                          checked={
                            account.address === (select.isPending ? select.variables.address : vault.active)
                          }
                          onChange={() => select.mutate({ address: account.address })}
                        />
                      </td>
                      <th scope="row">
                        {account.label || <span className="dim">No label</span>}{' '}
                        {account.address === vault.active ? (
                          <Badge size="xs" variant="light">
                            Active
                          </Badge>
                        ) : null}
                        <Text size="xs" c="dimmed" className="mono">
                          {account.path ?? 'Watched only'}
                        </Text>
                      </th>
                      <td>
                        <AddressText address={account.address} named={false} />
                      </td>
                      <td className="number">
                        {balance ? <TokenText amount={balance.ct02} /> : <span className="dim">—</span>}
                      </td>
                      <td className="number">
                        {balance ? (
                          <TokenText amount={balance.native} decimals={18} symbol={balance.nativeSymbol} />
                        ) : (
                          <span className="dim">—</span>
                        )}
                      </td>
                      <td className="number">
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`Rename ${account.label || account.address}`}
                          onClick={() => setLabelling({ address: account.address, label: account.label })}
                        >
                          Rename
                        </Button>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </Loaded>
      </Panel>
      {select.isError ? <Problem error={select.error} /> : null}
      {balances.isError && errorCode(balances.error) !== 'chain-unavailable' ? (
        <Problem
          error={balances.error}
          title="The balances could not be read"
          retry={() => balances.refetch()}
        />
      ) : null}
      <Panel title="Vault" note="One encrypted file on this machine: AES-256-GCM under a key made by scrypt.">
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          <Button variant="default" onClick={() => setChanging(true)}>
            Change the password
          </Button>
          <Button variant="default" disabled={!unlocked} onClick={() => lock.mutate({})}>
            Lock now
          </Button>
        </div>
        <Text size="sm" c="dimmed" mt="sm">
          It locks by itself after {status.data?.autoLockMinutes ?? '…'} minutes without use; Settings changes
          that.
        </Text>
      </Panel>
    </div>
  );
  return (
    <Page
      title="Accounts"
      about="Addresses derived from your recovery words. The active one mints, retires and pays fees."
      actions={
        <Button
          leftSection={<IconPlus size={16} />}
          onClick={() => (unlocked ? setLabelling({ address: null, label: '' }) : set({ unlockOpen: true }))}
        >
          {unlocked ? 'Add an account' : 'Unlock to add an account'}
        </Button>
      }
    >
      {more.length === 0 ? (
        accounts
      ) : (
        <PageTabs
          label="Accounts"
          tabs={[{ id: 'accounts', label: 'Accounts', show: () => accounts }, ...more]}
        />
      )}
      <LabelDialog target={labelling} onClose={() => setLabelling(null)} />
      <ChangePasswordDialog opened={changing} onClose={() => setChanging(false)} />
    </Page>
  );
}
