import { describe, expect, test } from 'vitest';
import type { ClearContext, DecodedValue, DescriptorField } from './descriptor.ts';
import { formatField } from './format-field.ts';

const DAI = '0x6B175474E89094C44Da98b954EedeAC495271d0F';
const context: ClearContext = {
  from: '0x52908400098527886E0F7030069857D2E4169EE7',
  to: DAI,
  value: 0n,
  nativeSymbol: 'ETH',
  nameOf: () => null,
  tokenAt: (address) => (address === DAI ? { symbol: 'DAI', decimals: 6 } : null),
  meaningOf: () => null,
};
const METADATA = { enums: { mode: { 1: 'stable', 2: 'variable' } } };

function shown(
  format: DescriptorField['format'],
  value: DecodedValue,
  params?: DescriptorField['params'],
): string {
  const field: DescriptorField = { path: 'x', label: 'X', format, params, visible: 'always' };
  return formatField(field, value, METADATA, context, (path) => (path === '@.to' ? DAI : '0x')).value;
}

// The examples of https://eips.ethereum.org/EIPS/eip-7730, “Field formats”.
describe('ERC-7730, examples of the field formats', () => {
  test.each<[string, string, string]>([
    ['raw, an integer', shown('raw', 1000n), '1000'],
    ['amount', shown('amount', 0x2c1c986f1c48000n), '0.19866144 ETH'],
    ['tokenAmount', shown('tokenAmount', 1_000_000n, { tokenPath: '@.to' }), '1 DAI'],
    [
      'tokenAmount at the threshold',
      shown('tokenAmount', 0xffffffffn, { tokenPath: '@.to', threshold: '0xFFFFFFFF' }),
      'Unlimited DAI',
    ],
    [
      'tokenAmount with a message',
      shown('tokenAmount', 0xffffffffn, { tokenPath: '@.to', threshold: '0xFFFFFFFF', message: 'Max' }),
      'Max DAI',
    ],
    ['duration', shown('duration', 8250n), '02:17:30'],
    ['unit', shown('unit', 10n, { base: 'h' }), '10h'],
    ['unit with decimals', shown('unit', 15n, { base: 'd', decimals: 1 }), '1.5d'],
    ['raw, bytes', shown('raw', '0x123456789a'), '0x123456789a'],
    [
      'raw, an address',
      shown('raw', '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'),
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    ],
    [
      'addressName of the sender',
      shown('addressName', `0x${'0'.repeat(40)}`, { senderAddress: `0x${'0'.repeat(40)}` }),
      'Sender',
    ],
  ])('%s', (_, value, expected) => {
    expect(value).toBe(expected);
  });

  test('date: second 1709191632 is 29 February 2024, 07:27:12 UTC', () => {
    // date -u -d @1709191632. The example's 08:27:12 is in the author's time zone.
    expect(shown('date', 1_709_191_632n, { encoding: 'timestamp' })).toBe('2024-02-29 07:27:12Z');
  });
});

describe('what cannot be formatted', () => {
  test('characters that turn the direction of writing, or hide, are shown as such', () => {
    expect(shown('raw', 'a\u202eb\u200bc\nd')).toBe('a\uFFFDb\uFFFDc\nd');
  });

  test('an amount of an unknown token is in base units, without a name', () => {
    expect(shown('tokenAmount', 150n, { tokenPath: 'other' })).toBe('150');
  });

  test('a second that no calendar has is a number', () => {
    expect(shown('date', 2n ** 64n - 1n, { encoding: 'timestamp' })).toBe('18446744073709551615');
  });

  test('an enumeration names what it has, and shows the number of anything else', () => {
    expect(shown('enum', 2n, { $ref: '$.metadata.enums.mode' })).toBe('variable');
    expect(shown('enum', 3n, { $ref: '$.metadata.enums.mode' })).toBe('3');
  });
});
