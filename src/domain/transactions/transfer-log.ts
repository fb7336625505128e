/** A log as a node answers it: lower-case hexadecimal. */
export type Log = { address: string; topics: readonly string[]; data: string };

export type Transfer = { token: string; from: string; to: string; data: string };

/** keccak256("Transfer(address,address,uint256)"): ERC-20 and ERC-721 share it. */
export const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
export const NO_ADDRESS = '0x0000000000000000000000000000000000000000';
/** The address under which `eth_simulateV1` with `traceTransfers` reports transfers of the chain's own currency. */
export const NATIVE = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee';

/** Reads a token transfer (ERC-20: amount in data; ERC-721: id as fourth topic), or null for any other log. */
export function readTransfer(log: Log): Transfer | null {
  const [kind, from, to] = log.topics;
  if (kind !== TRANSFER || !from || !to || log.topics.length > 4) return null;
  return { token: log.address, from: `0x${from.slice(26)}`, to: `0x${to.slice(26)}`, data: log.data };
}

/** Every (token, account) pair whose balance the transfers may have changed, each once, in order of appearance. */
export function touchedBalances(transfers: readonly Transfer[]): { token: string; account: string }[] {
  const seen = new Map<string, { token: string; account: string }>();
  for (const { token, from, to } of transfers) {
    for (const account of [from, to]) {
      if (account !== NO_ADDRESS) seen.set(`${token} ${account}`, { token, account });
    }
  }
  return [...seen.values()];
}

/** How much of the chain's own currency (wei) an account gains or loses by the transfers, fees apart. */
export function nativeChange(account: string, transfers: readonly Transfer[]): bigint {
  return transfers
    .filter((transfer) => transfer.token === NATIVE)
    .reduce((sum, { from, to, data }) => {
      const amount = BigInt(data);
      return sum + (to === account ? amount : 0n) - (from === account ? amount : 0n);
    }, 0n);
}

/** What the transfers add to (or take from) each balance that they touch, in base units; a balance moved and moved back is 0. */
export function balanceDeltas(
  transfers: readonly Transfer[],
): { token: string; account: string; change: bigint }[] {
  const moved = transfers.flatMap((transfer) => {
    const amount = amountOf(transfer);
    return amount === null ? [] : { ...transfer, amount };
  });
  return touchedBalances(moved).map(({ token, account }) => ({
    token,
    account,
    change: moved
      .filter((transfer) => transfer.token === token)
      .reduce(
        (sum, { from, to, amount }) =>
          sum + (to === account ? amount : 0n) - (from === account ? amount : 0n),
        0n,
      ),
  }));
}

/** The amount of ERC-20, or the one token that ERC-721 moves; null when the data is neither. */
function amountOf({ data }: Transfer): bigint | null {
  if (data === '0x') return 1n;
  return data.length === 66 ? BigInt(data) : null;
}
