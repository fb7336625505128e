import type { Chain } from './chain.ts';

/** The chain's own currency by name: that of the local chain must not be taken for the real one. */
export function nativeSymbol(chain: Pick<Chain, 'local' | 'nativeSymbol'>): string {
  return chain.local ? 'test ETH' : (chain.nativeSymbol ?? 'ETH');
}
