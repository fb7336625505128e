import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { checksumAddress } from '../../domain/checksum-address.ts';
import { Failure } from '../../domain/failure.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { decryptKeystore } from '../signers/keystore/decrypt-keystore.ts';
import { encryptKeystore, keystoreFileName } from '../signers/keystore/encrypt-keystore.ts';
import { type Keystore, MAX_KEYSTORE_BYTES, readKeystore } from '../signers/keystore/keystore.ts';
import { requireGoodPassword } from '../signers/vault/password-policy.ts';
import { addingKey } from '../signers/vault/vault-changes.ts';
import { writeDurably } from '../storage/write-durably.ts';
import type { AccountsDeps } from './accounts-deps.ts';

type KeystoreMethods = Pick<
  Handlers,
  'accounts.chooseKeystore' | 'accounts.importKeystore' | 'accounts.exportKeystore'
>;

/** Import and export of keystore files. Paths come from the system's dialogs, never from the renderer. */
export function keystoreMethods({
  vault,
  accountBook,
  dialogs,
  keystoreCost,
}: AccountsDeps): KeystoreMethods {
  // The file that was chosen last; it is encrypted, so nothing secret waits here.
  let draft: { id: string; keystore: Keystore } | null = null;
  return {
    'accounts.chooseKeystore': async () => {
      const [path] = await dialogs.chooseFiles({
        title: 'Choose a keystore file',
        // Geth's files have no ending.
        filters: [{ name: 'Any file', extensions: ['*'] }],
      });
      if (path === undefined) return null;
      const keystore = readKeystore(await readText(path));
      draft = { id: randomUUID(), keystore };
      const { address, kdf } = keystore;
      return {
        draftId: draft.id,
        fileName: basename(path),
        address: address === null ? null : checksumAddress(address),
        kdf: kdf.name,
      };
    },

    'accounts.importKeystore': async ({ draftId, password, label }) => {
      const chosen = draft;
      if (chosen?.id !== draftId)
        throw new Failure('draft-expired', 'Another keystore file was chosen meanwhile. Choose it again.');
      // Before the seconds that the file's password takes: a locked vault is the more likely to be forgotten.
      vault.requireUnlocked();
      const { secret } = await decryptKeystore(chosen.keystore, password);
      try {
        const added = (await vault.change(addingKey(secret))).at(-1);
        if (added && label.trim() !== '') accountBook.rename(added.address, label);
      } finally {
        secret.fill(0);
      }
      draft = null;
      return accountBook.status();
    },

    'accounts.exportKeystore': async ({ address, password, filePassword }) => {
      requireGoodPassword(filePassword);
      const account = accountBook.find(address);
      if (account?.kind !== 'vault') {
        throw new Failure(
          'unknown-account',
          `The vault has no key for ${address}, and so nothing to export.`,
          {
            address,
          },
        );
      }
      const secret = await vault.exportKey(account.address, password);
      try {
        const path = await dialogs.chooseSavePath({
          title: 'Save the keystore file',
          suggestion: `${keystoreFileName(account.address, new Date())}.json`,
          filters: [{ name: 'Keystore', extensions: ['json'] }],
        });
        if (path === null) return null;
        write(path, await encryptKeystore(secret, filePassword, keystoreCost));
        return { path };
      } finally {
        secret.fill(0);
      }
    },
  };
}

async function readText(path: string): Promise<string> {
  try {
    // One byte more than is read: the reader says that it is too large.
    if ((await stat(path)).size > MAX_KEYSTORE_BYTES) return ' '.repeat(MAX_KEYSTORE_BYTES + 1);
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(
      'cannot-read',
      `The file ${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      { path },
    );
  }
}

function write(path: string, text: string): void {
  try {
    writeDurably(path, Buffer.from(text));
  } catch (cause) {
    throw new Failure(
      'cannot-write',
      `The keystore could not be written to ${path} (${cause instanceof Error ? cause.message : String(cause)}). Choose another folder, or make room on the disk.`,
      { path },
      { cause },
    );
  }
}
