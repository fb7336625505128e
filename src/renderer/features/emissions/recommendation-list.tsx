import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Recommendation } from './recommendation.tsx';

type RecommendationListProps = {
  items: Output<'emissions.recommendations'>['items'];
  /** How many there are, those included that main did not send. */
  found: number;
};

/** Recommendations that are drawn at a time: hundreds at once would hold up the window. */
const STEP = 25;

/** The recommendations, the greatest first; the others on request. */
export function RecommendationList({ items, found }: RecommendationListProps) {
  const format = useFormat();
  const [shown, setShown] = useState(STEP);
  const some = items.slice(0, shown);
  return (
    <>
      <ul className="advice">
        {some.map((item) => (
          <Recommendation key={item.id} item={item} items={items} />
        ))}
      </ul>
      {found > some.length ? (
        <Group gap="sm" p="md">
          {items.length > some.length ? (
            <Button size="xs" variant="default" onClick={() => setShown(shown + STEP)}>
              Show {format.count(Math.min(STEP, items.length - some.length))} more
            </Button>
          ) : null}
          <Text size="sm" c="dimmed">
            {format.count(some.length)} of {format.count(found)}; the totals are over all of them.
          </Text>
        </Group>
      ) : null}
    </>
  );
}
