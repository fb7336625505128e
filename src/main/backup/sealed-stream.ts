import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { type BackupHeader, damaged, HEADER_BYTES } from './backup-header.ts';

/**
 * A long text under AES-256-GCM in chunks, by the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: “Online
 * authenticated-encryption and its nonce-reuse misuse-resistance”, 2015): the nonce of a chunk is seven bytes of the
 * header, its number in four bytes, and 1 for the last chunk or 0. So no chunk can be altered, moved, left out, repeated
 * or appended. The header is additional data of every chunk.
 */
const CHUNK = 64 * 1024;
const TAG = 16;

/** The length of a whole file whose plaintext has `plain` bytes. */
export function sealedLength(plain: number): number {
  return HEADER_BYTES + plain + TAG * Math.max(1, Math.ceil(plain / CHUNK));
}

/** The plaintext’s length in a whole file of `length` bytes. */
function plainLength(length: number): number {
  const body = length - HEADER_BYTES;
  return body - TAG * Math.ceil(body / (CHUNK + TAG));
}

function nonceOf({ noncePrefix }: BackupHeader, index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  noncePrefix.copy(nonce);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Writes a plaintext of a length that is known. */
export class SealedWriter {
  readonly #handle: FileHandle;
  readonly #key: Uint8Array;
  readonly #header: BackupHeader;
  readonly #last: number;
  readonly #buffer = Buffer.alloc(CHUNK);
  #filled = 0;
  #index = 0;

  constructor(handle: FileHandle, key: Uint8Array, header: BackupHeader) {
    this.#handle = handle;
    this.#key = key;
    this.#header = header;
    this.#last = Math.max(0, Math.ceil(plainLength(header.length) / CHUNK) - 1);
  }

  /** Seals these bytes after those before. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let taken = 0; taken < bytes.length; ) {
      if (this.#filled === CHUNK) throw new Error('More was written than the header says');
      const part = bytes.subarray(taken, taken + CHUNK - this.#filled);
      this.#buffer.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === CHUNK && this.#index < this.#last) await this.#seal(false);
    }
  }

  /** Writes the last chunk. */
  async end(): Promise<void> {
    if (this.#index !== this.#last) throw new Error('Less was written than the header says');
    await this.#seal(true);
  }

  async #seal(last: boolean): Promise<void> {
    const nonce = nonceOf(this.#header, this.#index, last);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG });
    cipher.setAAD(this.#header.bytes);
    const sealed = cipher.update(this.#buffer.subarray(0, this.#filled));
    cipher.final();
    await writeAll(this.#handle, Buffer.concat([sealed, cipher.getAuthTag()]));
    this.#index += 1;
    this.#filled = 0;
  }
}

/** Writes all of it, however many calls the system makes of it. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; )
    written += (await handle.write(bytes, written, bytes.length - written)).bytesWritten;
}

/**
 * The plaintext of a file, chunk by chunk, each as authentic as it is handed out. Only the end says that it is whole.
 *
 * @throws Failure `backup-damaged` that names the part.
 */
export async function* openSealed(
  handle: FileHandle,
  key: Uint8Array,
  header: BackupHeader,
  file: string,
): AsyncGenerator<Buffer> {
  const body = header.length - HEADER_BYTES;
  const count = Math.ceil(body / (CHUNK + TAG));
  const refuse = (index: number) =>
    damaged(file, `part ${index + 1} of ${count} is not what was written there`);
  if (body < TAG) throw refuse(0);
  for (let index = 0; index < count; index++) {
    const at = index * (CHUNK + TAG);
    const sealed = Buffer.alloc(Math.min(CHUNK + TAG, body - at));
    const { bytesRead } = await handle.read(sealed, 0, sealed.length, HEADER_BYTES + at);
    if (bytesRead < sealed.length || sealed.length < TAG) throw refuse(index);
    const nonce = nonceOf(header, index, index === count - 1);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
    decipher.setAAD(header.bytes);
    decipher.setAuthTag(sealed.subarray(-TAG));
    const plain = decipher.update(sealed.subarray(0, -TAG));
    try {
      decipher.final();
    } catch {
      plain.fill(0);
      throw refuse(index);
    }
    yield plain;
  }
}
