import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: ReactNode;
  title: string;
  /** What this is and what to do first. */
  children: ReactNode;
  actions?: ReactNode;
};

/** What stands where there is nothing yet. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <div className="empty-icon" aria-hidden="true">
        {icon}
      </div>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" maw={460} ta="center" component="div">
        {children}
      </Text>
      {actions ? (
        <Group gap="xs" mt="sm" justify="center">
          {actions}
        </Group>
      ) : null}
    </div>
  );
}
