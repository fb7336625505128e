import { expect, test } from 'vitest';
import { derivationPath } from './ledger.ts';

test('BIP-32: an index has 31 bits, so that no step is another one, hardened, under a number of its own', () => {
  const is = (path: string) => derivationPath.safeParse(path).success;
  // 2^31 - 1 is the last; 2^31 without ' would go to the device as 0'.
  expect(is("m/44'/60'/0'/0/2147483647")).toBe(true);
  expect(is("m/44'/60'/0'/0/2147483648")).toBe(false);
  expect(is("m/44'/60'/2147483648'/0/0")).toBe(false);
  expect(is("m/44'/60'/0'/0/4294967296")).toBe(false);
  expect(is("m/44'/060'/0'/0/0")).toBe(false);
});
