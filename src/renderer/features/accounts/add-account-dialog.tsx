import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useDesk } from '../../lib/bridge.ts';
import { AddFromWords } from './add-from-words.tsx';
import { AddWords } from './add-words.tsx';
import { ImportKey } from './import-key.tsx';
import { ImportKeystore } from './import-keystore.tsx';
import { WatchAddress } from './watch-address.tsx';

const WAYS = [
  { value: 'words', label: 'The recovery words in the vault' },
  { value: 'other-words', label: 'Other recovery words' },
  { value: 'key', label: 'A private key' },
  { value: 'keystore', label: 'A keystore file (Geth, MyEtherWallet)' },
  { value: 'ledger', label: 'A Ledger' },
  { value: 'qr-wallet', label: 'A wallet that signs by QR code' },
  { value: 'watch', label: 'An address to watch' },
] as const;
type Way = (typeof WAYS)[number]['value'];

/** Adds an account, from wherever its key is. */
export function AddAccountDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add an account" size="md">
      {/* A component of its own, so that what was typed leaves the memory with it when the dialog closes. */}
      {opened ? <AddAccount onClose={onClose} /> : null}
    </Modal>
  );
}

function AddAccount({ onClose }: { onClose: () => void }) {
  const vault = useDesk('accounts.status', {}).data?.vault;
  const [way, setWay] = useState<Way>(vault === 'absent' ? 'watch' : 'words');
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Where is its key?"
        data-autofocus
        value={way}
        onChange={(event) => setWay(event.currentTarget.value as Way)}
        data={[...WAYS]}
      />
      {way === 'words' ? <AddFromWords onClose={onClose} /> : null}
      {way === 'other-words' ? <AddWords onClose={onClose} /> : null}
      {way === 'key' ? <ImportKey onClose={onClose} /> : null}
      {way === 'keystore' ? <ImportKeystore onClose={onClose} /> : null}
      {way === 'watch' ? <WatchAddress onClose={onClose} /> : null}
      {way === 'qr-wallet' ? (
        <Elsewhere to="/accounts?tab=qr-wallet" go="Scan the code of the QR wallet" onClose={onClose}>
          Let it show the code for connecting. Its keys never leave it.
        </Elsewhere>
      ) : null}
      {way === 'ledger' ? (
        <Elsewhere to="/accounts?tab=ledger" go="Choose accounts on the Ledger" onClose={onClose}>
          Connect it, unlock it and open its Ethereum app. Its keys never leave it.
        </Elsewhere>
      ) : null}
    </Stack>
  );
}

type ElsewhereProps = { to: string; go: string; onClose: () => void; children: ReactNode };

/** Keys on a device have screens of their own: what to do first, and the way there. */
function Elsewhere({ to, go, onClose, children }: ElsewhereProps) {
  return (
    <>
      <Text size="sm">{children}</Text>
      <Group>
        <Button component={Link} to={to} onClick={onClose}>
          {go}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </>
  );
}
