import { keccak_256 } from '@noble/hashes/sha3.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { getAddress, zeroPadValue } from 'ethers';
import { expect, test } from 'vitest';
import { hexOf } from '../../domain/abi.ts';
import { EMISSIONS_REPORT_TYPES } from '../../domain/minting/emissions-report.ts';
import { readTypedData } from '../../domain/read-typed-data.ts';
import { encodeType } from '../../domain/typed-data.ts';
import { contractNames } from '../chain/abis.ts';
import type { ContractName } from '../chain/chain.ts';
import { callOf } from '../chain/contracts.ts';
import { clearTypedData, typedDataDescriptors } from './clear-typed-data.ts';

const addresses = Object.fromEntries(
  contractNames.map((name, index) => [
    name,
    getAddress(zeroPadValue(`0x${(0x1000 + index).toString(16)}`, 20)),
  ]),
) as Record<ContractName, string>;
const chain = { addresses, local: false, chainId: 10 };
const FRIEND = getAddress('0x00000000000000000000000000000000000000bb');
const nameOf = (address: string) => (address === FRIEND ? 'A friend' : null);
const types = typedDataDescriptors.flatMap(({ display }) => Object.keys(display.formats));

// Type hashes as the contracts have them: OpenZeppelin Contracts 5 (ERC20Permit, Votes, Governor), Safe 1.4 (Safe.sol).
test.each([
  ['Permit', '0x6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9'],
  ['Delegation', '0xe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf'],
  ['SafeTx', '0xbb8310d486368db6bd6f849402fdd73ad53d316b5a4b2644ad6efe0f941286d8'],
])('the type of the %s descriptor has the hash in the contract', (name, hash) => {
  const type = types.find((each) => each.startsWith(`${name}(`)) ?? '';
  expect(hexOf(keccak_256(utf8ToBytes(type)))).toBe(hash);
});

test('the type of the report is the one that validators sign', () => {
  expect(types).toContain(encodeType(EMISSIONS_REPORT_TYPES, 'EmissionsReport'));
});

const document = (type: string, domain: object, message: object) => {
  const [, primaryType = '', members = ''] = /^(\w+)\((.*)\)$/.exec(type) ?? [];
  const list = members.split(',').map((member) => {
    const [kind = '', name = ''] = member.split(' ');
    return { name, type: kind };
  });
  return readTypedData(JSON.stringify({ types: { [primaryType]: list }, primaryType, domain, message }));
};
const permitType = types.find((type) => type.startsWith('Permit(')) ?? '';
const permit = (domain: object) =>
  document(permitType, domain, { owner: FRIEND, spender: FRIEND, value: '150', nonce: 0, deadline: 0 });
const lines = (meaning: ReturnType<typeof clearTypedData>) =>
  meaning?.fields.map(({ label, value, level }) => `${'  '.repeat(level)}${label}: ${value}`);

test('ERC-2612: a permit of CT02', () => {
  const domain = { name: 'CT02', version: '1', chainId: 10, verifyingContract: addresses.CT02 };
  const meaning = clearTypedData(permit(domain), FRIEND, { chain, nameOf });
  expect(meaning?.intent).toBe('Approve by signature');
  expect(lines(meaning)).toEqual([
    'Owner: A friend',
    'Spender: A friend',
    'Amount: 1.5 CT02',
    'Nonce: 0',
    'Valid until: 1970-01-01 00:00:00Z',
  ]);
});

test('a Safe transaction names the call within', () => {
  const approve = callOf(chain, 'CT02', 'approve', [FRIEND, 100n]);
  const safeType = types.find((type) => type.startsWith('SafeTx(')) ?? '';
  const nothing = `0x${'00'.repeat(20)}`;
  const data = document(
    safeType,
    { chainId: 10, verifyingContract: addresses.Treasury },
    {
      to: approve.to,
      value: 0,
      data: approve.data,
      operation: 0,
      safeTxGas: 0,
      baseGas: 0,
      gasPrice: 0,
      gasToken: nothing,
      refundReceiver: nothing,
      nonce: 3,
    },
  );
  const meaning = clearTypedData(data, FRIEND, { chain, nameOf });
  expect(lines(meaning)).toContain('Call: Approve');
  expect(lines(meaning)).toContain('  Amount: 1 CT02');
});

test.each([
  ['another chain', { chainId: 1, verifyingContract: addresses.CT02 }],
  ['another contract', { chainId: 10, verifyingContract: FRIEND }],
  ['no contract', { chainId: 10 }],
])('%s has no clear meaning', (_, domain) => {
  expect(clearTypedData(permit({ name: 'CT02', ...domain }), FRIEND, { chain, nameOf })).toBeNull();
});
