import { Button, Stack } from '@mantine/core';
import { IconCloudDown } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { AccountRow } from './account-row.tsx';
import { AddAccountDialog } from './add-account-dialog.tsx';
import { RequestBudget } from './request-budget.tsx';

/** Cloud accounts to fetch usage from: which there are, what a fetch costs, and how the last one ended. */
export function CloudAccountsPanel() {
  const query = useDesk('cloudAccounts.list', {});
  const tasks = useDesk('tasks.list', {}).data ?? [];
  const [adding, setAdding] = useState(false);
  // How one ended stands with its account.
  const fetches = tasks.filter(
    ({ kind, state }) => kind.startsWith('cloud-accounts-') && state === 'running',
  );
  const empty = query.data?.accounts.length === 0;
  const add = (
    <Button size="xs" variant="default" onClick={() => setAdding(true)}>
      Add an account
    </Button>
  );
  return (
    <Panel
      title="Cloud accounts"
      note="Usage straight from AWS. Nobody is contacted unless you ask for it."
      actions={empty ? undefined : add}
    >
      <Loaded query={query} what="The cloud accounts" rows={3} rowHeight={44}>
        {({ accounts, profiles, environment, budget }) => (
          <Stack gap="md">
            {fetches.map((task) => (
              <TaskProgress key={task.id} task={task} />
            ))}
            {accounts.length === 0 ? (
              <EmptyState icon={<IconCloudDown size={24} />} title="No cloud account yet" actions={add}>
                Add an AWS profile, the credentials of the environment, or keys that the vault keeps. Then
                fetch days from Cost Explorer ({budget.usdPerRequest.toFixed(2)} USD a request, within a
                budget that you set), or a report out of a bucket.
              </EmptyState>
            ) : (
              <>
                {accounts.map((account) => (
                  <AccountRow key={account.id} account={account} />
                ))}
                <RequestBudget budget={budget} />
              </>
            )}
            <AddAccountDialog
              opened={adding}
              profiles={profiles}
              environment={environment}
              onClose={() => setAdding(false)}
            />
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
