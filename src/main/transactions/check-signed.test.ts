import { SigningKey, Transaction, toBeHex } from 'ethers';
import { describe, expect, test } from 'vitest';
import { checkSigned } from './check-signed.ts';
import { type DecodedCall, type PlanContent, unsignedTransaction } from './plan-content.ts';

/**
 * EIP-1559 vectors of Hyperledger Besu, as carried by ethereumjs (packages/tx/test/json/eip1559.json): chain 7822, one
 * key, empty data, recipient 0x…aaaa. The last column is r and s of the signature. RFC 6979 makes it follow from key
 * and hash alone, so equal signatures prove equal signing hashes.
 */
const KEY = '0x8f2a55949038a9610f50fb23b5883af3b4ecb3c3bb792cbcefbd1542c692be63';
const VECTORS = [
  [
    819,
    43203529n,
    35552n,
    75853n,
    121212n,
    '0x02f870821e8e8203338301284d8301d97c828ae094000000000000000000000000000000000000aaaa8402933bc980c080a0d067f2167008c59219652f91cbf8788dbca5f771f6e91e2b7657e85b78b472e0a01d305af9fe81fdba43f0dfcd400ed24dcace0a7e30d4e85701dcaaf484cd079e',
  ],
  [
    353,
    61901619n,
    32593n,
    38850n,
    136295n,
    '0x02f86f821e8e8201618297c283021467827f5194000000000000000000000000000000000000aaaa8403b08b3380c001a004205678f13fc1d7b10feea6513dfa76e24418b6e08097d95c6f93a3b64e536da01d45ad61bfece43862de2cce7d2575a8c1d08c26c87f3cb5f26d7b0be54a91b2',
  ],
  [
    985,
    32531825n,
    68541n,
    66377n,
    136097n,
    '0x02f871821e8e8203d983010349830213a183010bbd94000000000000000000000000000000000000aaaa8401f0657180c001a0e6d23c5ecc0f388a4d41a9523c3ad171e98083a61288c340b968dfe0903a6741a07319e8d54a4fd8f0c081d3ce093d869f9df598481991c8534bfd8f2c163884b4',
  ],
] as const;

const ACCOUNT = Transaction.from(VECTORS[0][5]).from ?? '';

function planOf(nonce: number, value: bigint, gasLimit: bigint, tip: bigint, maxFee: bigint) {
  const review = {
    account: ACCOUNT,
    network: { chainId: 7822, name: 'test', local: false },
    fee: {
      maxFeePerGas: `${maxFee}`,
      maxPriorityFeePerGas: `${tip}`,
      expected: '0',
      max: '0',
      symbol: 'ETH',
    },
  } as PlanContent['review'];
  const call = {
    nonce,
    to: '0x000000000000000000000000000000000000aaaa',
    data: '0x',
    value: `${value}`,
    gasLimit: `${gasLimit}`,
  } as DecodedCall;
  return {
    review,
    call: { ...call, signingHash: Transaction.from(unsignedTransaction(review, call)).unsignedHash },
  };
}

describe('EIP-1559 (Besu vectors)', () => {
  test.each(VECTORS)(
    'the signing hash of nonce %i is the one that was signed',
    (nonce, value, gas, tip, maxFee, raw) => {
      const { review, call } = planOf(nonce, value, gas, tip, maxFee);
      const { r, s } = new SigningKey(KEY).sign(call.signingHash);
      expect(raw).toContain(r.slice(2));
      expect(raw.endsWith(s.slice(2))).toBe(true);
      expect(checkSigned(raw, review, call)).toBe(Transaction.from(raw).hash);
    },
  );

  test('a vector is not taken for the plan of another', () => {
    const { review, call } = planOf(819, 43203529n, 35552n, 75853n, 121212n);
    expect(() => checkSigned(VECTORS[1][5], review, call)).toThrow('nonce differs');
  });

  test.each(['', '0x', '0x02', 'hello', VECTORS[0][5].slice(0, -2), `${VECTORS[0][5]}00`])(
    'what is no signed transaction is refused: %#',
    (raw) => {
      const { review, call } = planOf(819, 43203529n, 35552n, 75853n, 121212n);
      expect(() => checkSigned(raw, review, call)).toThrow('thrown away');
    },
  );

  test('an unsigned transaction is refused', () => {
    const { review, call } = planOf(819, 43203529n, 35552n, 75853n, 121212n);
    const raw = Transaction.from(unsignedTransaction(review, call)).unsignedSerialized;
    expect(() => checkSigned(raw, review, call)).toThrow('sender differs');
  });

  // r = 5: 5³ + 7 = 132 is no square modulo secp256k1's p, so no point has that x (SEC 1, 4.1.6).
  test('a signature that nobody can have made is refused', () => {
    const { review, call } = planOf(819, 43203529n, 35552n, 75853n, 121212n);
    const transaction = Transaction.from(unsignedTransaction(review, call));
    transaction.signature = { r: toBeHex(5n, 32), s: toBeHex(1n, 32), v: 27 };
    expect(() => checkSigned(transaction.serialized, review, call)).toThrow('form differs');
  });
});
