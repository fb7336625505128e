import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type StatProps = { label: string; loading?: boolean; note?: ReactNode; children: ReactNode };

/** One figure with its name. Keeps its height while loading. */
export function Stat({ label, loading = false, note, children }: StatProps) {
  return (
    <div className="stat">
      <Text size="xs" c="dimmed" fw={500}>
        {label}
      </Text>
      <div className="stat-value">{loading ? <Skeleton height={26} width="60%" /> : children}</div>
      <div className="stat-note">{loading ? <Skeleton height={12} width="40%" /> : note}</div>
    </div>
  );
}
