import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { AddressText } from '../../components/address-text.tsx';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';

type RemoveEntryProps = {
  /** Null closes the dialog. */
  entry: Output<'addressBook.list'>['entries'][number] | null;
  onClose: () => void;
};

/** Asks before an address is forgotten: with it goes the warning of addresses that look like it. */
export function RemoveEntry({ entry, onClose }: RemoveEntryProps) {
  const remove = useDeskAction('addressBook.remove');
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Modal opened={entry !== null} onClose={close} title={`Remove ${entry?.label ?? ''}?`} size="md">
      {entry ? (
        <Stack gap="md">
          <AddressText address={entry.address} full named={false} />
          <Text size="sm">
            Reviews show its digits instead of the name from then on, and do not warn of addresses that look
            like it, unless a transaction that you signed here named it.
          </Text>
          {remove.isError ? <Problem error={remove.error} title="It was not removed" /> : null}
          <Group>
            <Button
              loading={remove.isPending}
              onClick={() => remove.mutate({ address: entry.address }, { onSuccess: close })}
            >
              Remove the address
            </Button>
            <Button variant="subtle" color="gray" onClick={close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Modal>
  );
}
