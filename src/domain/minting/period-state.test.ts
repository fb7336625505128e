import { describe, expect, test } from 'vitest';
import { type PeriodFacts, periodState } from './period-state.ts';

const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 1000;

/** September 2026, seen on 20 November 2026, 365 days after 20 November 2025. */
const september: PeriodFacts = {
  periodStart: at('2026-09-01'),
  periodEnd: at('2026-10-01'),
  amount: 5_000n,
  blockTime: at('2026-11-20'),
  earliestStart: at('2025-11-20'),
  coveredUntil: 0,
  minted: false,
  skipped: false,
  pending: false,
  daysNotFinal: 0,
  earlierOpenStart: null,
};

describe('protocol, section 2: which periods can be minted', () => {
  test.each<[string, Partial<PeriodFacts>, string, RegExp]>([
    ['a month that is over and not covered is open', {}, 'open', /mint it/],
    [
      'one that starts exactly where the account is covered until is open',
      { coveredUntil: at('2026-09-01') },
      'open',
      /Ready/,
    ],
    [
      'one second earlier overlaps',
      { coveredUntil: at('2026-09-01') + 1 },
      'overlaps',
      /retire tokens you hold/,
    ],
    ['a start exactly at the limit is taken', { earliestStart: at('2026-09-01') }, 'open', /Ready/],
    [
      'one second before the limit is too old, and says what can still be done',
      { earliestStart: at('2026-09-01') + 1 },
      'too-old',
      /retire tokens you hold for this period, or keep it as a record/,
    ],
    [
      'the limit holds for the first report only',
      { coveredUntil: at('2026-09-01'), earliestStart: at('2026-10-01') },
      'open',
      /Ready/,
    ],
    ['a period that ends with the block is over', { blockTime: at('2026-10-01') }, 'open', /Ready/],
    ['one second earlier it is not over', { blockTime: at('2026-10-01') - 1 }, 'not-over', /2026-10-01/],
    ['less than 0.01 kg is nothing to mint', { amount: 0n }, 'nothing-to-mint', /0\.01 kg/],
    ['a declined period is skipped', { skipped: true }, 'skipped', /take this back/],
    [
      'a declined period that got too old cannot be taken back',
      { skipped: true, earliestStart: at('2026-10-01') },
      'too-old',
      /no longer/,
    ],
    [
      'a month with days that AWS still calls estimated is not final, and says what to do',
      { daysNotFinal: 3 },
      'not-final',
      /3 days of this month are not final.*fetch the whole month again/,
    ],
    [
      'that is told only of a month that could be minted otherwise',
      { daysNotFinal: 3, amount: 0n },
      'nothing-to-mint',
      /0\.01 kg/,
    ],
    ['a period with a plan is pending', { pending: true }, 'pending', /Activity/],
    [
      'what is on chain is minted, whatever else',
      { minted: true, pending: true, skipped: true, coveredUntil: at('2026-10-01') },
      'minted',
      /Minted/,
    ],
    [
      'an earlier open month of the account is named',
      { earlierOpenStart: at('2026-07-01') },
      'open',
      /2026-07-01/,
    ],
  ])('%s', (_, facts, state, words) => {
    const answer = periodState({ ...september, ...facts });
    expect(answer.state).toBe(state);
    expect(answer.explanation).toMatch(words);
  });
});
