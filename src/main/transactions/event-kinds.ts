import type { SimulatedLog } from './simulate.ts';

/**
 * What happens in a plan, whatever the amounts: every kind of event of every contract, once, in alphabetical order. An
 * order that trades as a whole does other things than one of which a part rests, though it may move the same balances.
 */
export function eventKinds(logs: readonly Pick<SimulatedLog, 'address' | 'topics'>[]): string[] {
  return [
    ...new Set(logs.map(({ address, topics }) => `${address} ${topics[0] ?? ''}`.toLowerCase())),
  ].sort();
}
