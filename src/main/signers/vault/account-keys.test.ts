import { decodeBase58, getBytes, HDNodeWallet, toBeHex, Wallet } from 'ethers';
import { describe, expect, it } from 'vitest';
import { readMnemonic } from '../../../domain/mnemonic.ts';
import { accountPath, deriveAccountKeys, deriveFromSeed, NODE_KEY_PATH, signDigest } from './account-keys.ts';

const JUNK = 'test test test test test test test test test test test junk';

/** The private key in an `xprv…`: bytes 46 to 78 of its 82. Decoded without the library under test. */
function privateKeyOf(xprv: string): Buffer {
  const bytes = getBytes(toBeHex(decodeBase58(xprv), 82));
  return Buffer.from(bytes.subarray(46, 78));
}

describe('BIP-32', () => {
  // https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki#test-vectors
  it.each([
    [
      'vector 1',
      '000102030405060708090a0b0c0d0e0f',
      "m/0'",
      'xprv9uHRZZhk6KAJC1avXpDAp4MDc3sQKNxDiPvvkX8Br5ngLNv1TxvUxt4cV1rGL5hj6KCesnDYUhd7oWgT11eZG7XnxHrnYeSvkzY7d2bhkJ7',
    ],
    [
      'vector 1',
      '000102030405060708090a0b0c0d0e0f',
      "m/0'/1/2'/2/1000000000",
      'xprvA41z7zogVVwxVSgdKUHDy1SKmdb533PjDz7J6N6mV6uS3ze1ai8FHa8kmHScGpWmj4WggLyQjgPie1rFSruoUihUZREPSL39UNdE3BBDu76',
    ],
    [
      'vector 2',
      'fffcf9f6f3f0edeae7e4e1dedbd8d5d2cfccc9c6c3c0bdbab7b4b1aeaba8a5a29f9c999693908d8a8784817e7b7875726f6c696663605d5a5754514e4b484542',
      "m/0/2147483647'/1/2147483646'/2",
      'xprvA2nrNbFZABcdryreWet9Ea4LvTJcGsqrMzxHx98MMrotbir7yrKCEXw7nadnHM8Dq38EGfSh6dqA9QWTyefMLEcBYJUuekgW4BYPJcr9E7j',
    ],
    [
      'vector 3, leading zeros are kept',
      '4b381541583be4423346c643850da4b320e46a87ae3d2a4e6da11eba819cd4acba45d239319ac14f863b8d5ab5a0d0c64d2e8a1e7d1457df2e5a3c51c73235be',
      "m/0'",
      'xprv9uPDJpEQgRQfDcW7BkF7eTya6RPxXeJCqCJGHuCJ4GiRVLzkTXBAJMu2qaMWPrS7AANYqdq6vcBcBUdJCVVFceUvJFjaPdGZ2y9WACViL4L',
    ],
    [
      'vector 4, leading zeros are kept',
      '3ddd5602285899a946114506157c7997e5444528f3003f6134712147db19b678',
      "m/0'",
      'xprv9vB7xEWwNp9kh1wQRfCCQMnZUEG21LpbR9NPCNN1dwhiZkjjeGRnaALmPXCX7SgjFTiCTT6bXes17boXtjq3xLpcDjzEuGLQBM5ohqkao9G',
    ],
    [
      'vector 4, leading zeros are kept',
      '3ddd5602285899a946114506157c7997e5444528f3003f6134712147db19b678',
      "m/0'/1'",
      'xprv9xJocDuwtYCMNAo3Zw76WENQeAS6WGXQ55RCy7tDJ8oALr4FWkuVoHJeHVAcAqiZLE7Je3vZJHxspZdFHfnBEjHqU5hG1Jaj32dVoS6XLT1',
    ],
  ])('%s: %s at %s', (_name, seed, path, xprv) => {
    const [key] = deriveFromSeed(Buffer.from(seed, 'hex'), [path]);
    expect(Buffer.from(key?.secret ?? [])).toEqual(privateKeyOf(xprv));
  });
});

describe('BIP-44', () => {
  it('gives the known accounts of “test … junk” at m/44ʹ/60ʹ/0ʹ/0/i', async () => {
    const keys = await deriveAccountKeys(readMnemonic(JUNK), [0, 1, 2].map(accountPath));
    // As Hardhat, Foundry and Anvil print them.
    expect(keys.map(({ address }) => address)).toEqual([
      '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
      '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
      '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
    ]);
    expect(Buffer.from(keys[0]?.secret ?? []).toString('hex')).toBe(
      'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
    );
  });
});

describe('EIP-1581', () => {
  it('gives a node key at m/43ʹ/60ʹ/1581ʹ/0ʹ/0, the same that ethers derives', async () => {
    expect(NODE_KEY_PATH).toBe("m/43'/60'/1581'/0'/0");
    const [key] = await deriveAccountKeys(readMnemonic(JUNK), [NODE_KEY_PATH]);
    expect(key?.address).toBe(HDNodeWallet.fromPhrase(JUNK, '', "m/43'/60'/1581'/0'/0").address);
  });
});

describe('a signature', () => {
  it('is the one that ethers makes (RFC 6979, low s), for a hundred digests', async () => {
    const [key] = await deriveAccountKeys(readMnemonic(JUNK), [accountPath(0)]);
    if (!key) throw new Error('no key');
    const { signingKey } = new Wallet('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80');
    for (let i = 0; i < 100; i++) {
      const digest = Buffer.alloc(32, i * 7 + 1);
      const { r, s, yParity } = signingKey.sign(digest);
      expect(signDigest(key.secret, digest)).toEqual({ r, s, yParity });
    }
  });

  it('is made of 32 bytes and nothing else', async () => {
    const [key] = await deriveAccountKeys(readMnemonic(JUNK), [accountPath(0)]);
    for (const length of [0, 31, 33, 64])
      expect(() => signDigest(key?.secret ?? new Uint8Array(), Buffer.alloc(length, 1))).toThrow(/32 bytes/);
  });
});
