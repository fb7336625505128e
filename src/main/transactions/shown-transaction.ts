import type { z } from 'zod';
import { suggestedName } from '../../domain/networks/suggested-name.ts';
import type { transaction } from '../../ipc/transactions.ts';
import { LOCAL_CHAIN_ID } from '../chain/local-node.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { Entry, Journal } from '../storage/journal.ts';

/** A journal entry as the renderer sees it: without the signed bytes. */
export function shownTransaction(entry: Entry, journal: Pick<Journal, 'find'>): z.output<typeof transaction> {
  const { id, planId, kind, action, account, chainId, nonce, hash, state, blockNumber } = entry;
  const { confirmations, feePaid, createdAt, updatedAt } = entry;
  return {
    id,
    planId,
    kind,
    action,
    account,
    chainId,
    nonce,
    hash,
    replaces: entry.replaces === null ? null : (journal.find(entry.replaces)?.hash ?? null),
    state,
    detail: detailOf(entry),
    undone: entry.undone ?? null,
    blockNumber,
    confirmations,
    feePaid,
    feeSymbol: nativeSymbol({
      local: chainId === LOCAL_CHAIN_ID,
      nativeSymbol: entry.nativeSymbol ?? suggestedName(chainId).nativeSymbol,
    }),
    createdAt,
    updatedAt,
  };
}

/** Why it stands as it does, and what became of the block that it was in first. */
function detailOf({ detail, undone, blockNumber }: Entry): string | null {
  if (!undone) return detail;
  const block =
    undone === 'final'
      ? 'The network undid the block that it was in, after it had counted as final.'
      : 'The network undid the block that it was in.';
  const now = detail ?? (blockNumber === null ? 'It is waiting for a block again.' : 'It was mined again.');
  return `${block} ${now}`;
}
