import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HDNodeWallet, type TransactionLike, Wallet } from 'ethers';
import type { EventName } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { DeskProvider } from '../chain/desk-provider.ts';
import type { LocalChain } from '../chain/local-chain.ts';
import type { TransactionSigner } from '../signers/signer.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { type SpendingStore, spendingStore } from '../storage/spending.ts';
import type { PlanDeps } from './plan.ts';
import type { PlanDraft, PlanOutcome } from './plan-draft.ts';
import { type TransactionsFeature, transactionsFeature } from './transactions.ts';

/** A signer over a plain key, which may be told to misbehave: a stand-in for the vault and for devices. */
export function keySigner(
  wallet: Wallet | HDNodeWallet,
  corrupt: (transaction: TransactionLike) => TransactionLike = (transaction) => transaction,
): TransactionSigner & { calls: number } {
  const signer: TransactionSigner & { calls: number } = {
    kind: 'vault',
    calls: 0,
    availability: () => ({ available: true, reason: null }),
    // Signs whatever it is given with its own key, as a signer that is broken or hostile would.
    signTransaction: async (_address, { from: _from, ...transaction }) => {
      signer.calls += 1;
      return wallet.signTransaction(corrupt(transaction));
    },
  };
  return signer;
}

export type TestDesk = TransactionsFeature & {
  account: string;
  database: Database;
  signer: ReturnType<typeof keySigner>;
  events: { event: EventName; payload: { state?: string; hash?: string } }[];
  outcomes: PlanOutcome[];
  errors: unknown[];
  draft(kind: PlanDraft['kind'], ...calls: PlanDraft['calls']): PlanDraft;
  /** Plans, answers all warnings, signs. */
  send(draft: PlanDraft): ReturnType<TransactionsFeature['handlers']['transactions.sign']>;
  close(): Promise<void>;
};

/** For tests: the pipeline over a real chain and a real database, for one new account with test ETH. */
export async function testDesk(
  chain: LocalChain,
  options: {
    chain?: Chain;
    wallet?: Wallet;
    folder?: string;
    corrupt?: Parameters<typeof keySigner>[1];
    /** Puts spending limits around the signer, as the vault's has them. */
    limited?: (signer: TransactionSigner, store: SpendingStore) => TransactionSigner;
    adviseOn?: PlanDeps['adviseOn'];
  } = {},
): Promise<TestDesk> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'test-desk-'));
  const database = openDatabase(join(folder, 'desk.db'));
  const wallet = options.wallet ?? Wallet.createRandom();
  await chain.fund(wallet.address);
  const signer = keySigner(wallet, options.corrupt);
  const events: TestDesk['events'] = [];
  const outcomes: PlanOutcome[] = [];
  const errors: unknown[] = [];
  const feature = transactionsFeature({
    database,
    chain: () => options.chain ?? chain,
    checkpoint: chain.checkpoint,
    signers: [options.limited?.(signer, spendingStore(database)) ?? signer],
    accountLabel: (address) => (address === wallet.address ? 'Sustainability' : null),
    adviseOn: options.adviseOn ?? (async () => []),
    emit: (event, payload) => events.push({ event, payload: payload as { state?: string; hash?: string } }),
    log: (error) => errors.push(error),
  });
  feature.onOutcome((outcome) => void outcomes.push(outcome));
  return {
    ...feature,
    account: wallet.address,
    database,
    signer,
    events,
    outcomes,
    errors,
    draft: (kind, ...calls) => ({ kind, account: wallet.address, calls, context: { note: 'from the test' } }),
    send: async (draft) => {
      const { planId } = await feature.createPlan(draft);
      const { warnings } = await feature.handlers['transactions.review']({ planId });
      const answered = warnings.map(({ id }) => id);
      return feature.handlers['transactions.sign']({ planId, signer: 'vault', answered });
    },
    close: async () => {
      await feature.stop();
      database.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** For tests: the same chain, through a connection whose requests pass through `around`. */
export function interposed(
  chain: LocalChain,
  around: (method: string, params: unknown[], send: () => Promise<unknown>) => Promise<unknown>,
): Chain {
  class Interposed extends DeskProvider {
    override send(method: string, params: unknown[]): Promise<unknown> {
      return around(method, params, () => super.send(method, params));
    }
  }
  const provider = new Interposed(chain.chainId, () => chain.provider._getConnection().url, 25);
  const { chainId, name, local, addresses, deployedAtBlock, depth } = chain;
  return { chainId, name, local, addresses, deployedAtBlock, depth, provider };
}
