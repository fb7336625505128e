import { gunzipSync, gzipSync } from 'node:zlib';
import { Failure } from '../../domain/failure.ts';
import { decodeCbor, encodeCbor } from '../../domain/ur/cbor.ts';

/** The UR type of a file of ours. `bytes` is kept for tests (BCR-2020-005, “Types”). */
export const FILE_TYPE = 'cloudtuner-file';

/** The most bytes of a file that is carried by QR codes, before and after compression. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** The content of a file as the CBOR of a UR: one byte string, compressed with gzip (RFC 1952). */
export function encodeFileUr(content: Uint8Array): Uint8Array {
  return encodeCbor(new Uint8Array(gzipSync(content, { level: 9 })));
}

/**
 * The content of a file that came as a UR. Decompression ends at 1 MiB.
 *
 * @throws Failure `malformed` when it is no such file, or larger.
 */
export function decodeFileUr(cbor: Uint8Array): Uint8Array {
  const compressed = decodeCbor(cbor);
  if (compressed instanceof Uint8Array) {
    try {
      return new Uint8Array(gunzipSync(compressed, { maxOutputLength: MAX_FILE_BYTES }));
    } catch (error) {
      throw new Failure(
        'malformed',
        'The file in this code is damaged, or larger than 1 MiB.',
        {},
        { cause: error },
      );
    }
  }
  throw new Failure('malformed', 'The code should hold a file, and holds something else.');
}
