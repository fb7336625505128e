import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { Problem } from '../../components/problem.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

type DiscoveryDialogProps = {
  /** The words, or `ledger`; null closes the dialog. The search goes on in the task list. */
  source: { id: string; name: string } | null;
  onClose: () => void;
};

/** Looks along every path layout for accounts that were used, and adds those that are picked. */
export function DiscoveryDialog({ source, onClose }: DiscoveryDialogProps) {
  return (
    <Modal
      opened={source !== null}
      onClose={onClose}
      title={`Find accounts of ${source?.name ?? ''}`}
      size="lg"
    >
      {source ? <Discovery id={source.id} onClose={onClose} /> : null}
    </Modal>
  );
}

function Discovery({ id, onClose }: { id: string; onClose: () => void }) {
  const start = useDeskAction('accounts.discover');
  const started = useRef(false);
  const begin = start.mutate;
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    begin({ source: id });
  }, [begin, id]);
  if (start.isError)
    return (
      <Problem
        error={start.error}
        title="The search did not begin"
        retry={() => start.mutate({ source: id })}
      />
    );
  return start.data ? <Found taskId={start.data.taskId} onClose={onClose} /> : null;
}

function Found({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const format = useFormat();
  const task = useDesk('tasks.list', {}).data?.find(({ id }) => id === taskId);
  const found = useDesk('accounts.discovered', { taskId }).data?.accounts ?? [];
  const add = useDeskAction('accounts.addFound');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const fresh = found.filter(({ known }) => !known);
  const chosen = fresh.filter(({ address }) => !left.has(address)).map(({ address }) => address);
  const toggle = (address: string) => {
    const next = new Set(left);
    if (!next.delete(address)) next.add(address);
    setLeft(next);
  };
  const running = task?.state === 'running';
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Every layout of paths is searched until 20 addresses in a row were never used. Only the network that
        is in use is asked.
      </Text>
      {task ? <TaskProgress task={task} /> : null}
      {found.length > 0 ? (
        <table className="table" aria-label="Accounts that were used">
          <tbody>
            {found.map((account) => (
              <tr key={account.address}>
                <td>
                  <Checkbox
                    aria-label={`Add ${account.path}`}
                    disabled={account.known}
                    checked={account.known || !left.has(account.address)}
                    onChange={() => toggle(account.address)}
                  />
                </td>
                <th scope="row">
                  <AddressText address={account.address} />
                  <Text size="xs" c="dimmed">
                    <span className="mono">{account.path}</span> · {account.scheme}
                  </Text>
                </th>
                <td className="number">
                  <TokenText amount={account.ct02} />
                  <Text size="xs" c="dimmed">
                    <TokenText amount={account.native} decimals={18} symbol={account.nativeSymbol} />
                  </Text>
                </td>
                <td className="number">
                  {account.known ? 'In the list' : `${format.count(account.transactions)} sent`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {!running && found.length === 0 ? (
        <Text size="sm">No account of these was used on this network.</Text>
      ) : null}
      {!running && found.length > 0 && fresh.length === 0 ? (
        <Text size="sm">All that were used are in the list already.</Text>
      ) : null}
      {add.isError ? <Problem error={add.error} title="The accounts were not added" /> : null}
      <Group>
        {fresh.length > 0 ? (
          <Button
            loading={add.isPending}
            disabled={chosen.length === 0}
            onClick={() => add.mutate({ taskId, addresses: chosen }, { onSuccess: onClose })}
          >
            {chosen.length === 1 ? 'Add 1 account' : `Add ${chosen.length} accounts`}
          </Button>
        ) : null}
        <Button variant="subtle" color="gray" onClick={onClose}>
          Close
        </Button>
      </Group>
    </Stack>
  );
}
