import type { Chain } from '../chain.ts';
import { read } from '../contracts.ts';
import { nativeSymbol } from '../native-symbol.ts';

/** What an address holds: CT02 and the network's own currency, in base units. */
export type Balance = { address: string; ct02: string; native: string; nativeSymbol: string };

/** Reads it at the newest block. */
export async function readBalance(chain: Chain, address: string): Promise<Balance> {
  const [ct02, native] = await Promise.all([
    read(chain, 'CT02', 'balanceOf', [address]),
    chain.provider.getBalance(address),
  ]);
  return { address, ct02: ct02.toString(), native: native.toString(), nativeSymbol: nativeSymbol(chain) };
}
