import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { ConnectWalletDialog } from './connect-wallet-dialog.tsx';

/** The accounts of wallets that sign by QR codes, and how to add more. */
export function QrWalletPanel() {
  const status = useDesk('accounts.status', {});
  const [connecting, setConnecting] = useState(false);
  const any = status.data?.accounts.some(({ kind }) => kind === 'air-gap') ?? false;
  const connect = (
    <Button
      size="xs"
      variant={any ? 'default' : 'filled'}
      leftSection={<IconQrcode size={14} />}
      onClick={() => setConnecting(true)}
    >
      Connect a QR wallet
    </Button>
  );
  return (
    <>
      <Panel
        title="Wallets that sign by QR code"
        note="Keystone, and others that follow ERC-4527. Their keys never touch this machine."
        actions={any ? connect : undefined}
        flush={any}
      >
        <Loaded query={status} what="The accounts" rows={2}>
          {({ accounts }) =>
            any ? (
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">Label</th>
                    <th scope="col">Path</th>
                    <th scope="col">Address</th>
                  </tr>
                </thead>
                <tbody>
                  {accounts
                    .filter(({ kind }) => kind === 'air-gap')
                    .map(({ address, label, path }) => (
                      <tr key={address}>
                        <th scope="row">{label}</th>
                        <td className="mono">{path}</td>
                        <td>
                          <AddressText address={address} named={false} />
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            ) : (
              <EmptyState icon={<IconQrcode size={28} />} title="No QR wallet is connected" actions={connect}>
                Such a wallet shows its accounts as a QR code once. From then on it signs what this app shows
                it, and shows the signature back.
              </EmptyState>
            )
          }
        </Loaded>
      </Panel>
      <ConnectWalletDialog opened={connecting} onClose={() => setConnecting(false)} />
    </>
  );
}
