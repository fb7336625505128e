import { Badge, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Mass } from '../../components/quantity-text.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { CalculationSteps } from './calculation-steps.tsx';
import { useQuestion } from './question-store.ts';

type Item = Output<'emissions.recommendations'>['items'][number];

const RULES: Record<Item['rule'], string> = {
  'region-move': 'Move the region',
  'previous-generation': 'Previous generation',
  'newer-processor': 'Newer processor',
  'arm-processor': 'Arm processor',
  'right-size': 'Right size',
  'storage-class': 'Storage class',
  'idle-resource': 'Idle resource',
  'growing-snapshots': 'Growing snapshots',
};

type RecommendationProps = { item: Item; items: readonly Item[] };

/** One recommendation: what it would save, how that was computed, and the lines that it is about. */
export function Recommendation({ item, items }: RecommendationProps) {
  const format = useFormat();
  const ask = useQuestion((state) => state.ask);
  const [opened, setOpened] = useState(false);
  const other = items.find(({ id }) => id === item.alternativeTo);
  return (
    <li className="advice-item">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
        <div>
          <Text fw={500}>{item.title}</Text>
          <Text size="xs" c="dimmed" component="div">
            <Badge size="xs" variant="light" color="gray" mr={6}>
              {RULES[item.rule]}
            </Badge>
            {[item.account && `account ${item.account}`, item.region].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <div className="advice-saved">
          {item.kgSaved === null ? (
            <span className="dim">Not known</span>
          ) : (
            <>
              <Mass kg={item.kgSaved.central} />
              {item.kgSaved.low === item.kgSaved.high ? null : (
                <span className="cell-small">
                  {format.ends(item.kgSaved)} {format.mass(item.kgSaved.central).unit}
                </span>
              )}
            </>
          )}
          <span className="cell-small">
            {item.costSaved === null
              ? 'Cost not known'
              : format.money(item.costSaved.amount, item.costSaved.currency)}
          </span>
        </div>
      </Group>
      {item.needs ? <Text size="sm">Needed first: {item.needs}</Text> : null}
      {item.counted ? null : (
        <Text size="xs" c="dimmed">
          Not in the total:{' '}
          {other
            ? `“${other.title}” is about the same usage and is counted in its place.`
            : 'nothing is saved, or the same usage is counted elsewhere.'}
        </Text>
      )}
      <details className="advice-details" onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>Arithmetic and assumptions</summary>
        {opened ? (
          <>
            <CalculationSteps steps={item.steps} />
            {item.assumptions.length > 0 ? (
              <ul className="sentence-list">
                {item.assumptions.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            ) : null}
            {item.costReason ? <Text size="sm">Cost: {item.costReason}</Text> : null}
            <button
              type="button"
              className="text-button"
              onClick={() => ask({ title: item.title, filter: item.filter })}
            >
              The {format.count(item.lines)} {item.lines === 1 ? 'line' : 'lines'} behind it
            </button>
          </>
        ) : null}
      </details>
    </li>
  );
}
