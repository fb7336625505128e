import { type Log, zeroPadValue } from 'ethers';
import { type HistoricTransfer, plantedBy } from '../../domain/address-book/planted-transfer.ts';
import { readTransfer, TRANSFER } from '../../domain/transactions/transfer-log.ts';
import type { Chain } from '../chain/chain.ts';
import type { AddressBookStore, PlantedAddress } from '../storage/address-book.ts';
import { isKnownToken, tokenOf } from '../transactions/balance-change.ts';

/** Blocks in one question. Public endpoints answer ten thousand. */
const BLOCKS_AT_ONCE = 10_000;

export type HistoryDeps = {
  store: AddressBookStore;
  /** Whether an address is the user's own or in the address book. */
  isKnown(address: string): boolean;
};

/**
 * Reads the token transfers to and from an account that were not read yet, from the deployment's block on, and keeps
 * whom they plant in its history. What a reorganisation may still change is read again the next time. Transfers of the
 * chain's own currency leave no log and are not seen.
 *
 * @throws Failure `chain-unavailable`, the signal's reason. What was read before stays.
 */
export async function readHistory(
  { store, isKnown }: HistoryDeps,
  chain: Chain,
  genesis: string,
  account: string,
  signal: AbortSignal,
): Promise<void> {
  const head = await chain.provider.getBlockNumber();
  const before = store.readUpTo(genesis, account);
  let from =
    before === null ? chain.deployedAtBlock : Math.max(chain.deployedAtBlock, before + 1 - chain.depth.final);
  for (; from <= head; from += BLOCKS_AT_ONCE) {
    signal.throwIfAborted();
    const to = Math.min(head, from + BLOCKS_AT_ONCE - 1);
    const found: Omit<PlantedAddress, 'account'>[] = [];
    const signerOf = signers(chain);
    for (const log of await transfersOf(chain, account, from, to)) {
      signal.throwIfAborted();
      const planted = await plantedIn(chain, log, { account, isKnown, signerOf });
      if (planted)
        found.push({ ...planted, transactionHash: log.transactionHash, blockNumber: log.blockNumber });
    }
    store.addRead(genesis, account, to, found);
  }
}

/** The logs that name the account as payer or as payee, each once. */
async function transfersOf(
  { provider }: Chain,
  account: string,
  fromBlock: number,
  toBlock: number,
): Promise<Log[]> {
  const own = zeroPadValue(account, 32);
  const outgoing = await provider.getLogs({ fromBlock, toBlock, topics: [TRANSFER, own] });
  const incoming = await provider.getLogs({ fromBlock, toBlock, topics: [TRANSFER, null, own] });
  const all = [...outgoing, ...incoming];
  return [...new Map(all.map((log) => [`${log.blockNumber} ${log.index}`, log])).values()];
}

type SignerOf = (transactionHash: string) => Promise<string | null>;

/** Who signed a transaction. One transaction can plant hundreds: each is asked for once. */
function signers({ provider }: Chain): SignerOf {
  const asked = new Map<string, Promise<string | null>>();
  return (hash) => {
    const known = asked.get(hash) ?? provider.getTransaction(hash).then((found) => found?.from ?? null);
    asked.set(hash, known);
    return known;
  };
}

async function plantedIn(
  chain: Chain,
  log: Log,
  { account, isKnown, signerOf }: { account: string; isKnown(address: string): boolean; signerOf: SignerOf },
) {
  const transfer = readTransfer({ address: log.address, topics: log.topics, data: log.data });
  // ERC-721 has the number of the one thing that moved in a fourth topic: nobody can move what does not exist.
  if (transfer?.data.length !== 66) return null;
  const historic: HistoricTransfer = {
    token: isKnownToken(transfer.token, chain) ? symbolOf(transfer.token, chain) : null,
    from: transfer.from,
    to: transfer.to,
    amount: BigInt(transfer.data),
    signedBy: null,
  };
  const ours = (address: string) => isKnown(address) || isContract(chain, address);
  if (!plantedBy(historic, account, ours)) return null;
  // Only of what would be told is it asked who signed it.
  const signedBy = await signerOf(log.transactionHash);
  return plantedBy({ ...historic, signedBy }, account, ours);
}

function symbolOf(token: string, chain: Chain): { symbol: string; decimals: number } {
  const { token: symbol, decimals } = tokenOf(token, chain);
  return { symbol, decimals };
}

function isContract({ addresses }: Chain, address: string): boolean {
  return Object.values(addresses).some((one) => one.toLowerCase() === address.toLowerCase());
}
