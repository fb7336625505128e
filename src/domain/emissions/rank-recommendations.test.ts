import { expect, test } from 'vitest';
import { type Rankable, rankRecommendations } from './rank-recommendations.ts';

function saving(id: string, kg: number | null, touches: string[], cost?: [number, string]): Rankable {
  return {
    id,
    kgSaved: kg === null ? null : { low: kg / 2, central: kg, high: kg * 2 },
    costSaved: cost ? { amount: cost[0], currency: cost[1] } : null,
    touches,
  };
}

test('savings on the same usage are never counted twice in the total', () => {
  // Moving the region of k1 and k2 saves 10 kg; newer machines for k1 save 4, idle volumes of k3 save 3.
  const { items, total } = rankRecommendations([
    saving('newer', 4, ['k1'], [9, 'USD']),
    saving('idle', 3, ['k3'], [2, 'USD']),
    saving('region', 10, ['k1', 'k2']),
    saving('cheaper', 0, ['k4'], [1.5, 'EUR']),
  ]);
  expect(items.map(({ id, rank, counted, alternativeTo }) => [id, rank, counted, alternativeTo])).toEqual([
    ['region', 1, true, null],
    ['newer', 2, false, 'region'],
    ['idle', 3, true, null],
    ['cheaper', 4, true, null],
  ]);
  expect(total).toEqual({
    kgSaved: { low: 6.5, central: 13, high: 26 },
    costSaved: [
      { currency: 'EUR', amount: 1.5 },
      { currency: 'USD', amount: 2 },
    ],
  });
});

test('what needs more data saves nothing yet, and stands in nobody’s way', () => {
  const { items, total } = rankRecommendations([
    saving('needs', null, ['k1']),
    saving('idle', 0.001, ['k1']),
  ]);
  expect(items.map(({ id, counted }) => [id, counted])).toEqual([
    ['idle', true],
    ['needs', false],
  ]);
  expect(total.kgSaved.central).toBe(0.001);
});

test('the order does not depend on the order in which they were found', () => {
  const found = [saving('b', 1, ['1']), saving('a', 1, ['2']), saving('c', 1, ['3'], [1, 'USD'])];
  const ids = (list: Rankable[]) => rankRecommendations(list).items.map(({ id }) => id);
  expect(ids(found)).toEqual(['c', 'a', 'b']);
  expect(ids(found.toReversed())).toEqual(['c', 'a', 'b']);
});
