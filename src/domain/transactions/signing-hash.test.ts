import { Transaction } from 'ethers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf } from '../abi.ts';
import { signingHash, type UnsignedTransaction, unsignedBytes } from './signing-hash.ts';

describe('EIP-155, the example', () => {
  // https://eips.ethereum.org/EIPS/eip-155, “Example”.
  const example: UnsignedTransaction = {
    type: 'legacy',
    chainId: 1n,
    nonce: 9,
    gasPrice: 20n * 10n ** 9n,
    gasLimit: 21_000n,
    to: '0x3535353535353535353535353535353535353535',
    value: 10n ** 18n,
    data: '0x',
  };

  test('the signing data', () => {
    expect(hexOf(unsignedBytes(example))).toBe(
      '0xec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080',
    );
  });

  test('the signing hash', () => {
    expect(signingHash(example)).toBe('0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53');
  });
});

// https://github.com/ethereum/go-ethereum/blob/master/core/types/transaction_test.go
describe('go-ethereum, transaction_test.go', () => {
  const to = '0xb94f5374fce5edbc8e2a8697c15331677e6ebf0b';
  test('TestTransactionSigHash: a legacy transaction without a chain', () => {
    const hash = signingHash({
      type: 'legacy',
      chainId: null,
      nonce: 3,
      gasPrice: 1n,
      gasLimit: 2000n,
      to,
      value: 10n,
      data: '0x5544',
    });
    expect(hash).toBe('0xfe7a79529ed5f7c3375d06b26b186a8644e0e16c373d7a12be41c62d6042b77a');
  });

  test('TestEIP2718TransactionSigHash: EIP-2930 with an empty access list', () => {
    const hash = signingHash({
      type: 'eip-2930',
      chainId: 1n,
      nonce: 3,
      gasPrice: 1n,
      gasLimit: 25_000n,
      to,
      value: 10n,
      data: '0x5544',
      accessList: [],
    });
    expect(hash).toBe('0x49b486f0ec0a60dfbbca2d30cb07c9e8ffb2a2ff41f29a1ab6737475f6ff69f3');
  });
});

// What devices showed: app-ethereum 1.22.0, tests/ragger/test_blind_sign.py and snapshots/nanox/test_blind_sign*.
describe('EIP-1559, as a Ledger shows it', () => {
  const balanceOf = (value: bigint): UnsignedTransaction => ({
    type: 'eip-1559',
    chainId: 1n,
    nonce: 235,
    maxFeePerGas: 100n * 10n ** 9n,
    maxPriorityFeePerGas: 10n * 10n ** 9n,
    gasLimit: 44_001n,
    to: '0x6b175474e89094c44da98b954eedeac495271d0f',
    value,
    data: '0x70a08231000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045',
    accessList: [],
  });

  test.each([
    ['nothing', 0n, '0x6814a1ccab5871d8d799d59215fdcf5cb9422e309f6461273fbca50604aa4640'],
    ['1.2 ETH', 12n * 10n ** 17n, '0xa6b3740ba12da1d8263d5eb911f78d66fe2c2d6057700d7cd50a557d2b96f3cf'],
  ])('with %s', (_, value, hash) => {
    expect(signingHash(balanceOf(value))).toBe(hash);
  });
});

describe('two implementations', () => {
  const hex = (bytes: number) =>
    fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => hexOf(value));
  const integer = fc.bigInt(0n, 2n ** 96n);
  const accessList = fc.array(
    fc.record({ address: hex(20), storageKeys: fc.array(hex(32), { maxLength: 2 }) }),
    { maxLength: 2 },
  );

  test('ethers and this one come to the same hash for any transaction', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('legacy', 'eip-2930', 'eip-1559'),
        fc.record({ nonce: fc.nat(), value: integer, gasLimit: integer, gasPrice: integer, tip: integer }),
        fc.option(hex(20)),
        fc.nat(80).chain(hex),
        fc.bigInt(1n, 2n ** 40n),
        accessList,
        (type, { nonce, value, gasLimit, gasPrice, tip }, to, data, chainId, list) => {
          const common = { nonce, value, gasLimit, to, data, chainId };
          const fees = { maxFeePerGas: gasPrice + tip, maxPriorityFeePerGas: tip };
          const own: UnsignedTransaction =
            type === 'legacy'
              ? { ...common, type, gasPrice }
              : type === 'eip-2930'
                ? { ...common, type, gasPrice, accessList: list }
                : { ...common, type: 'eip-1559', ...fees, accessList: list };
          const other = Transaction.from({
            ...common,
            type: { legacy: 0, 'eip-2930': 1, 'eip-1559': 2 }[type],
            ...(type === 'eip-1559' ? fees : { gasPrice }),
            ...(type === 'legacy' ? {} : { accessList: list.map((entry) => ({ ...entry })) }),
          });
          expect(signingHash(own)).toBe(other.unsignedHash);
        },
      ),
      { numRuns: 300, seed: 1559 },
    );
  });
});
