import { ActionIcon, Button, Group, Menu, Text, VisuallyHidden } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useDesk } from '../../lib/bridge.ts';
import type { AccountAction } from './account-action.ts';
import type { AccountGroup } from './account-groups.ts';
import { AccountRow } from './account-row.tsx';

type AccountsTableProps = {
  groups: readonly AccountGroup[];
  active: string | null;
  onSelect: (address: string) => void;
  onAction: (action: AccountAction) => void;
};

/** Every account under its group, with what it holds. */
export function AccountsTable({ groups, active, onSelect, onAction }: AccountsTableProps) {
  const balances = useDesk('network.balances', {}).data;
  return (
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
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="table-group">
            <th scope="rowgroup" colSpan={5}>
              {group.name}{' '}
              <Text span size="xs" c="dimmed">
                {group.note}
              </Text>
            </th>
            <td className="number">
              <GroupActions group={group} onAction={onAction} />
            </td>
          </tr>
          {group.accounts.length === 0 ? (
            <tr>
              <td />
              <td colSpan={5}>
                <Text size="sm" c="dimmed">
                  No account of these words is shown. Add one, or find those that were used.
                </Text>
              </td>
            </tr>
          ) : null}
          {group.accounts.map((account) => (
            <AccountRow
              key={account.address}
              account={account}
              active={account.address === active}
              balance={balances?.find((entry) => entry.address === account.address)}
              onSelect={onSelect}
              onAction={onAction}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupActions({ group, onAction }: { group: AccountGroup } & Pick<AccountsTableProps, 'onAction'>) {
  if (group.mnemonic === null && group.id !== 'ledger') return null;
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Find accounts of ${group.name}`}
        onClick={() => onAction({ kind: 'discover', group })}
      >
        Find accounts
      </Button>
      {group.mnemonic === null ? null : <WordsMenu group={group} onAction={onAction} />}
    </Group>
  );
}

function WordsMenu({ group, onAction }: { group: AccountGroup } & Pick<AccountsTableProps, 'onAction'>) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`More for ${group.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAction({ kind: 'rename-words', group })}>Rename these words</Menu.Item>
        {group.mnemonic === 'words' ? null : (
          <Menu.Item onClick={() => onAction({ kind: 'remove-words', group })}>Remove these words…</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
