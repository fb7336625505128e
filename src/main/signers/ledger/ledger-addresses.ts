import { readAddress } from './ethereum-app.ts';
import type { Ledger } from './ledger.ts';

/**
 * The addresses at some paths, in order, nothing shown on the device.
 *
 * @throws Failure `ledger-…`, and the signal's reason when it is given up.
 */
export function ledgerAddresses(
  ledger: Ledger,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  return ledger.withEthereum({ signal, step: () => undefined }, async (channel) => {
    const addresses: string[] = [];
    for (const path of paths) addresses.push(await readAddress(channel, path));
    return addresses;
  });
}
