import { useEffect, useState } from 'react';
import { TaskProgress } from '../../components/task-progress.tsx';
import { useDesk } from '../../lib/bridge.ts';

/** The imports under way, and those that failed since this page was opened. */
export function RunningImports() {
  const tasks = useDesk('tasks.list', {}).data ?? [];
  const [since] = useState(() => new Date().toISOString());
  const [announced, setAnnounced] = useState('');
  const imports = tasks.filter((task) => task.kind.includes('import') || task.kind.includes('emissions'));
  const shown = imports.filter(
    (task) => task.state === 'running' || (task.state !== 'done' && (task.endedAt ?? '') >= since),
  );
  const finished = imports.filter((task) => task.state === 'done' && (task.endedAt ?? '') >= since).length;
  useEffect(() => {
    if (finished > 0) setAnnounced(`${finished} ${finished === 1 ? 'import' : 'imports'} finished`);
  }, [finished]);
  return (
    <>
      <div className="visually-hidden" role="status">
        {announced}
      </div>
      {shown.map((task) => (
        <div className="panel" key={task.id} style={{ padding: '10px 14px' }}>
          <TaskProgress task={task} />
        </div>
      ))}
    </>
  );
}
