import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type PanelProps = {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** No inner padding: for tables that reach the edges. */
  flush?: boolean;
  children: ReactNode;
};

/** A titled part of a page. */
export function Panel({ title, note, actions, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" className="panel-head" gap="sm">
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {note ? (
            <Text size="xs" c="dimmed" component="div">
              {note}
            </Text>
          ) : null}
        </div>
        {actions ? (
          <Group gap="xs" wrap="nowrap">
            {actions}
          </Group>
        ) : null}
      </Group>
      <div className={flush ? 'panel-flush' : 'panel-body'}>{children}</div>
    </section>
  );
}
