import type { Apdu } from './apdu.ts';
import type { AppContext } from './app-context.ts';
import { bigEndian } from './big-endian.ts';
import { isAllowedPath, readBip32Path } from './bip32-path.ts';
import { addressOf, checksummed } from './device-keys.ts';
import { knownNetwork } from './network.ts';
import type { Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';

/**
 * E0 02: the public key and the address of a path, on the display first when P1 is 1, with the chain code when P2 is 1
 * (src/features/get_public_key/cmd_get_public_key.c).
 */
export async function getAddress(context: AppContext, { p1, p2, data }: Apdu): Promise<Uint8Array> {
  const { keys, panel, profile } = context.host;
  context.reset();
  if (p1 > 1 || p2 > 1) throw new StatusError(STATUS.wrongP1P2, 'P1 and P2 are 0 or 1');
  const { path, rest } = readBip32Path(data);
  if (!isAllowedPath(path, profile.version)) {
    throw new StatusError(STATUS.pathNotAllowed, 'The app may not derive this path');
  }
  if (rest.length !== 0 && rest.length !== 8) {
    throw new StatusError(STATUS.incorrectData, 'A chain id has eight bytes');
  }
  const { publicKey, chainCode } = keys.publicKey(path);
  const address = checksummed(addressOf(publicKey));
  if (p1 === 1) {
    const chainId = rest.length === 8 ? bigEndian(rest) : 1n;
    if (!(await panel.review(addressPages(context, address, chainId)))) {
      throw new StatusError(STATUS.rejected, 'The address was refused');
    }
  }
  return Uint8Array.of(
    publicKey.length,
    ...publicKey,
    address.length,
    ...Buffer.from(address, 'ascii'),
    ...(p2 === 1 ? chainCode : []),
  );
}

/** src/nbgl/ui_get_public_key.c of 1.22, src_bagl/ui_flow_getPublicKey.c of 1.10. */
function addressPages({ host: { profile } }: AppContext, address: string, chainId: bigint): Screen[] {
  const field = { title: 'Address', value: `0x${address}` };
  if (profile.layout === 'old') {
    return [{ title: 'Verify address', value: '' }, field, { title: 'Approve', value: '' }];
  }
  const network = chainId === 1n ? 'Ethereum' : knownNetwork(chainId, profile.version)?.name;
  const title = network === undefined ? 'Verify address' : `Verify ${network} address`;
  return [{ title, value: '' }, field, { title: 'Confirm', value: '' }];
}
