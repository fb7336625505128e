import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../../../domain/failure.ts';
import { accountPath } from './account-keys.ts';
import { MAX_SCRYPT_N, MIN_SCRYPT_N } from './vault-cipher.ts';

/**
 * vault.json, versions 1 to 3 (docs/vault-format.md). One JSON object, written in exactly one way, so that any changed
 * byte, white space included, is noticed:
 *
 * - `kdf`: scrypt parameters; salt of 32 random bytes.
 * - `accounts`, `nodeAddress`: public, readable while the vault is locked.
 * - `check`: tells a wrong password from an altered file.
 * - `mnemonics`: version 3 alone has it: the ids of mnemonics beside the vault's own.
 * - `nonce`, `ciphertext`, `tag`: under AES-256-GCM the entropy of the vault's own mnemonic, in version 3 the keyring;
 *   everything above is authenticated with it.
 * - `secrets`: version 2 has it, version 3 may: other secrets that the user typed, sealed likewise.
 * - `sha256`: of all that. No defence against an attacker, but damage is noticed without the password.
 */
const bytes = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length * 2}}$`));
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

const kdf = z.strictObject({
  name: z.literal('scrypt'),
  n: z.number().int(),
  r: z.literal(8),
  p: z.literal(1),
  salt: bytes(32),
});
const mnemonicId = z.string().regex(/^[0-9a-f]{16}$/);
const path = z.string().regex(/^m(\/\d{1,10}'?){1,10}$/);

/** Most accounts that a vault can have. */
export const MAX_ACCOUNTS = 1000;
/** Most mnemonics beside the vault's own. */
export const MAX_MNEMONICS = 100;

const oldAccount = z.strictObject({ path: z.string().regex(/^m\/44'\/60'\/0'\/0\/\d{1,4}$/), address });
const account = z.union([
  z.strictObject({ source: z.union([z.literal('words'), mnemonicId]), path, address }),
  z.strictObject({ source: z.literal('key'), path: z.null(), address }),
]);

const sealedSecrets = z.strictObject({
  nonce: bytes(12),
  ciphertext: z.string().regex(/^([0-9a-f]{2}){1,131072}$/),
  tag: bytes(16),
});

const common = { format: z.literal('cloudtuner-vault'), kdf, nodeAddress: address };
const sealed = { check: bytes(32), nonce: bytes(12), tag: bytes(16), sha256: bytes(32) };
const oldContent = {
  ...common,
  ...sealed,
  accounts: z.array(oldAccount).min(1).max(MAX_ACCOUNTS),
  ciphertext: z.string().regex(/^([0-9a-f]{8}){4,8}$/),
};
const fileSchema = z.discriminatedUnion('version', [
  z.strictObject({ ...oldContent, version: z.literal(1) }),
  z.strictObject({ ...oldContent, version: z.literal(2), secrets: sealedSecrets }),
  z.strictObject({
    ...common,
    ...sealed,
    version: z.literal(3),
    accounts: z.array(account).min(1).max(MAX_ACCOUNTS),
    mnemonics: z.array(mnemonicId).max(MAX_MNEMONICS),
    ciphertext: z.string().regex(/^([0-9a-f]{2}){19,131072}$/),
    secrets: sealedSecrets.optional(),
  }),
]);

/**
 * An account of the vault. `source` is where its key comes from: the vault's own `words`, an added mnemonic's id, or an
 * imported `key`, which has no path.
 */
export type VaultAccount = { source: string; path: string | null; address: string };

/** The public and authenticated part of a vault, alike for every version. */
export type VaultHeader = {
  version: 1 | 2 | 3;
  kdf: z.infer<typeof kdf>;
  accounts: VaultAccount[];
  /** Ids of the mnemonics beside the vault's own. */
  mnemonics: string[];
  nodeAddress: string;
};
type SealedHex = z.infer<typeof sealedSecrets>;
export type VaultFile = VaultHeader & SealedHex & { check: string; secrets?: SealedHex | undefined };

/** The costs that are accepted from a file. */
export type CostBounds = { min: number; max: number };
export const COST_BOUNDS: CostBounds = { min: MIN_SCRYPT_N, max: MAX_SCRYPT_N };

const MAX_FILE_BYTES = 1_000_000;

/** The oldest version that can hold all this, so that earlier versions of the desk read what they can. */
export function versionFor(
  { accounts, mnemonics }: Pick<VaultHeader, 'accounts' | 'mnemonics'>,
  hasSecrets: boolean,
): VaultHeader['version'] {
  const plain =
    mnemonics.length === 0 &&
    accounts.every(({ source, path: at }, index) => source === 'words' && at === accountPath(index));
  if (!plain) return 3;
  return hasSecrets ? 2 : 1;
}

/** The authenticated part, as bytes for the cipher. */
export function headerBytes({ version, kdf: costs, accounts, mnemonics, nodeAddress }: VaultHeader): Buffer {
  const { name, n, r, p, salt } = costs;
  return Buffer.from(
    JSON.stringify({
      format: 'cloudtuner-vault',
      version,
      kdf: { name, n, r, p, salt },
      accounts: accounts.map(({ source, path: at, address: of }) =>
        version === 3 ? { source, path: at, address: of } : { path: at, address: of },
      ),
      ...(version === 3 ? { mnemonics } : {}),
      nodeAddress,
    }),
  );
}

/** The one way in which a vault is written. */
export function formatVaultFile(file: VaultFile): Buffer {
  const body = {
    ...JSON.parse(headerBytes(file).toString()),
    check: file.check,
    nonce: file.nonce,
    ciphertext: file.ciphertext,
    tag: file.tag,
    ...(file.secrets === undefined ? {} : { secrets: inOrder(file.secrets) }),
  };
  const sha256 = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return Buffer.from(`${JSON.stringify({ ...body, sha256 }, null, 2)}\n`);
}

function inOrder({ nonce, ciphertext, tag }: SealedHex) {
  return { nonce, ciphertext, tag };
}

/** Whether anything at all has this name, a dangling link included. */
export function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Reads and checks a vault file without its password. The accounts are not authenticated until it is decrypted.
 *
 * @throws Failure `vault-damaged` when one byte is not as it was written, or the costs are out of bounds.
 */
export function readVaultFile(path: string, bounds: CostBounds): VaultFile {
  const content = readContent(path);
  let json: unknown;
  try {
    json = JSON.parse(content.toString('utf8'));
  } catch {
    throw damaged(path, content.length === 0 ? 'it is empty' : 'it was cut short or altered');
  }
  const version = z
    .looseObject({ format: z.literal('cloudtuner-vault'), version: z.number() })
    .safeParse(json);
  if (version.success && version.data.version > 3)
    throw damaged(path, 'it was written by a newer version of CloudTuner Desk, or altered');

  const parsed = fileSchema.safeParse(json);
  const file = parsed.success ? inOneShape(parsed.data) : null;
  if (file === null || !formatVaultFile(file).equals(content))
    throw damaged(path, 'it was cut short or altered');
  const { n } = file.kdf;
  // Below: an attacker made the password cheap to guess. Above: he wants the memory of this machine.
  if (n < bounds.min || n > bounds.max || !Number.isInteger(Math.log2(n)))
    throw damaged(path, `its key derivation cost of ${n} is outside what is safe`);
  return file;
}

function inOneShape(file: z.infer<typeof fileSchema>): VaultFile {
  if (file.version === 3) return file;
  return {
    ...file,
    accounts: file.accounts.map((one) => ({ source: 'words', ...one })),
    mnemonics: [],
  };
}

function readContent(path: string): Buffer {
  try {
    if (lstatSync(path).size > MAX_FILE_BYTES) throw new Error('it is too large to be a vault');
    return readFileSync(path);
  } catch (error) {
    if (!isThere(path)) throw damaged(path, 'it is missing', error);
    throw damaged(path, error instanceof Error ? error.message : String(error), error);
  }
}

/** The failure for a vault that is there but cannot be used. It is never replaced. */
export function damaged(path: string, finding: string, cause?: unknown): Failure {
  const copy = isThere(`${path}.bak`) ? ` There is an earlier copy, ${path}.bak.` : '';
  return new Failure(
    'vault-damaged',
    `The vault file ${path} cannot be used: ${finding}. It was left as it is.${copy} Put a good copy in its place, or move the file away and restore the vault from its words.`,
    { file: path },
    { cause },
  );
}
