import { STATUS, StatusError } from './status-word.ts';

/** One command, as ISO 7816-4 lays it out. */
export type Apdu = { cla: number; ins: number; p1: number; p2: number; data: Uint8Array };

/**
 * Reads a command: five bytes of header, then as many bytes of data as the fifth says. A header of four bytes has no
 * data. Throws StatusError with `badLength` when the length byte is wrong.
 */
export function readApdu(bytes: Uint8Array, badLength: number = STATUS.wrongLength): Apdu {
  const [cla, ins, p1, p2, length = 0] = bytes;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) {
    throw new StatusError(badLength, 'A command has at least four bytes');
  }
  if (bytes.length > 5 ? bytes.length !== 5 + length : length !== 0) {
    throw new StatusError(badLength, `The command says ${length} bytes of data and has ${bytes.length - 5}`);
  }
  return { cla, ins, p1, p2, data: bytes.slice(5) };
}

/** What a command answers: its data, then the status word. */
export function answer(data: Uint8Array, status: number = STATUS.ok): Uint8Array {
  return Uint8Array.of(...data, status >> 8, status & 0xff);
}
