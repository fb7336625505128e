import { Button, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ExportView } from '../../../ipc/emissions-views.ts';
import { useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

const FORMATS = [
  { format: 'csv', label: 'CSV', about: 'With what the figures stand on, in lines that start with #' },
  { format: 'parquet', label: 'Parquet', about: 'The same, with it in the file’s metadata' },
  { format: 'pdf', label: 'PDF', about: 'To read and print' },
] as const;

/** Writes the whole of a view, not only the rows in sight, to a file that the system’s dialog names. */
export function ExportMenu({ view, what }: { view: ExportView; what: string }) {
  const format = useFormat();
  const action = useDeskAction('emissions.export');
  const [told, setTold] = useState<{ words: string; failed: boolean } | null>(null);
  useEffect(() => {
    if (told === null || told.failed) return;
    const timer = setTimeout(() => setTold(null), 8000);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            loading={action.isPending}
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            aria-label={`Export ${what}`}
          >
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((one) => (
            <Menu.Item
              key={one.format}
              onClick={() => {
                setTold(null);
                action.mutate(
                  { view, format: one.format },
                  {
                    onSuccess: (done) =>
                      setTold(
                        done === null
                          ? null
                          : {
                              words: `${format.count(done.rows)} rows written to ${done.path}`,
                              failed: false,
                            },
                      ),
                    onError: (error) => setTold({ words: error.message, failed: true }),
                  },
                );
              }}
            >
              {one.label}
              <Text size="xs" c="dimmed">
                {one.about}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <div role="status" className={told === null ? 'visually-hidden' : 'toast'}>
        {told === null ? null : (
          <>
            <Text
              size="sm"
              c={told.failed ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}
              className="wrap-anywhere"
            >
              {told.words}
            </Text>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setTold(null)}>
              Close
            </Button>
          </>
        )}
      </div>
    </>
  );
}
