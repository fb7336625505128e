import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

type PageProps = {
  title: string;
  /** One sentence: what this page is for. */
  about?: string | undefined;
  /** The page's one primary action, and what stands beside it. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The head of a page and its body. Names the window after the page. */
export function Page({ title, about, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · CloudTuner Desk`;
  }, [title]);
  return (
    <div className="page">
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md" gap="md">
        <div>
          <Title order={1}>{title}</Title>
          {about ? (
            <Text c="dimmed" size="sm" mt={2}>
              {about}
            </Text>
          ) : null}
        </div>
        {actions ? (
          <Group gap="xs" wrap="nowrap" className="page-actions">
            {actions}
          </Group>
        ) : null}
      </Group>
      {children}
    </div>
  );
}
