import { bigEndian } from './big-endian.ts';
import { checksummed } from './device-keys.ts';
import type { AppVersion } from './device-profile.ts';
import { formatAmount } from './format-amount.ts';
import { capitals, hex, type Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';
import type { KnownToken } from './typed-data/typed-data-host.ts';

const TRANSFER = '0xa9059cbb';
const APPROVE = '0x095ea7b3';
const WORD = 32;
const MAX_UINT256 = 2n ** 256n - 1n;
const MAX_EXTRA = 2 * WORD;
/** The buffer of a value on a page: VALUE_MAX_LEN in src/nbgl/ui_approve_tx.c. */
const VALUE_BUFFER = 100;

export const isErc20Call = (selector: Uint8Array): boolean => [TRANSFER, APPROVE].includes(hex(selector));

/** A transfer or an approval, as the app reads it. */
export type Erc20Call = { verb: 'Send' | 'Approve'; to: string; amount: bigint; extra: Uint8Array };

/**
 * Reads the calldata of a transfer or an approval (src/plugins/erc20/erc20_plugin.c). Throws StatusError 6A80 for data
 * after the two words that the app does not take: more than 64 bytes, or any at all before 1.20.
 */
export function readErc20Call(data: Uint8Array, version: AppVersion): Erc20Call {
  const words = data.slice(4);
  const extra = words.slice(2 * WORD);
  if (extra.length > (version.atLeast('1.20.0') ? MAX_EXTRA : 0)) {
    throw new StatusError(STATUS.incorrectData, 'More calldata than an ERC-20 call has');
  }
  const padded = new Uint8Array(2 * WORD);
  padded.set(words.slice(0, 2 * WORD));
  return {
    verb: hex(data.slice(0, 4)) === TRANSFER ? 'Send' : 'Approve',
    to: `0x${checksummed(padded.slice(WORD - 20, WORD))}`,
    amount: bigEndian(padded.slice(WORD)),
    extra,
  };
}

/** What is sent or approved, with the token's ticker. */
export function erc20Amount({ amount, verb }: Erc20Call, token: KnownToken, version: AppVersion): string {
  const unlimited = amount === MAX_UINT256 && (version.atLeast('1.11.0') || verb === 'Approve');
  return unlimited
    ? `Unlimited ${token.ticker}`
    : formatAmount(amount, token.decimals, token.ticker, version);
}

/** The pages that the plugin adds, on 1.22. */
export function erc20Pages(call: Erc20Call, token: KnownToken, version: AppVersion): Screen[] {
  const pages = [
    { title: call.verb, value: erc20Amount(call, token, version) },
    { title: call.verb === 'Send' ? 'To' : 'Approve to', value: call.to },
  ];
  if (call.extra.length === 0) return pages;
  const printable = call.extra.every((byte) => byte >= 0x20 && byte <= 0x7e);
  const text = printable ? Buffer.from(call.extra).toString('ascii') : capitals(call.extra);
  const shown = text.length < VALUE_BUFFER ? text : `${text.slice(0, VALUE_BUFFER - 4)}...`;
  return [...pages, { title: 'Extra Data', value: shown }];
}
