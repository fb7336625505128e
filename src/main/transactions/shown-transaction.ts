import type { z } from 'zod';
import type { transaction } from '../../ipc/transactions.ts';
import { LOCAL_CHAIN_ID } from '../chain/local-node.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { Entry, Journal } from '../storage/journal.ts';

/** A journal entry as the renderer sees it: without the signed bytes. */
export function shownTransaction(entry: Entry, journal: Pick<Journal, 'find'>): z.output<typeof transaction> {
  const { id, planId, kind, action, account, chainId, nonce, hash, state, detail, blockNumber } = entry;
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
    detail,
    blockNumber,
    confirmations,
    feePaid,
    feeSymbol: nativeSymbol({ local: chainId === LOCAL_CHAIN_ID }),
    createdAt,
    updatedAt,
  };
}
