import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../../../domain/failure.ts';
import { MAX_SCRYPT_N, MIN_SCRYPT_N } from './vault-cipher.ts';

/**
 * vault.json, versions 1 and 2 (docs/vault-format.md). One JSON object, written in exactly one way, so that any changed
 * byte, white space included, is noticed:
 *
 * - `kdf`: scrypt parameters; salt of 32 random bytes.
 * - `accounts`, `nodeAddress`: public, readable while the vault is locked.
 * - `check`: tells a wrong password from an altered file.
 * - `nonce`, `ciphertext`, `tag`: the mnemonic's entropy under AES-256-GCM; everything above is authenticated with it.
 * - `secrets`: version 2 alone has it: other secrets that the user typed, sealed likewise.
 * - `sha256`: of all that. No defence against an attacker, but damage is noticed without the password.
 */
const bytes = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length * 2}}$`));
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

const header = z.strictObject({
  format: z.literal('cloudtuner-vault'),
  version: z.union([z.literal(1), z.literal(2)]),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    n: z.number().int(),
    r: z.literal(8),
    p: z.literal(1),
    salt: bytes(32),
  }),
  accounts: z
    .array(z.strictObject({ path: z.string().regex(/^m\/44'\/60'\/0'\/0\/\d{1,4}$/), address }))
    .min(1)
    .max(1000),
  nodeAddress: address,
});

const sealedSecrets = z.strictObject({
  nonce: bytes(12),
  ciphertext: z.string().regex(/^([0-9a-f]{2}){1,131072}$/),
  tag: bytes(16),
});

const vaultFile = header
  .extend({
    check: bytes(32),
    nonce: bytes(12),
    ciphertext: z.string().regex(/^([0-9a-f]{8}){4,8}$/),
    tag: bytes(16),
    secrets: sealedSecrets.optional(),
    sha256: bytes(32),
  })
  .refine((file) => (file.version === 2) === (file.secrets !== undefined));

export type VaultHeader = z.infer<typeof header>;
export type VaultFile = z.infer<typeof vaultFile>;

/** The costs that are accepted from a file. */
export type CostBounds = { min: number; max: number };
export const COST_BOUNDS: CostBounds = { min: MIN_SCRYPT_N, max: MAX_SCRYPT_N };

const MAX_FILE_BYTES = 1_000_000;

/** The authenticated part, as bytes for the cipher. */
export function headerBytes(file: VaultHeader): Buffer {
  const { format, version, kdf, accounts, nodeAddress } = file;
  return Buffer.from(
    JSON.stringify({
      format,
      version,
      kdf: { name: kdf.name, n: kdf.n, r: kdf.r, p: kdf.p, salt: kdf.salt },
      accounts: accounts.map((account) => ({ path: account.path, address: account.address })),
      nodeAddress,
    }),
  );
}

/** The one way in which a vault is written. */
export function formatVaultFile(file: Omit<VaultFile, 'sha256'>): Buffer {
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

function inOrder({ nonce, ciphertext, tag }: z.infer<typeof sealedSecrets>) {
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
  if (version.success && version.data.version > 2)
    throw damaged(path, 'it was written by a newer version of CloudTuner Desk, or altered');

  const parsed = vaultFile.safeParse(json);
  if (!parsed.success || !formatVaultFile(parsed.data).equals(content))
    throw damaged(path, 'it was cut short or altered');
  const { n } = parsed.data.kdf;
  // Below: an attacker made the password cheap to guess. Above: he wants the memory of this machine.
  if (n < bounds.min || n > bounds.max || !Number.isInteger(Math.log2(n)))
    throw damaged(path, `its key derivation cost of ${n} is outside what is safe`);
  return parsed.data;
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
