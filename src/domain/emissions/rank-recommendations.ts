/** A saving as far as ranking is concerned. */
export type Rankable = {
  id: string;
  /** Kilograms that would not have been emitted; null where nobody can say without more data. */
  kgSaved: { low: number; central: number; high: number } | null;
  costSaved: { amount: number; currency: string } | null;
  /** What the saving is made of, so that the same usage is never saved twice: usage keys, or parts of them. */
  touches: readonly string[];
};

export type Ranked<Item> = {
  /** Every recommendation, the largest saving first. `alternativeTo` is the one that is counted in its place. */
  items: (Item & { rank: number; counted: boolean; alternativeTo: string | null })[];
  /** Sums over those that are counted. They touch no usage in common. */
  total: {
    kgSaved: { low: number; central: number; high: number };
    costSaved: { amount: number; currency: string }[];
  };
};

/**
 * Ranks by kilograms saved, then by cost, then by id, so that the order is always the same. The total counts each piece
 * of usage once: from the top down, a recommendation that touches usage of one counted before it is an alternative to
 * that one and adds nothing.
 */
export function rankRecommendations<Item extends Rankable>(found: readonly Item[]): Ranked<Item> {
  const order = [...found].sort(
    (a, b) =>
      (b.kgSaved?.central ?? -1) - (a.kgSaved?.central ?? -1) ||
      (b.costSaved?.amount ?? 0) - (a.costSaved?.amount ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  const takenBy = new Map<string, string>();
  const items = order.map((item, index) => {
    const before = item.touches.map((part) => takenBy.get(part)).find((id) => id !== undefined);
    const counted = before === undefined && (item.kgSaved !== null || item.costSaved !== null);
    if (counted) for (const part of item.touches) takenBy.set(part, item.id);
    return { ...item, rank: index + 1, counted, alternativeTo: before ?? null };
  });
  const counted = items.filter((item) => item.counted);
  const kg = (end: 'low' | 'central' | 'high') =>
    counted.reduce((sum, { kgSaved }) => sum + (kgSaved?.[end] ?? 0), 0);
  const costs = new Map<string, number>();
  for (const { costSaved } of counted) {
    if (costSaved) costs.set(costSaved.currency, (costs.get(costSaved.currency) ?? 0) + costSaved.amount);
  }
  return {
    items,
    total: {
      kgSaved: { low: kg('low'), central: kg('central'), high: kg('high') },
      costSaved: [...costs]
        .map(([currency, amount]) => ({ currency, amount }))
        .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    },
  };
}
