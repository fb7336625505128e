import { sha256 } from '@noble/hashes/sha2.js';
import type { Apdu } from './apdu.ts';
import type { AppContext } from './app-context.ts';
import { bigEndian } from './big-endian.ts';
import { isLedgerSignature } from './ledger-signature.ts';
import { knownNetwork } from './network.ts';
import { hex } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';

const NAME_ROOM = 29;
const PRODUCTION_PLUGIN_KEY = 2;
const PRODUCTION_NFT_KEY = 1;

const wrong = (why: string) => new StatusError(STATUS.incorrectData, why);

/** E0 12: a plugin for a contract's function, signed by Ledger (src/features/set_external_plugin). */
export function setExternalPlugin(context: AppContext, { data }: Apdu): Uint8Array {
  const { plugins, descriptors, profile } = context.host;
  const length = data[0] ?? 0;
  const end = 1 + length + 20 + 4;
  if (data.length <= end || length > NAME_ROOM) throw wrong('The plugin is cut short');
  if (!isLedgerSignature('tokens', sha256(data.slice(0, end)), data.slice(end), descriptors)) {
    throw wrong('The plugin is not signed by Ledger');
  }
  const name = Buffer.from(data.subarray(1, 1 + length)).toString('latin1');
  if (!plugins.includes(name)) {
    const modern = profile.version.atLeast('1.11.0');
    throw new StatusError(
      modern ? STATUS.pluginNotInstalled : STATUS.pluginNotInstalledOld,
      `No plugin ${name}`,
    );
  }
  const address = hex(data.slice(1 + length, 21 + length));
  context.plugin = { name, address, selector: hex(data.slice(end - 4, end)) };
  return Uint8Array.of();
}

/** E0 16: one of the plugins for NFTs, for a contract's function, signed by Ledger (src/features/set_plugin). */
export function setPlugin(context: AppContext, { data }: Apdu): Uint8Array {
  const { name, payload } = readSigned(context, data, 4, PRODUCTION_PLUGIN_KEY, 'nftPlugins');
  if (name !== 'ERC721' && name !== 'ERC1155') throw wrong('The key signs plugins for NFTs only');
  context.plugin = { name, address: hex(payload.slice(0, 20)), selector: hex(payload.slice(20, 24)) };
  return Uint8Array.of();
}

/** E0 14: the name of a collection of NFTs, signed by Ledger (src/features/provide_nft_information). */
export function provideNft(context: AppContext, { data }: Apdu): Uint8Array {
  const { name, payload } = readSigned(context, data, 0, PRODUCTION_NFT_KEY, 'nftMetadata');
  const place = context.addToken({ ticker: name, address: hex(payload.slice(0, 20)), decimals: 0 });
  // As with tokens, the place is answered since 1.11.0.
  return context.host.profile.version.atLeast('1.11.0') ? Uint8Array.of(place) : Uint8Array.of();
}

/**
 * Type 1, version 1, name, address and `extra` bytes, chain (8), key, algorithm 1, then the signature after its length.
 * `payload` is the address and what follows it.
 */
function readSigned(
  { host: { profile, descriptors } }: AppContext,
  data: Uint8Array,
  extra: number,
  keyId: number,
  key: 'nftPlugins' | 'nftMetadata',
): { name: string; payload: Uint8Array } {
  const length = data[2] ?? 0;
  const end = 3 + length + 20 + extra + 8 + 1 + 1;
  const signature = data.slice(end + 1);
  if (data[0] !== 1 || data[1] !== 1 || length > NAME_ROOM + 41)
    throw wrong('The descriptor has another version');
  if (data.length <= end || signature.length < (data[end] ?? 0)) throw wrong('The descriptor is cut short');
  const chainId = bigEndian(data.slice(end - 10, end - 2));
  if (knownNetwork(chainId, profile.version) === undefined)
    throw wrong(`The app does not know chain ${chainId}`);
  if (data[end - 2] !== keyId || data[end - 1] !== 1) throw wrong('Another key or algorithm');
  if (signature.length < 67 || signature.length > 72) throw wrong('The signature has another length');
  if (!isLedgerSignature(key, sha256(data.slice(0, end)), signature, descriptors)) {
    throw wrong('The descriptor is not signed by Ledger');
  }
  const name = Buffer.from(data.subarray(3, 3 + length)).toString('latin1');
  return { name, payload: data.slice(3 + length) };
}
