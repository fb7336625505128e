import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hexOf } from '../abi.ts';
import { type DeviceProfile, type DeviceScreen, type DeviceView, layoutOf } from './device-profile.ts';

/** Characters of a message that one page of 1.10 takes: `strings.tmp.tmp`, src/shared_context.h, less its end. */
const OLD_PAGE = { nanoS: 99, others: 255 } as const;

/** Under what asks for the next page of a message. */
const SKIP = 'Double-press to skip';

/**
 * What a Ledger shows of a personal message (EIP-191), in order. Sources, in app-ethereum:
 * src/features/sign_message/cmd_sign_message.c and src/nbgl/ui_sign_message.c of 1.22.0;
 * src_features/signMessage/cmd_signMessage.c and src_bagl/ui_flow_signMessage.c of 1.10.4.
 */
export function messageScreens(profile: DeviceProfile, message: string | Uint8Array): DeviceView {
  const bytes = typeof message === 'string' ? utf8ToBytes(message) : message;
  const layout = layoutOf(profile);
  const shown = (screens: DeviceScreen[]): DeviceView => ({ screens, blind: false, refused: false });
  if (layout === 'old') {
    const small = profile.model === 'nanoS';
    const more = { title: small ? 'Press right to read' : 'Press right to continue message', value: SKIP };
    const pages = oldPages(bytes, small ? OLD_PAGE.nanoS : OLD_PAGE.others);
    const title = 'Sign message';
    return shown([
      { title, value: '' },
      ...pages.flatMap((value, at) => [...(at > 0 ? [more] : []), { title: 'Message', value }]),
      { title, value: '' },
    ]);
  }
  const readable = bytes.every((byte) => isPrintable(byte) || isSpace(byte));
  const text = String.fromCharCode(...(readable ? bytes : []));
  const value = !readable ? hexOf(bytes) : layout === 'nano' ? text.replace(/\s/g, ' ') : text;
  return shown([
    { title: 'Review message', value: '' },
    { title: 'Message', value },
    { title: layout === 'wallet' ? 'Sign message?' : 'Sign message', value: '' },
  ]);
}

/** `feed_display`: white space as a space, what is not ASCII as \xNN; a page that has no room for it is filled up. */
function oldPages(bytes: Uint8Array, size: number): string[] {
  const pages: string[] = [];
  let page = '';
  const turn = () => {
    pages.push(page);
    page = '';
  };
  for (const byte of bytes) {
    const code = isSpace(byte)
      ? ' '
      : isPrintable(byte)
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, '0')}`;
    if (code.length > size - page.length) {
      page = page.padEnd(size);
      turn();
    }
    page += code.slice(0, code.length === 1 ? 1 : size - page.length - 1);
    if (page.length === size) turn();
  }
  if (page !== '' || pages.length === 0) turn();
  return pages;
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7e;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
