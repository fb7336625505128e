import { Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { isLedgerProblem, LedgerProblem } from '../../components/ledger-problem.tsx';
import { Problem } from '../../components/problem.tsx';
import { errorCode, useDeskAction } from '../../lib/bridge.ts';
import { groupsOfFour } from '../../lib/format/hexadecimal.ts';

type Account = Output<'ledger.addresses'>[number];

type AddLedgerAccountProps = {
  /** Null closes the dialog. */
  account: Account | null;
  onClose: () => void;
  onAdded: () => void;
};

/** Has the address shown on the device and compared, then adds the account under a name. */
export function AddLedgerAccount({ account, onClose, onAdded }: AddLedgerAccountProps) {
  const stop = useDeskAction('ledger.stop');
  const [waiting, setWaiting] = useState(false);
  const close = () => {
    if (waiting) stop.mutate({});
    onClose();
  };
  return (
    <Modal
      opened={account !== null}
      onClose={close}
      title="Add an account of the Ledger"
      size="lg"
      closeOnClickOutside={false}
    >
      {account === null ? null : (
        <Steps
          key={account.address}
          account={account}
          close={close}
          giveUp={() => stop.mutate({})}
          setWaiting={setWaiting}
          onAdded={onAdded}
        />
      )}
    </Modal>
  );
}

type StepsProps = {
  account: Account;
  close: () => void;
  giveUp: () => void;
  setWaiting: (waiting: boolean) => void;
  onAdded: () => void;
};

function Steps({ account, close, giveUp, setWaiting, onAdded }: StepsProps) {
  const { path, address } = account;
  const verify = useDeskAction('ledger.verifyAddress');
  const add = useDeskAction('ledger.addAccount');
  const select = useDeskAction('accounts.select');
  const [label, setLabel] = useState('');
  const waiting = verify.isPending || add.isPending;
  useEffect(() => {
    setWaiting(waiting);
    return () => setWaiting(false);
  }, [waiting, setWaiting]);
  const failed = add.error ?? verify.error;
  const code = errorCode(failed);
  const again = () => (verify.isSuccess ? addNow() : verify.mutate({ path, address }));
  const addNow = () => add.mutate({ path, address, label: label.trim() }, { onSuccess: onAdded });

  return (
    <Stack gap="md">
      <div>
        <Text size="sm" mb={6}>
          {verify.isSuccess
            ? 'You confirmed this address on the Ledger:'
            : 'Have the Ledger show its address, and compare all of it with this one. Only what the device shows is certain: a program on this computer could show you another.'}
        </Text>
        <div className="hash-groups">
          <span className="dim">0x</span>
          {groupsOfFour(address).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups repeat; the position is the identity
            <span key={index}>{group}</span>
          ))}
          <CopyButton text={address} what="the address" />
        </div>
        <Text size="xs" c="dimmed" mt={4} className="mono">
          {path}
        </Text>
      </div>
      {failed === null || waiting ? null : isLedgerProblem(code) ? (
        <LedgerProblem code={code} message={failed.message} retry={again} />
      ) : (
        <Problem error={failed} title="The account was not added" retry={again} />
      )}
      {add.isSuccess ? (
        <Done
          label={label.trim()}
          use={() => select.mutate({ address }, { onSuccess: close })}
          using={select.isPending}
          close={close}
        />
      ) : verify.isSuccess ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            addNow();
          }}
        >
          <Stack gap="sm">
            <TextInput
              label="Label"
              description="For you only. It stays on this machine. Empty: “Ledger” and a number."
              maxLength={64}
              data-autofocus
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
            <Group>
              <Button type="submit" loading={add.isPending}>
                Add the account
              </Button>
              <Button variant="subtle" color="gray" onClick={close}>
                Cancel
              </Button>
            </Group>
          </Stack>
        </form>
      ) : verify.isPending ? (
        <Group gap="sm" role="status">
          <Loader size={16} />
          <Text size="sm" style={{ flex: 1 }}>
            Compare the address on the Ledger, and confirm it there if it is the same.
          </Text>
          <Button variant="default" onClick={giveUp}>
            Give up
          </Button>
        </Group>
      ) : failed === null ? (
        <Group>
          <Button onClick={() => verify.mutate({ path, address })}>Show it on the Ledger</Button>
          <Button variant="subtle" color="gray" onClick={close}>
            Cancel
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

type DoneProps = { label: string; use: () => void; using: boolean; close: () => void };

function Done({ label, use, using, close }: DoneProps) {
  return (
    <>
      <Group gap="xs" role="status" wrap="nowrap">
        <IconCircleCheck size={18} aria-hidden="true" />
        <Text size="sm">
          {label === '' ? 'The account' : `“${label}”`} is among your accounts. Work with it now, and what you
          prepare is signed on the Ledger.
        </Text>
      </Group>
      <Group>
        <Button loading={using} onClick={use}>
          Work with it now
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          Close
        </Button>
      </Group>
    </>
  );
}
