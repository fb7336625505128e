import { secp256k1 } from '@noble/curves/secp256k1.js';

/**
 * The public keys that the app checks descriptors with: src/public_keys.h of app-ethereum, the keys of its production
 * builds.
 */
const KEYS = {
  /** ERC-20 tokens, external plugins and typed data filters. */
  tokens: [
    '045e6c1020c14dc46442fe89f97c0b68cdb15976dc24f24c316e7b30fe4e8cc76b1489150c21514ebf440ff5dea5393d83de5358cd098fce8fd0f81daa94979183',
  ],
  nftMetadata: [
    '04988da6b246f28e77c1bab675cb2a2744f7f5cec56ae6e03223337b5794cd6ae07d48b30db9ccb40f5a02a11a3ab99d5f595a3d50a0e13023fd0d958792d79701',
  ],
  nftPlugins: [
    '04d8626e019e553e196956f1174dcdb89a1cdac4939008bc7977336d7824eee3a262241a6273523b09b8d0ce0d39e860c94d025358dbdc2592c7c6480d39cebba3',
  ],
  /** Domain names: `DOMAIN_NAME_PUB_KEY` of 1.10; version 1 names of 1.22 come from the same signer. */
  domainNames: [
    '046a94e7a42cd0c33fdf440c8e2ab2542cefbe5db7aa0b93a9fc814b9acfa75eb4e53d6f002594bdb605d9b5bda9fa4b4bf3a5496fd3164baef5afcf90e8408871',
  ],
};

export type LedgerKey = keyof typeof KEYS;

/**
 * The keys for tokens of the builds with which Ledger tests: `HAVE_CAL_TEST_KEY` and `HAVE_CAL_STAGING_KEY`. A device
 * that is sold does not take them; the filters in hw-app-eth's recordings are signed with the first.
 */
const TEST_KEYS = [
  '044cca8fad496aa5040a00a7eb2f5cc3b85376d88ba147a7d7054a99c6405618 87fe17a096e36c3b523b244f3e2ff7f840ae26c4e77ad3bc739af5de6f2d77a7b6',
  '0420da62003c0ce097e33644a10fe4c30454069a4454f0fa9d4e84f45091429b 5220af9e35c0b2d9289380137307de4dd1d418428cf21a93b33561bb09d88fe579',
].map((digits) => digits.replace(' ', ''));

/** Which signatures a device takes: those of the production keys, of the test keys too, or any. */
export type DescriptorTrust = 'production' | 'tests' | 'any';

/** Whether a DER signature is Ledger's over a SHA-256 hash. A key that is not a point verifies nothing. */
export function isLedgerSignature(
  key: LedgerKey,
  hash: Uint8Array,
  signature: Uint8Array,
  trust: DescriptorTrust,
): boolean {
  if (trust === 'any') return true;
  const keys = trust === 'tests' && key === 'tokens' ? [...KEYS.tokens, ...TEST_KEYS] : KEYS[key];
  return keys.some((publicKey) => {
    try {
      const options = { prehash: false, format: 'der', lowS: false } as const;
      return secp256k1.verify(signature, hash, Uint8Array.from(Buffer.from(publicKey, 'hex')), options);
    } catch {
      return false;
    }
  });
}
