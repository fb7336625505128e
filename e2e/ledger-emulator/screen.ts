/**
 * A page of the device, or a pair of a tag and its value on a page. A page without a field (the first page, a warning,
 * the last page that asks) has its words in the title and the small print, if any, in the value.
 */
export type Screen = { title: string; value: string };

/** Lowercase hexadecimal digits with 0x. */
export const hex = (bytes: Uint8Array): string => `0x${Buffer.from(bytes).toString('hex')}`;

/** The same in capitals, as the SDK's `format_hex` writes. */
export const capitals = (bytes: Uint8Array): string => `0x${hex(bytes).slice(2).toUpperCase()}`;

/** The device's warning before something that it cannot decode, as the snapshots of app-ethereum 1.22 show it. */
export function blindSigningWarning(layout: 'nano' | 'wallet'): Screen {
  return {
    title: 'Blind signing ahead',
    value:
      layout === 'nano'
        ? 'To accept risk, press both buttons'
        : 'If you sign this transaction, you could loose your assets. Explore safer alternatives: ledger.com/integrated-apps',
  };
}

/** Both hashes as the device writes them, in capitals (`%.*H` of 1.10, `array_bytes_string` of the SDK since). */
export function hashPairs(domain: Uint8Array, message: Uint8Array): Screen[] {
  return [
    { title: 'Domain hash', value: capitals(domain) },
    { title: 'Message hash', value: capitals(message) },
  ];
}
