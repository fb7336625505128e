import { isFailure } from '../../domain/failure.ts';
import type { Chain } from '../chain/chain.ts';
import type { Entry, Journal } from '../storage/journal.ts';

const PAGE = 100;

/**
 * What counted as final and is on the chain no more: it is followed again from now on, as undone. One look at the
 * newest final block is enough while all is well, because a block holds on to all before it. A block counts as gone
 * only when another one has its number, or the chain ends before it; and only when a majority of the endpoints says so.
 */
export async function findUndone(
  chain: Pick<Chain, 'provider' | 'witnesses'>,
  journal: Pick<Journal, 'finals' | 'update'>,
  genesis: string,
): Promise<Entry[]> {
  const [newest] = journal.finals(genesis, 1);
  if (!newest || !(await isGone(chain, newest))) return [];
  const sure = await confirmed(chain);
  if (!sure) return [];
  const undone: Entry[] = [];
  for (;;) {
    const page = journal.finals(genesis, PAGE);
    for (const entry of page) {
      if (!(await isGone(sure, entry))) return undone;
      undone.push(
        journal.update(entry.id, {
          state: 'submitted',
          detail: null,
          blockNumber: null,
          blockHash: null,
          confirmations: 0,
          feePaid: null,
          final: false,
          undone: 'final',
        }),
      );
    }
    if (page.length < PAGE) return undone;
  }
}

async function isGone(
  { provider }: Pick<Chain, 'provider'>,
  { blockNumber, blockHash }: Entry,
): Promise<boolean> {
  if (blockNumber === null || blockHash === null) return false;
  const block = await provider.getBlock(blockNumber);
  if (block) return block.hash !== blockHash;
  return (await provider.getBlockNumber()) < blockNumber;
}

/** The chain as a majority has it; null when there is none now: it is looked at again with the next block. */
async function confirmed(
  chain: Pick<Chain, 'provider' | 'witnesses'>,
): Promise<Pick<Chain, 'provider'> | null> {
  if (!chain.witnesses) return chain;
  try {
    return await chain.witnesses.majority();
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}
