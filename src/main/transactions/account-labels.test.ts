import { expect, test } from 'vitest';
import { contractNames } from '../chain/abis.ts';
import type { ContractName } from '../chain/chain.ts';
import { labeller } from './account-labels.ts';

const STRANGER = `0x${'9'.repeat(40)}`;
const addresses = Object.fromEntries(
  contractNames.map((name, index) => [name, `0x${String(index + 10).padStart(40, '0')}`]),
) as Record<ContractName, string>;
const named = (label: string) => labeller({ addresses }, () => label)(STRANGER);

test('a user’s name for somebody stands alone', () => {
  expect(named('Alice')).toBe('Alice');
  expect(named('Zoë Müller & Söhne 2')).toBe('Zoë Müller & Söhne 2');
});

test('one that reads as a contract, as an address, or as whoever signs brings its address along', () => {
  for (const label of [
    'the treasury',
    'Treasury',
    'the tre\u0430sury',
    'The\u200b staking vault',
    'you (Account 1)',
    '0x1111…1111',
    'Alice 0x1111111111111111111111111111111111111111',
    'yrusaert\u202e',
  ]) {
    expect(named(label)).toContain(STRANGER);
    expect(named(label)).not.toMatch(/[\u200b\u202e]/);
  }
});
