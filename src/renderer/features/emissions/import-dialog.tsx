import { Badge, Button, CloseButton, Group, Modal, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconFileImport, IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';
import { useFormat } from '../../lib/use-format.ts';
import { FORMAT_NAMES } from './format-names.ts';

type Source = Output<'emissions.chooseFiles'>[number];

/** Choose files, see what each one is, import. The work goes on after the dialog is closed. */
export function ImportDialog() {
  const opened = useScreen((state) => state.importOpen);
  const set = useScreen((state) => state.set);
  return (
    <Modal opened={opened} onClose={() => set({ importOpen: false })} title="Import usage" size="xl">
      <ImportForm onStarted={() => set({ importOpen: false })} />
    </Modal>
  );
}

function ImportForm({ onStarted }: { onStarted: () => void }) {
  const [sources, setSources] = useState<Source[]>([]);
  const format = useFormat();
  const choose = useDeskAction('emissions.chooseFiles');
  const start = useDeskAction('emissions.startImport');
  const usable = sources.filter((source) => source.format !== null);
  const unusable = sources.length - usable.length;
  const pick = () =>
    choose.mutate(
      {},
      {
        onSuccess: (picked) =>
          setSources((current) => [
            ...current.filter((source) => !picked.some((other) => other.path === source.path)),
            ...picked,
          ]),
      },
    );
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        AWS Cost and Usage Report (legacy or 2.0) or FOCUS, as CSV, CSV.gz or Parquet. Files are read on this
        machine and not copied or uploaded.
      </Text>
      {sources.length > 0 ? (
        <div className="panel panel-flush">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" className="number">
                  Size
                </th>
                <th scope="col">Recognised as</th>
                <th scope="col">
                  <VisuallyHidden>Remove</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <tr key={source.id}>
                  <th scope="row">
                    <span title={source.path} className="wrap-anywhere">
                      {source.name}
                    </span>
                    {source.problem ? (
                      <Text size="xs" c="var(--mantine-color-error)">
                        {source.problem}
                      </Text>
                    ) : null}
                  </th>
                  <td className="number">{format.bytes(source.bytes)}</td>
                  <td>
                    {source.format ? (
                      <Badge variant="light">{FORMAT_NAMES[source.format]}</Badge>
                    ) : (
                      <Badge variant="light" color="red">
                        Not recognised
                      </Badge>
                    )}
                  </td>
                  <td>
                    <CloseButton
                      size="sm"
                      aria-label={`Leave out ${source.name}`}
                      onClick={() => setSources((current) => current.filter((other) => other !== source))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {unusable > 0 && usable.length > 0 ? (
        <Text size="sm">
          {unusable === 1 ? 'One file is' : `${unusable} files are`} not recognised and will be left out.
        </Text>
      ) : null}
      {choose.isError ? <Problem error={choose.error} title="The files could not be looked at" /> : null}
      {start.isError ? <Problem error={start.error} title="The import did not start" /> : null}
      <Group justify="space-between">
        <Group gap="xs">
          {usable.length > 0 ? (
            <Button
              loading={start.isPending}
              onClick={() =>
                start.mutate(
                  { sources: usable.map((source) => source.id), sample: false },
                  { onSuccess: onStarted },
                )
              }
            >
              Import {usable.length === 1 ? '1 file' : `${usable.length} files`}
            </Button>
          ) : null}
          <Button
            data-autofocus
            variant={usable.length > 0 ? 'default' : 'filled'}
            leftSection={<IconFileImport size={16} />}
            loading={choose.isPending}
            onClick={pick}
          >
            {sources.length > 0 ? 'Choose more' : 'Choose files'}
          </Button>
        </Group>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconFlask size={16} />}
          disabled={start.isPending}
          onClick={() => start.mutate({ sources: [], sample: true }, { onSuccess: onStarted })}
        >
          Use sample data
        </Button>
      </Group>
    </Stack>
  );
}
