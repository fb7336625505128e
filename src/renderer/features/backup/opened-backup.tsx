import { Stack, Text } from '@mantine/core';
import { useFormat } from '../../lib/use-format.ts';
import { BackupParts } from './backup-parts.tsx';
import type { Opened } from './open-backup-form.tsx';

/** What an opened backup says of itself. */
export function OpenedBackup({ backup }: { backup: Opened }) {
  const format = useFormat();
  return (
    <Stack gap="xs">
      <Text size="sm">
        <span className="mono">{backup.fileName}</span> was made {format.absolute(new Date(backup.createdAt))}{' '}
        by CloudTuner Desk {backup.app}.
      </Text>
      <BackupParts parts={backup.parts} caption="What the backup holds" />
    </Stack>
  );
}
