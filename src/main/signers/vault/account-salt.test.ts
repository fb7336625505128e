import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMnemonic } from '../../../domain/mnemonic.ts';
import { Vault } from './vault.ts';

const cost = { n: 2 ** 10, bounds: { min: 2 ** 10, max: 2 ** 12 } };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'account-salt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the salt of a cloud account follows from the words, so that a restored profile cannot mint a bill again', async () => {
  const vault = new Vault(folder, { cost });
  const words = readMnemonic('test test test test test test test test test test test junk');
  await vault.create(words, 'four plain unrelated words');
  // Python: hmac.new(KEY, b'CT02 account salt\0aws\x00123456789012', hashlib.sha256).hexdigest(), where KEY is the
  // private key that ethers derives from these words at the EIP-1581 path m/43'/60'/1581'/0'/0.
  expect(vault.accountSalt('aws', '123456789012')).toBe(
    '0x6a428fbd093799d0cd45e8616403b7b244512db66f906969556fc0ececdee2f0',
  );
  const others = [vault.accountSalt('aws', '123456789013'), vault.accountSalt('azure', '123456789012')];
  expect(new Set([...others, vault.accountSalt('aws', '123456789012')]).size).toBe(3);
  vault.lock();
  expect(() => vault.accountSalt('aws', '123456789012')).toThrow(
    expect.objectContaining({ code: 'vault-locked' }),
  );
});
