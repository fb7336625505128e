/** Names and currencies of networks that are often used, to begin with. The user can change them. */
const KNOWN: Readonly<Record<number, { name: string; nativeSymbol: string }>> = {
  1: { name: 'Ethereum', nativeSymbol: 'ETH' },
  10: { name: 'OP Mainnet', nativeSymbol: 'ETH' },
  100: { name: 'Gnosis', nativeSymbol: 'xDAI' },
  137: { name: 'Polygon', nativeSymbol: 'POL' },
  8453: { name: 'Base', nativeSymbol: 'ETH' },
  42161: { name: 'Arbitrum One', nativeSymbol: 'ETH' },
  421614: { name: 'Arbitrum Sepolia', nativeSymbol: 'ETH' },
  84532: { name: 'Base Sepolia', nativeSymbol: 'ETH' },
  11155111: { name: 'Sepolia', nativeSymbol: 'ETH' },
  11155420: { name: 'OP Sepolia', nativeSymbol: 'ETH' },
};

/** Source of names and symbols: chainid.network, the registry of EIP-155 chain ids. */
export function suggestedName(chainId: number): { name: string; nativeSymbol: string } {
  return KNOWN[chainId] ?? { name: `Chain ${chainId}`, nativeSymbol: 'ETH' };
}
