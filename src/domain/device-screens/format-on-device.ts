import { formatAmount } from '../amount.ts';
import { checksumAddress } from '../checksum-address.ts';
import { isAtLeast } from '../ledger/models.ts';
import { type DeviceProfile, layoutOf } from './device-profile.ts';
import { NETWORKS_1_10 } from './networks-of-1-10.ts';
import { NETWORKS_1_22 } from './networks-of-1-22.ts';

const WEI = 18;

/**
 * An amount of a network’s currency as the app writes it: as many decimals as it has, “???” for a currency that it does
 * not know; the ticker stands behind since 1.20 and stood in front before (CHANGELOG.md of app-ethereum).
 */
export function amountOnDevice(profile: DeviceProfile, chainId: bigint, wei: bigint): string {
  const ticker = network(profile, chainId)?.[1] ?? '???';
  const amount = formatAmount(wei, WEI).replace(/\.?0+$/, '');
  return isAtLeast(profile.appVersion, '1.20.0') ? `${amount} ${ticker}` : `${ticker} ${amount}`;
}

/** The network’s name, or its chain id where the app has no name (`get_network_as_string`, src/network.c). */
export function networkOnDevice(profile: DeviceProfile, chainId: bigint): string {
  return network(profile, chainId)?.[0] ?? chainId.toString();
}

/** A hash of typed data: in capitals (`array_bytes_string`, and `%.*H` of 1.10). */
export function hashInCapitals(hash: string): string {
  return `0x${hash.slice(2).toUpperCase()}`;
}

/** An address with the capitals of EIP-55 (`getEthDisplayableAddress`). */
export const addressOnDevice = checksumAddress;

function network(profile: DeviceProfile, chainId: bigint): readonly [string, string] | undefined {
  const known = layoutOf(profile) === 'old' ? NETWORKS_1_10 : NETWORKS_1_22;
  const key = Number(chainId);
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
