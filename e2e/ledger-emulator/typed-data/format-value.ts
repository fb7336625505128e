import { bigEndian } from '../big-endian.ts';
import { checksummed } from '../device-keys.ts';
import { capitals } from '../screen.ts';
import { STATUS, StatusError } from '../status-word.ts';
import type { StructField } from './struct-definitions.ts';

/** The display buffer without its end: SHARED_CTX_FIELD_1_SIZE of src/shared_context.h, `tmp[100]` of 1.10. */
const BUFFER = { modern: 379, old: 99 };

/**
 * A value as the device shows it (`ui_712_feed_to_display` and what it calls, ui_logic.c): cut with three dots where its
 * buffer ends. Throws StatusError 6A80 for a value that does not fit its type.
 */
export function formatValue(field: StructField, bytes: Uint8Array, modern: boolean): string {
  const room = modern ? BUFFER.modern : BUFFER.old;
  switch (field.kind) {
    case 'string':
      return cut(Buffer.from(bytes), room);
    case 'address':
      return `0x${checksummed(bytes)}`;
    case 'bool':
      return bytes[0] === 0 ? 'false' : 'true';
    case 'bytesN':
    case 'bytes':
      return cut(Buffer.from(capitals(bytes), 'ascii'), room);
    case 'int':
      return formatInt(field, bytes);
    default:
      return bigEndian(bytes).toString();
  }
}

function cut(bytes: Buffer, room: number): string {
  return bytes.length <= room ? bytes.toString('utf8') : `${bytes.subarray(0, room - 3).toString('utf8')}...`;
}

function formatInt({ size = 32 }: StructField, bytes: Uint8Array): string {
  if (![1, 2, 4, 8, 16, 32].includes(size)) {
    // `default` of ui_712_format_int: int24, int40 and the like are refused.
    throw new StatusError(STATUS.incorrectData, `The app does not show int${size * 8}`);
  }
  if (bytes.length < 1 || bytes.length > size)
    throw new StatusError(STATUS.incorrectData, 'The int does not fit');
  return BigInt.asIntN(size * 8, bigEndian(bytes)).toString();
}

/** A time in UTC on two lines (`time_format_to_utc`, src/time_format.c). All bits set: Unlimited. */
export function formatDateTime({ size = 32 }: StructField, bytes: Uint8Array): string {
  if (bytes.length >= size && bytes.every((byte) => byte === 0xff)) return 'Unlimited';
  const date = new Date(Number(BigInt.asIntN(64, bigEndian(bytes.slice(0, 8)))) * 1000);
  if (Number.isNaN(date.getTime())) throw new StatusError(STATUS.noInformation, 'The time is out of range');
  const [day = '', rest = ''] = date.toISOString().split('T');
  const hour = date.getUTCHours();
  const shown = String(hour % 12 === 0 ? 12 : hour % 12).padStart(2, '0');
  return `${day}\n${shown}${rest.slice(2, 8)} ${hour < 12 ? 'AM' : 'PM'} UTC`;
}
