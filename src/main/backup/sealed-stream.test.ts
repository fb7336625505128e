import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gcm } from '@noble/ciphers/aes.js';
import { afterAll, describe, expect, test } from 'vitest';
import { makeHeader } from './backup-header.ts';
import { openSealed, SealedWriter, sealedLength } from './sealed-stream.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KIB64 = 65_536;
const keys = { encryption: randomBytes(32), check: randomBytes(32) };

async function write(plain: Uint8Array, pieces = 10_000) {
  const header = makeHeader({ keys, salt: randomBytes(32), n: 2 ** 17 }, sealedLength(plain.length));
  const file = join(folder, `${plain.length}-${randomBytes(4).toString('hex')}`);
  const handle = await open(file, 'wx');
  await handle.write(header.bytes);
  const writer = new SealedWriter(handle, keys.encryption, header);
  for (let at = 0; at < plain.length; at += pieces) await writer.write(plain.subarray(at, at + pieces));
  await writer.end();
  await handle.close();
  return { file, header };
}

async function read(file: string, header: Awaited<ReturnType<typeof write>>['header']) {
  const handle = await open(file, 'r');
  try {
    const parts: Buffer[] = [];
    for await (const part of openSealed(handle, keys.encryption, header, file)) parts.push(part);
    return Buffer.concat(parts);
  } finally {
    await handle.close();
  }
}

describe('the STREAM construction, as docs/backup-format.md says', () => {
  test.each([0, 1, KIB64 - 1, KIB64, KIB64 + 1, 2 * KIB64, 3 * KIB64 + 17])(
    '%i bytes are opened by another implementation of AES-GCM, and by ours',
    async (length) => {
      const plain = randomBytes(length);
      const { file, header } = await write(plain);
      const bytes = readFileSync(file);
      expect(bytes.length).toBe(header.length);
      // By hand: header of 136 bytes, chunks of 64 KiB and a tag of 16 bytes, nonce = 7 bytes at 88 ‖ counter ‖ last.
      const found: Uint8Array[] = [];
      for (let at = 136, index = 0; at < bytes.length; at += KIB64 + 16, index++) {
        const nonce = Buffer.alloc(12);
        bytes.copy(nonce, 0, 88, 95);
        nonce.writeUInt32BE(index, 7);
        nonce[11] = at + KIB64 + 16 >= bytes.length ? 1 : 0;
        const sealed = bytes.subarray(at, at + KIB64 + 16);
        found.push(gcm(keys.encryption, nonce, bytes.subarray(0, 136)).decrypt(sealed));
      }
      expect(Buffer.concat(found).equals(plain)).toBe(true);
      expect((await read(file, header)).equals(plain)).toBe(true);
    },
  );
});

describe('what somebody does to the chunks is noticed', () => {
  const SEALED = KIB64 + 16;

  async function tampered(change: (bytes: Buffer) => Buffer) {
    const { file, header } = await write(randomBytes(3 * KIB64 + 100));
    writeFileSync(file, change(readFileSync(file)));
    return read(file, header);
  }
  const refused = (part: number) => ({
    code: 'backup-damaged',
    message: expect.stringContaining(`part ${part} of 4`),
  });

  test.each([0, 1, 2, 3])('one bit of chunk %i, at its beginning, its end and in its tag', async (index) => {
    const length = index === 3 ? 116 : SEALED;
    for (const at of [0, length - 17, length - 1]) {
      const flip = (bytes: Buffer) => {
        const place = 136 + index * SEALED + at;
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        return bytes;
      };
      await expect(tampered(flip)).rejects.toMatchObject(refused(index + 1));
    }
  });

  test('two chunks in each other’s place, one twice, one of another file', async () => {
    const chunk = (bytes: Buffer, index: number) =>
      Buffer.from(bytes.subarray(136 + index * SEALED, 136 + (index + 1) * SEALED));
    const put = (bytes: Buffer, index: number, other: Buffer) => {
      other.copy(bytes, 136 + index * SEALED);
      return bytes;
    };
    const swap = (bytes: Buffer) => {
      const [first, second] = [chunk(bytes, 1), chunk(bytes, 2)];
      return put(put(bytes, 1, second), 2, first);
    };
    await expect(tampered(swap)).rejects.toMatchObject(refused(2));
    await expect(tampered((bytes) => put(bytes, 1, chunk(bytes, 0)))).rejects.toMatchObject(refused(2));
    const other = readFileSync((await write(randomBytes(3 * KIB64 + 100))).file);
    await expect(tampered((bytes) => put(bytes, 2, chunk(other, 2)))).rejects.toMatchObject(refused(3));
  });

  test('an end that is taken away at a chunk’s border, with a header that says so', async () => {
    const { file, header } = await write(randomBytes(2 * KIB64));
    const shorter = join(folder, 'shorter');
    copyFileSync(file, shorter);
    truncateSync(shorter, 136 + SEALED);
    await expect(read(shorter, { ...header, length: 136 + SEALED })).rejects.toMatchObject({
      message: expect.stringContaining('part 1 of 1'),
    });
  });

  test('any byte of the header, which every chunk carries along', async () => {
    const { file, header } = await write(randomBytes(100));
    for (let at = 0; at < 136; at++) {
      const bytes = Buffer.from(header.bytes);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await expect(read(file, { ...header, bytes })).rejects.toMatchObject({ code: 'backup-damaged' });
    }
  });
});
