import { keccak_256 } from '@noble/hashes/sha3.js';
import type { Apdu } from './apdu.ts';
import { type AppContext, type Pending, signatureAnswer } from './app-context.ts';
import { bigEndian } from './big-endian.ts';
import { readBip32Path } from './bip32-path.ts';
import { hex, type Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';

const FIRST = 0x00;
const MORE = 0x80;
/** The display buffer of 1.10: `UI_191_BUFFER`, 100 bytes with its end. */
const OLD_BUFFER = 99;

type Message = Pending & { kind: 'message' };

/**
 * E0 08: signs a message with EIP-191's prefix, in chunks (src/features/sign_message/cmd_sign_message.c). 1.10 shows
 * it buffer by buffer while it comes in, 1.22 as a whole.
 */
export async function signMessage(context: AppContext, { p1, data }: Apdu): Promise<Uint8Array> {
  context.forgetTokens();
  const modern = context.host.profile.version.atLeast('1.11.0');
  let chunk = data;
  if (p1 === FIRST) {
    if (context.pending !== undefined) {
      const status = modern ? STATUS.commandNotAllowed : STATUS.rejected;
      throw new StatusError(status, 'Something else is being signed');
    }
    chunk = begin(context, data, modern);
  } else if (p1 !== MORE) {
    throw new StatusError(STATUS.wrongP1P2, 'P1 is 00 or 80');
  }
  const pending = context.pending;
  if (pending?.kind !== 'message') throw new StatusError(STATUS.incorrectData, 'No message was begun');
  pending.bytes.push(...chunk);
  if (pending.bytes.length > pending.length) {
    throw new StatusError(STATUS.incorrectData, 'The message is longer than it said');
  }
  const complete = pending.bytes.length === pending.length;
  const { panel, keys } = context.host;
  const approved = modern
    ? !complete || (await panel.review(wholeMessage(context, pending)))
    : await reviewBufferByBuffer(context, pending, chunk);
  if (!approved) throw new StatusError(STATUS.rejected, 'The message was refused');
  if (!complete) return Uint8Array.of();
  const message = Uint8Array.from(pending.bytes);
  const prefix = Buffer.from(`\x19Ethereum Signed Message:\n${message.length}`, 'latin1');
  const signature = keys.sign(pending.path, keccak_256(Uint8Array.of(...prefix, ...message)));
  context.reset();
  return signatureAnswer(27 + signature.parity, signature);
}

function begin(context: AppContext, data: Uint8Array, modern: boolean): Uint8Array {
  const { path, rest } = readBip32Path(data);
  if (rest.length < 4) throw new StatusError(STATUS.incorrectData, 'The length of the message is missing');
  const stated = Number(bigEndian(rest.subarray(0, 4)));
  // 1.22 keeps the length in two bytes.
  const length = modern ? stated & 0xffff : stated;
  context.pending = { kind: 'message', path, length, bytes: [], shownTo: 0, text: '' };
  return rest.slice(4);
}

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const isPrintable = (byte: number) => byte >= 0x20 && byte <= 0x7e;

/** `final_process` and src/nbgl/ui_sign_message.c of 1.22: text, or hexadecimal digits when a byte is neither. */
function wholeMessage({ host: { profile } }: AppContext, { bytes }: Message): Screen[] {
  if (bytes.length > (0xffff - 3) / 2) throw new StatusError(STATUS.incorrectData, 'The message is too long');
  const text = bytes.every((byte) => isPrintable(byte) || isSpace(byte))
    ? bytes
        .map((byte) => (profile.layout === 'nano' && isSpace(byte) ? ' ' : String.fromCharCode(byte)))
        .join('')
    : hex(Uint8Array.from(bytes));
  return [
    { title: 'Review message', value: '' },
    { title: 'Message', value: text },
    { title: profile.layout === 'wallet' ? 'Sign message?' : 'Sign message', value: '' },
  ];
}

/** `feed_display` of src_features/signMessage/cmd_signMessage.c of 1.10: false when the user cancels. */
async function reviewBufferByBuffer(
  context: AppContext,
  pending: Message,
  chunk: Uint8Array,
): Promise<boolean> {
  const pages: Screen[] = [];
  const flush = () => {
    if (pending.shownTo === 0) pages.push({ title: 'Sign message', value: '' });
    else pages.push({ title: 'Press right to read', value: 'Double-press to skip' });
    pages.push({ title: 'Message', value: pending.text });
    pending.shownTo += 1;
    pending.text = '';
  };
  for (const byte of chunk) {
    const character = isSpace(byte) ? ' ' : String.fromCharCode(byte);
    const piece = isSpace(byte) || isPrintable(byte) ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
    if (pending.text.length + piece.length > OLD_BUFFER) {
      pending.text = pending.text.padEnd(OLD_BUFFER);
      flush();
    }
    pending.text += piece;
  }
  const complete = pending.bytes.length === pending.length;
  if (complete || pending.text.length === OLD_BUFFER) flush();
  if (complete) pages.push({ title: 'Sign message', value: '' });
  return pages.length === 0 || (await context.host.panel.review(pages));
}
