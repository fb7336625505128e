import { CheckBackup } from './check-backup.tsx';
import { CreateBackup } from './create-backup.tsx';

/** The backup of the whole profile: made, and checked. It is restored at first run. */
export function BackupTab() {
  return (
    <div className="stack">
      <CreateBackup />
      <CheckBackup />
    </div>
  );
}
