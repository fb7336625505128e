import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What is hashed of a usage line. Null text is encoded as empty. */
export type CanonicalLine = {
  provider: string;
  account: string;
  resource: string | null;
  usageType: string | null;
  region: string | null;
  /** UTC seconds. */
  start: number;
  end: number;
  /** Amount × 10^12. */
  amount: bigint;
  unit: string | null;
  /** Kilograms CO2e × 10^6, operational and embodied. */
  kgMicro: bigint;
  factorSet: string;
};

/**
 * The canonical record of a usage line: its fields in this order, each as a netstring (byte length in decimal, colon,
 * UTF-8 bytes, comma). Lengths go before the bytes, so no two lines have the same record.
 *
 * The engine writes the same bytes in SQL for all lines at once; this is the definition, and what a verifier of a
 * single line uses.
 */
export function canonicalRecord(line: CanonicalLine): Uint8Array {
  return concatBytes(
    ...[
      line.provider,
      line.account,
      line.resource ?? '',
      line.usageType ?? '',
      line.region ?? '',
      `${instant(line.start)}/${instant(line.end)}`,
      decimal(line.amount),
      line.unit ?? '',
      line.kgMicro.toString(),
      line.factorSet,
    ].map(netstring),
  );
}

function netstring(text: string): Uint8Array {
  const bytes = utf8ToBytes(text);
  return concatBytes(utf8ToBytes(`${bytes.length}:`), bytes, utf8ToBytes(','));
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** A plain decimal with exactly twelve decimals. */
function decimal(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(13, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -12)}.${digits.slice(-12)}`;
}
