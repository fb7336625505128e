import { type Descriptor, type DisplayModel, format, isFieldGroup } from '@ethereum-sourcify/clear-signing';
import { getAddress, Interface, type ParamType, zeroPadValue } from 'ethers';
import { describe, expect, test } from 'vitest';
import type { ClearField } from '../../domain/clear-signing/descriptor.ts';
import { contractNames } from '../chain/abis.ts';
import { callOf } from '../chain/contracts.ts';
import { clearCall } from './clear-call.ts';
import { descriptors } from './descriptors.ts';

const CHAIN_ID = 10;
const at = (index: number) => getAddress(zeroPadValue(`0x${(0x1000 + index).toString(16)}`, 20));
const addresses = Object.fromEntries(contractNames.map((name, index) => [name, at(index)])) as Record<
  (typeof contractNames)[number],
  string
>;
const chain = { addresses, local: false };
const SIGNER = getAddress('0x00000000000000000000000000000000000000aa');
const FRIEND = getAddress('0x00000000000000000000000000000000000000bb');
const nameOf = (address: string) => (address === FRIEND ? 'A friend' : null);
const TOKENS: Record<string, { name: string; symbol: string; decimals: number }> = {
  [addresses.CT02]: { name: 'CT02', symbol: 'CT02', decimals: 2 },
  [addresses.Usdc]: { name: 'USDC', symbol: 'USDC', decimals: 6 },
  [addresses.Usdt]: { name: 'USDT', symbol: 'USDT', decimals: 6 },
  [addresses.Weth]: { name: 'WETH', symbol: 'WETH', decimals: 18 },
  [addresses.LedgerUsd]: { name: 'LedgerUSD', symbol: 'USD', decimals: 6 },
};

/** Sourcify’s reading of the same files, each bound to where the contract is. It asks nobody anything. */
async function secondReading(to: string, data: string, value: bigint): Promise<DisplayModel> {
  const calldataIndex = Object.fromEntries(
    contractNames.map((name) => [`eip155:${CHAIN_ID}:${addresses[name].toLowerCase()}`, name]),
  );
  return format(
    { chainId: CHAIN_ID, to, data, value, from: SIGNER },
    {
      descriptorResolverOptions: {
        type: 'custom',
        resolver: {
          index: { calldataIndex, typedDataIndex: {} },
          fetchDescriptor: async (path) => {
            const name = path as (typeof contractNames)[number];
            const deployments = [{ chainId: CHAIN_ID, address: addresses[name] }];
            return { ...descriptors[name], context: { contract: { deployments } } } as unknown as Descriptor;
          },
        },
      },
      externalDataProvider: {
        resolveLocalName: async (address) => {
          const name = nameOf(getAddress(address));
          return name === null ? null : { name, typeMatch: true };
        },
        resolveToken: async (_, address) => TOKENS[getAddress(address)] ?? null,
        resolveChainInfo: async () => ({
          name: 'Test',
          nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        }),
      },
    },
  );
}

type Line = Pick<ClearField, 'label' | 'value' | 'level'>;

function linesOf(model: DisplayModel, level = 0): Line[] {
  return (model.fields ?? []).flatMap((part) => {
    const fields = isFieldGroup(part) ? part.fields : [part];
    return fields.flatMap((field): Line[] => {
      const inner = field.embeddedCalldata?.display;
      if (typeof inner?.intent !== 'string') return [{ label: field.label, value: field.value, level }];
      return [{ label: field.label, value: inner.intent, level }, ...linesOf(inner, level + 1)];
    });
  });
}

/** A value for a parameter, another one for each name, so that two that change places are seen. */
function sample({ type, name, arrayChildren, components }: ParamType, variant: number): unknown {
  if (arrayChildren) return [sample(arrayChildren, variant), sample(arrayChildren, variant + 1)];
  if (components) return components.map((part) => sample(part, variant));
  const seed = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) + variant * 7;
  if (type === 'address') return variant % 2 === 0 ? FRIEND : at(2000 + seed);
  if (type === 'bool') return variant % 2 === 0;
  if (type === 'string') return variant === 2 ? '' : `text ${seed}`;
  if (type === 'bytes') return '0x';
  if (type.startsWith('bytes'))
    return `0x${seed.toString(16).padStart(4, '0').repeat(16)}`.slice(0, 2 + 2 * Number(type.slice(5)));
  const bits = Number(/\d+/.exec(type)?.[0]);
  if (/^(side|support|tier|category|cause|operation|timeInForce)$/.test(name)) return variant % 2;
  if (bits <= 16) return seed % 1000;
  return variant === 2 ? 0 : (BigInt(seed) * 1_000_003n) % 2n ** BigInt(Math.min(bits, 40));
}

