import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';

type RemoveAccountProps = {
  account: Output<'cloudAccounts.list'>['accounts'][number];
  opened: boolean;
  onClose: () => void;
};

/** Asks before an account goes: AWS shows a secret access key once only. */
export function RemoveAccount({ account, opened, onClose }: RemoveAccountProps) {
  const remove = useDeskAction('cloudAccounts.remove');
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title="Remove this cloud account?">
      <Stack gap="md">
        <Text size="sm">
          {account.credentials === 'vault'
            ? `The keys of “${account.name}” are deleted from the vault. AWS does not show a secret access key again: to come back you need it, or a new one.`
            : `“${account.name}” leaves this list. Its credentials stay where they are.`}{' '}
          What was imported stays.
        </Text>
        {remove.isError ? <Problem error={remove.error} title="The account was not removed" /> : null}
        <Group>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: account.id })}>
            Remove the account
          </Button>
          <Button variant="subtle" color="gray" onClick={close} data-autofocus>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
