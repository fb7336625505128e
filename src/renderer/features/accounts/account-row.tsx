import { ActionIcon, Badge, Button, Group, Menu, Radio, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { pathSchemeName } from '../../../domain/derivation-path.ts';
import type { Output } from '../../../ipc/contract.ts';
import { AddressText } from '../../components/address-text.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { copyText } from '../../lib/copy-text.ts';
import type { AccountAction } from './account-action.ts';
import type { Account } from './account-groups.ts';

type AccountRowProps = {
  account: Account;
  active: boolean;
  balance: Output<'network.balances'>[number] | undefined;
  onSelect: (address: string) => void;
  onAction: (action: AccountAction) => void;
};

/** One account: where its key is, what it holds, and what can be done with it. */
export function AccountRow({ account, active, balance, onSelect, onAction }: AccountRowProps) {
  const { address, label, path } = account;
  return (
    <tr data-selected={active}>
      <td>
        <Radio
          name="active-account"
          aria-label={`Use ${label}`}
          checked={active}
          onChange={() => onSelect(address)}
        />
      </td>
      <th scope="row">
        {label}{' '}
        {active ? (
          <Badge size="xs" variant="light">
            Active
          </Badge>
        ) : null}
        {path === null ? null : (
          <Text size="xs" c="dimmed" className="mono" title={pathSchemeName(path)}>
            {path}
          </Text>
        )}
      </th>
      <td>
        <AddressText address={address} named={false} />
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
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Rename ${label}`}
            onClick={() => onAction({ kind: 'rename', account })}
          >
            Rename
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`More for ${label}`}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void copyText(address)}>Copy the address</Menu.Item>
              {account.kind === 'vault' ? (
                <Menu.Item onClick={() => onAction({ kind: 'export', account })}>
                  Export as a keystore file…
                </Menu.Item>
              ) : null}
              <Menu.Item onClick={() => onAction({ kind: 'remove', account })}>Remove…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </td>
    </tr>
  );
}
