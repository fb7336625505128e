import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { Device } from './device.ts';
import { addressOf, checksummed } from './device-keys.ts';
import { STATUS } from './status-word.ts';

/** What goes wrong. Each but the first five changes an answer that was right. */
export type FaultKind =
  /** No answer ever comes. */
  | { kind: 'no-answer' }
  /** The connection breaks before the answer, as when the cable is pulled. */
  | { kind: 'disconnect' }
  /** The HTTP server answers 500. */
  | { kind: 'http-error' }
  /** A status word instead of the answer; the command is not carried out. */
  | { kind: 'status'; status: number }
  /** The device is locked before the command. */
  | { kind: 'lock' }
  /** Another app is open before the command. */
  | { kind: 'switch-app'; app: string }
  /** The answer comes late. */
  | { kind: 'slow'; milliseconds: number }
  /** Random-looking bytes instead of the answer; or the given ones (hexadecimal, as sent). */
  | { kind: 'garbage'; bytes?: string }
  /** Only the first bytes of the answer, or half of it. The status word is cut off too. */
  | { kind: 'truncated'; bytes?: number }
  /** The body of the HTTP answer is not JSON. */
  | { kind: 'not-json' }
  /** A signature with one bit changed in r. */
  | { kind: 'wrong-signature' }
  /** A valid signature over something else, by another key. */
  | { kind: 'other-key' }
  /** Another address and public key. */
  | { kind: 'other-address' };

/** A fault and when it happens. */
export type Fault = FaultKind & {
  /** Only for commands with this INS. */
  ins?: number;
  /** How many of those are answered as usual before. 0 when absent. */
  after?: number;
  /** How many times. 1 when absent. */
  times?: number;
};

/** How an exchange ends. `bytes` is the answer with its status word. */
export type Outcome = { bytes: Uint8Array } | 'no-answer' | 'disconnect' | 'http-error' | 'not-json';

const OTHER_KEY = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
/** Its length in bytes, which an address' answer begins with. */
const PUBLIC_KEY = 65;

/** The faults that were ordered and have not happened yet. */
export class Misbehaviour {
  readonly #orders: (Fault & { after: number; times: number })[] = [];

  order(fault: Fault): void {
    this.#orders.push({ ...fault, after: fault.after ?? 0, times: fault.times ?? 1 });
  }

  clear(): void {
    this.#orders.length = 0;
  }

  /** Lets the device answer a command, with the fault that is due for it. */
  async exchange(device: Device, command: Uint8Array): Promise<Outcome> {
    const fault = this.#due(command[1]);
    switch (fault?.kind) {
      case 'no-answer':
      case 'disconnect':
      case 'http-error':
      case 'not-json':
        return fault.kind;
      case 'status':
        return { bytes: Uint8Array.of(fault.status >> 8, fault.status & 0xff) };
      case 'lock':
        device.state.locked = true;
        break;
      case 'switch-app':
        device.open(fault.app);
        break;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
        break;
    }
    const bytes = await device.exchange(command);
    return { bytes: fault === undefined ? bytes : changed(fault, bytes) };
  }

  /** The first fault that is due; those that wait for more commands come nearer. */
  #due(ins: number | undefined): Fault | undefined {
    for (const order of this.#orders) {
      if (order.ins !== undefined && order.ins !== ins) continue;
      if (order.after > 0) {
        order.after -= 1;
        continue;
      }
      order.times -= 1;
      if (order.times <= 0) this.#orders.splice(this.#orders.indexOf(order), 1);
      return order;
    }
    return undefined;
  }
}

function changed(fault: Fault, bytes: Uint8Array): Uint8Array {
  switch (fault.kind) {
    case 'garbage':
      return fault.bytes === undefined
        ? bytes.map((byte, i) => (byte * 31 + 7 * i + 0x5a) & 0xff)
        : Uint8Array.from(Buffer.from(fault.bytes, 'hex'));
    case 'truncated':
      return bytes.slice(0, fault.bytes ?? bytes.length >> 1);
    case 'wrong-signature':
      return isSignature(bytes) ? bytes.with(32, (bytes[32] ?? 0) ^ 1) : bytes;
    case 'other-key':
      return isSignature(bytes) ? signedByAnother(bytes) : bytes;
    case 'other-address':
      return bytes[0] === PUBLIC_KEY ? withOtherAddress(bytes) : bytes;
    default:
      return bytes;
  }
}

const isSignature = (bytes: Uint8Array) => bytes.length === 67 && (bytes[65] ?? 0) === STATUS.ok >> 8;

function signedByAnother(bytes: Uint8Array): Uint8Array {
  const signature = secp256k1.sign(bytes.slice(1, 33), OTHER_KEY, { prehash: false });
  return Uint8Array.of(bytes[0] ?? 0, ...signature, 0x90, 0x00);
}

function withOtherAddress(bytes: Uint8Array): Uint8Array {
  const publicKey = secp256k1.getPublicKey(OTHER_KEY, false);
  const address = Buffer.from(checksummed(addressOf(publicKey)), 'ascii');
  return Uint8Array.of(PUBLIC_KEY, ...publicKey, address.length, ...address, ...bytes.slice(107));
}
