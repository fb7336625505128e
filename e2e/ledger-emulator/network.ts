import type { AppVersion } from './device-profile.ts';
import { NETWORKS_OF_1_10 } from './networks-of-1-10.ts';
import { NETWORKS_OF_1_22 } from './networks-of-1-22.ts';

/** What the app knows of a chain; undefined for a chain that is not in its table. */
export function knownNetwork(
  chainId: bigint,
  version: AppVersion,
): { name: string; ticker: string } | undefined {
  const table = version.atLeast('1.11.0') ? NETWORKS_OF_1_22 : NETWORKS_OF_1_10;
  const row = chainId <= BigInt(Number.MAX_SAFE_INTEGER) ? table[Number(chainId)] : undefined;
  return row === undefined ? undefined : { name: row[0], ticker: row[1] };
}

/**
 * The network's name as the app shows it: the chain id where it knows none (`get_network_as_string_from_chain_id`), cut
 * to the 19 characters of its buffer.
 */
export function networkName(chainId: bigint, version: AppVersion): string {
  return (knownNetwork(chainId, version)?.name ?? chainId.toString()).slice(0, 19);
}

/** The ticker of a chain's currency: ??? where the app knows none (`get_displayable_ticker`). */
export function networkTicker(chainId: bigint, version: AppVersion): string {
  return knownNetwork(chainId, version)?.ticker ?? '???';
}
