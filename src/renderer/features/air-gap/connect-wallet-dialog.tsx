import { Alert, Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { QrScanner } from '../../components/qr-scanner.tsx';
import { call } from '../../lib/bridge.ts';
import type { Found } from '../../lib/use-scan.ts';
import { WalletAccounts } from './wallet-accounts.tsx';

/** What a code is, when it is not the accounts of a wallet. */
const OTHERS: Record<Exclude<Found['kind'], 'accounts'>, string> = {
  signature: 'This code holds a signature. Bring it back where you asked for it.',
  'sign-request': 'This code asks for a signature. It does not show a wallet’s accounts.',
  file: 'This code holds a file of CloudTuner Desk, not a wallet’s accounts.',
};

/** Scans the code by which a wallet shows its accounts, then adds those that the person chooses. */
export function ConnectWalletDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [found, setFound] = useState<Found | null>(null);
  const end = () => {
    if (found) void call('airGap.stopScan', { session: found.session }).catch(() => {});
    setFound(null);
  };
  const close = () => {
    end();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title="Connect a QR wallet" size="xl">
      {found === null ? (
        <QrScanner what="the code that your wallet shows to connect" onFound={setFound} />
      ) : found.kind === 'accounts' ? (
        <WalletAccounts session={found.session} onDone={close} onAgain={end} />
      ) : (
        <Alert variant="light" color="gray" title="Another code is needed">
          {OTHERS[found.kind]} Choose “Connect a software wallet” or “MetaMask” on the wallet.
          <Group mt="sm">
            <Button size="xs" variant="default" onClick={end}>
              Scan another code
            </Button>
          </Group>
        </Alert>
      )}
    </Modal>
  );
}
