import { Button } from '@mantine/core';
import { IconPlus, IconWallet } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { type PageTab, PageTabs } from '../../components/page-tabs.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { errorCode, useDesk, useDeskAction } from '../../lib/bridge.ts';
import type { AccountAction } from './account-action.ts';
import { accountGroups } from './account-groups.ts';
import { AccountsTable } from './accounts-table.tsx';
import { AddAccountDialog } from './add-account-dialog.tsx';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { DiscoveryDialog } from './discovery-dialog.tsx';
import { ExportKeystoreDialog } from './export-keystore-dialog.tsx';
import { LabelDialog, type LabelTarget } from './label-dialog.tsx';
import { RemoveDialog, type RemoveTarget } from './remove-dialog.tsx';
import { VaultPanel } from './vault-panel.tsx';

type Open = AccountAction | { kind: 'add' } | { kind: 'password' } | null;

/** Every account with its label and balances, and the vault itself. `more` are tabs of other features. */
export function AccountsPage({ more = [] }: { more?: readonly PageTab[] }) {
  const status = useDesk('accounts.status', {});
  const balances = useDesk('network.balances', {});
  const select = useDeskAction('accounts.select');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const [search] = useSearchParams();
  const elsewhere = more.some(({ id }) => id === search.get('tab'));
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen({ kind: 'add' })}>
      Add an account
    </Button>
  );
  const accounts = (
    <div className="stack">
      <Panel title="Your accounts" flush>
        <Loaded query={status} what="The accounts" rows={2}>
          {(now) =>
            now.accounts.length === 0 && now.mnemonics.length === 0 ? (
              <EmptyState icon={<IconWallet size={28} />} title="No account yet">
                Add one that is on a Ledger, watch an address, or create a vault that holds keys on this
                machine.
              </EmptyState>
            ) : (
              <AccountsTable
                groups={accountGroups(now)}
                active={select.isPending ? select.variables.address : now.active}
                onSelect={(address) => select.mutate({ address })}
                onAction={setOpen}
              />
            )
          }
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
      <VaultPanel onChangePassword={() => setOpen({ kind: 'password' })} />
    </div>
  );
  return (
    <Page
      title="Accounts"
      about="Where your keys are. The active account mints, retires and pays fees."
      actions={elsewhere ? undefined : add}
    >
      {more.length === 0 ? (
        accounts
      ) : (
        <PageTabs
          label="Accounts"
          tabs={[{ id: 'accounts', label: 'Accounts', show: () => accounts }, ...more]}
        />
      )}
      <AddAccountDialog opened={open?.kind === 'add'} onClose={close} />
      <LabelDialog target={labelTarget(open)} onClose={close} />
      <RemoveDialog target={removeTarget(open)} onClose={close} />
      <ExportKeystoreDialog account={open?.kind === 'export' ? open.account : null} onClose={close} />
      <DiscoveryDialog
        source={open?.kind === 'discover' ? { id: open.group.id, name: open.group.name } : null}
        onClose={close}
      />
      <ChangePasswordDialog opened={open?.kind === 'password'} onClose={close} />
    </Page>
  );
}

function labelTarget(open: Open): LabelTarget | null {
  if (open?.kind === 'rename') return { address: open.account.address, label: open.account.label };
  if (open?.kind === 'rename-words') return { mnemonic: open.group.id, label: open.group.name };
  return null;
}

function removeTarget(open: Open): RemoveTarget | null {
  if (open?.kind === 'remove') return { account: open.account };
  if (open?.kind === 'remove-words') return { group: open.group };
  return null;
}