const all = contractNames.flatMap((name) =>
  Object.keys(descriptors[name]?.display.formats ?? {}).map((signature) => ({ name, signature })),
);

describe('every function of every descriptor, as @ethereum-sourcify/clear-signing reads it', () => {
  test.each(all)('$name, $signature', async ({ name, signature }) => {
    const codec = new Interface([`function ${signature}`]);
    const fragment = codec.getFunction(signature.slice(0, signature.indexOf('(')));
    if (!fragment) throw new Error(signature);
    for (const variant of [0, 1, 2]) {
      const data = codec.encodeFunctionData(
        fragment,
        fragment.inputs.map((input) => sample(input, variant)),
      );
      const value = variant === 1 ? 10n ** 17n : 0n;
      const own = clearCall({ from: SIGNER, to: addresses[name], value, data }, { chain, nameOf });
      const other = await secondReading(addresses[name], data, value);
      expect(other.rawCalldataFallback).toBeUndefined();
      expect(own?.intent).toBe(other.intent);
      expect(own?.fields.map(({ label, value: text, level }) => ({ label, value: text, level }))).toEqual(
        linesOf(other),
      );
    }
  });
});

const clear = (call: { to: string; data: string; value: bigint }) =>
  clearCall({ from: SIGNER, ...call }, { chain, nameOf });
const texts = (meaning: ReturnType<typeof clear>) =>
  meaning?.fields.map(({ label, value, level }) => `${'  '.repeat(level)}${label}: ${value}`);

describe('calls within calls', () => {
  const approve = callOf(chain, 'CT02', 'approve', [FRIEND, 150n]);

  test('a Safe transaction, in it a proposal, in it an approval', async () => {
    const propose = callOf(chain, 'Governor', 'propose', [[approve.to], [0n], [approve.data], 'Why']);
    const zero = getAddress(`0x${'00'.repeat(20)}`);
    const exec = callOf(chain, 'Treasury', 'execTransaction', [
      propose.to,
      0n,
      propose.data,
      0,
      0n,
      0n,
      0n,
      zero,
      zero,
      '0x1234',
    ]);
    const own = clear(exec);
    expect(own?.intent).toBe('Execute a Safe transaction');
    expect(texts(own)).toContain('  Description: Why');
    expect(texts(own)).toContain('  Call: Approve');
    expect(texts(own)).toContain('    Spender: A friend');
    expect(texts(own)).toContain('    Amount: 1.5 CT02');
    expect(texts(own)).toEqual(
      linesOf(await secondReading(exec.to, exec.data, 0n)).map(
        ({ label, value, level }) => `${'  '.repeat(level)}${label}: ${value}`,
      ),
    );
  });

  test('a call of an unknown contract is shown as its bytes', () => {
    const execute = callOf(chain, 'AccessManager', 'execute', [FRIEND, '0x12345678']);
    expect(texts(clear(execute))).toEqual(['Contract: A friend', 'Call: 0x12345678']);
  });
});

describe('what has no clear meaning', () => {
  test('lists side by side of different lengths', () => {
    expect(clear(callOf(chain, 'Governor', 'propose', [[FRIEND], [], ['0x'], '']))).toBeNull();
  });

  test('a byte behind the arguments', () => {
    const { to, data } = callOf(chain, 'CT02', 'approve', [FRIEND, 1n]);
    expect(clear({ to, data: `${data}00`, value: 0n })).toBeNull();
  });

  test('another contract', () => {
    expect(clear({ ...callOf(chain, 'CT02', 'approve', [FRIEND, 1n]), to: FRIEND })).toBeNull();
  });

  test('a selector that the contract has not', () => {
    expect(clear({ to: addresses.CT02, data: '0x12345678', value: 0n })).toBeNull();
  });
});
