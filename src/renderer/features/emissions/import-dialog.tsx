import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconFileImport, IconFlask, IconFolder } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';
import { ChosenFiles } from './chosen-files.tsx';
import { ImportSummary } from './import-summary.tsx';

type Source = Output<'emissions.chooseFiles'>[number];

/** How long a drop may take to be looked at before the page says that nothing came of it. */
const DROP_LIMIT_MS = 30_000;

/** Choose or drop files, see what each one is, import, see what became of them. The work outlives the dialog. */
export function ImportDialog() {
  const opened = useScreen((state) => state.importOpen);
  const set = useScreen((state) => state.set);
  const [sources, setSources] = useState<Source[]>([]);
  const [taskId, setTaskId] = useState<string | null>(null);
  const add = useCallback(
    (picked: readonly Source[]) =>
      setSources((current) => [
        ...current.filter((source) => !picked.some((other) => other.path === source.path)),
        ...picked,
      ]),
    [],
  );
  // Heard whether the dialog is open or not: the drop opens it, and its files may come first.
  useEffect(() => window.desk.on('emissions.dropped', ({ sources: dropped }) => add(dropped)), [add]);
  const close = () => {
    set({ importOpen: false });
    setTaskId(null);
  };
  return (
    <Modal opened={opened} onClose={close} title="Import usage" size="xl">
      {taskId === null ? (
        <ImportForm
          sources={sources}
          setSources={setSources}
          add={add}
          onStarted={(id) => {
            setTaskId(id);
            setSources([]);
          }}
        />
      ) : (
        <Progress taskId={taskId} onClose={close} onAgain={() => setTaskId(null)} />
      )}
    </Modal>
  );
}

type ImportFormProps = {
  sources: readonly Source[];
  setSources: (sources: Source[]) => void;
  add: (picked: readonly Source[]) => void;
  onStarted: (taskId: string) => void;
};

function ImportForm({ sources, setSources, add, onStarted }: ImportFormProps) {
  const choose = useDeskAction('emissions.chooseFiles');
  const start = useDeskAction('emissions.startImport');
  const [dragging, setDragging] = useState(false);
  const dropped = useDropWait();
  const usable = sources.filter((source) => source.format !== null);
  const unusable = sources.length - usable.length;
  const pick = (folder: boolean) => choose.mutate({ folder }, { onSuccess: add });
  const begin = (input: { sources: string[]; sample: boolean }) =>
    start.mutate(input, { onSuccess: ({ taskId }) => onStarted(taskId) });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        AWS Cost and Usage Reports (legacy or 2.0), FOCUS, Azure cost exports and Google Cloud billing
        exports, as CSV, JSON lines or Parquet, gzipped or not. Files are read on this machine and not copied
        or uploaded.
      </Text>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the first */}
      <div
        className="drop-zone"
        data-drop="usage"
        data-dragging={dragging}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setDragging(false);
          if (event.dataTransfer.files.length > 0) dropped.wait();
        }}
      >
        <Text size="sm" mb="xs" role="status">
          {dropped.state === 'waiting'
            ? 'Looking at what was dropped…'
            : dropped.state === 'nothing'
              ? 'What was dropped is no file on this machine. Choose the files instead.'
              : 'Drop files or folders here, or choose them'}
        </Text>
        <Group gap="xs" justify="center">
          <Button
            data-autofocus
            size="xs"
            variant={usable.length > 0 ? 'default' : 'filled'}
            leftSection={<IconFileImport size={16} />}
            loading={choose.isPending}
            onClick={() => pick(false)}
          >
            {sources.length > 0 ? 'Choose more' : 'Choose files'}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFolder size={16} />}
            disabled={choose.isPending}
            onClick={() => pick(true)}
          >
            Choose a folder
          </Button>
        </Group>
      </div>
      <ChosenFiles
        sources={sources}
        onLeaveOut={(source) => setSources(sources.filter((other) => other !== source))}
      />
      {unusable > 0 && usable.length > 0 ? (
        <Text size="sm">
          {unusable === 1 ? 'One file is' : `${unusable} files are`} not recognised and will be left out.
        </Text>
      ) : null}
      {choose.isError ? <Problem error={choose.error} title="The files could not be looked at" /> : null}
      {start.isError ? <Problem error={start.error} title="The import did not start" /> : null}
      <Group justify="space-between">
        {usable.length > 0 ? (
          <Button
            loading={start.isPending}
            onClick={() => begin({ sources: usable.map((source) => source.id), sample: false })}
          >
            Import {usable.length === 1 ? '1 file' : `${usable.length} files`}
          </Button>
        ) : (
          <span />
        )}
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconFlask size={16} />}
          disabled={start.isPending}
          onClick={() => begin({ sources: [], sample: true })}
        >
          Use sample data
        </Button>
      </Group>
    </Stack>
  );
}

/** The page sees a drop before main has looked at its files; this is the time between. */
function useDropWait() {
  const [state, setState] = useState<'idle' | 'waiting' | 'nothing'>('idle');
  useEffect(
    () =>
      window.desk.on('emissions.dropped', ({ sources }) => setState(sources.length > 0 ? 'idle' : 'nothing')),
    [],
  );
  useEffect(() => {
    if (state !== 'waiting') return;
    const timer = setTimeout(() => setState('nothing'), DROP_LIMIT_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return { state, wait: () => setState('waiting') };
}

type ProgressProps = { taskId: string; onClose: () => void; onAgain: () => void };

function Progress({ taskId, onClose, onAgain }: ProgressProps) {
  const task = useDesk('tasks.list', {}).data?.find(({ id }) => id === taskId);
  const done = task?.state === 'done';
  return (
    <Stack gap="md">
      {task === undefined ? <Text size="sm">Starting…</Text> : <TaskProgress task={task} />}
      {task?.state === 'running' ? (
        <Text size="sm" c="dimmed">
          The import goes on when you close this. Figures appear as soon as they can be read; minting comes
          when the lines are recorded.
        </Text>
      ) : null}
      {done && task.resultId ? <ImportSummary importId={task.resultId} /> : null}
      <Group gap="xs">
        <Button variant={done ? 'filled' : 'default'} onClick={onClose}>
          {done ? 'Show the figures' : 'Close'}
        </Button>
        {task !== undefined && task.state !== 'running' ? (
          <Button variant="subtle" color="gray" onClick={onAgain}>
            Import more
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}
