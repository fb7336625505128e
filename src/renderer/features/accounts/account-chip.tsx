import { Menu, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy, IconWallet } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { copyText } from '../../lib/copy-text.ts';
import { shortAddress } from '../../lib/format/hexadecimal.ts';

/** The active account, with a menu to change it. */
export function AccountChip() {
  const status = useDesk('accounts.status', {}).data;
  const select = useDeskAction('accounts.select');
  const active = status?.accounts.find((account) => account.address === status.active);
  if (!status || !active) return null;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <button type="button" className="chip">
          <IconWallet size={15} aria-hidden="true" />
          <VisuallyHidden>Active account:</VisuallyHidden>
          <span className="chip-label">{active.label || 'Account'}</span>
          <span className="mono dim">{shortAddress(active.address)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Accounts</Menu.Label>
        {status.accounts.map((account) => (
          <Menu.Item
            key={account.address}
            leftSection={
              account.address === active.address ? <IconCheck size={14} /> : <span style={{ width: 14 }} />
            }
            rightSection={<span className="mono dim">{shortAddress(account.address)}</span>}
            onClick={() => select.mutate({ address: account.address })}
          >
            {account.label || 'Account'}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => void copyText(active.address)}>
          Copy the address
        </Menu.Item>
        <Menu.Item component={Link} to="/accounts">
          All accounts
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
