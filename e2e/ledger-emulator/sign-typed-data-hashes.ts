import { keccak_256 } from '@noble/hashes/sha3.js';
import type { Apdu } from './apdu.ts';
import { type AppContext, signatureAnswer } from './app-context.ts';
import type { Bip32Path } from './bip32-path.ts';
import { readBip32Path } from './bip32-path.ts';
import { blindSigningWarning, hashPairs, type Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';

const HASH = 32;

/**
 * E0 0C with P2 00: signs the hashes of a domain and a message that the host computed
 * (src/features/sign_message_eip712_v0/cmd_sign_message_eip712.c). What follows the hashes is ignored.
 */
export async function signTypedDataHashes(context: AppContext, { p1, data }: Apdu): Promise<Uint8Array> {
  context.reset();
  const { profile, settings, panel } = context.host;
  if (p1 !== 0) throw new StatusError(STATUS.wrongP1P2, 'P1 is 00');
  // Only since 1.11 does the setting guard this.
  if (profile.version.atLeast('1.11.0') && !settings.blindSigning) {
    throw new StatusError(STATUS.incorrectData, 'Blind signing is off');
  }
  const { path, rest } = readBip32Path(data);
  if (rest.length < 2 * HASH) throw new StatusError(STATUS.incorrectData, 'Two hashes are needed');
  const domain = rest.slice(0, HASH);
  const message = rest.slice(HASH, 2 * HASH);
  if (!(await panel.review(pages(context, domain, message)))) {
    throw new StatusError(STATUS.rejected, 'The typed data was refused');
  }
  return typedDataSignature(context, path, domain, message);
}

/** Signs keccak(19 01 ‖ domain ‖ message) and forgets everything. */
export function typedDataSignature(
  context: AppContext,
  path: Bip32Path,
  domain: Uint8Array,
  message: Uint8Array,
): Uint8Array {
  const signature = context.host.keys.sign(
    path,
    keccak_256(Uint8Array.of(0x19, 0x01, ...domain, ...message)),
  );
  context.reset();
  return signatureAnswer(27 + signature.parity, signature);
}

/** src_bagl/ui_flow_signMessage712_v0.c of 1.10, src/nbgl/ui_sign_712.c of 1.22. */
function pages(context: AppContext, domain: Uint8Array, message: Uint8Array): Screen[] {
  const { layout } = context.host.profile;
  const pairs = hashPairs(domain, message);
  if (layout === 'old') {
    return [{ title: 'Sign typed message', value: '' }, ...pairs, { title: 'Sign message', value: '' }];
  }
  return [
    blindSigningWarning(layout),
    { title: 'Review typed message', value: '' },
    ...pairs,
    { title: layout === 'wallet' ? 'Accept risk and sign typed message?' : 'Sign message', value: '' },
  ];
}
