import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { amountFromKgMicro } from '../../domain/minting/emissions-report.ts';
import { type PeriodFacts, type PeriodState, periodState } from '../../domain/minting/period-state.ts';
import type { AccountPeriod } from '../../domain/minting/report-evidence.ts';
import { splitOfMint } from '../../domain/minting/split.ts';
import type { mintablePeriod } from '../../ipc/minting.ts';
import type { Chain } from '../chain/chain.ts';
import { eventsOf, read } from '../chain/contracts.ts';
import type { AccountIdentity } from '../storage/minting.ts';
import type { MintingDeps } from './minting-deps.ts';

/** A period of an import with its state, and what `prepare` needs of it. */
export type ListedPeriod = AccountPeriod & {
  id: string;
  amount: bigint;
  identity: AccountIdentity;
  state: PeriodState;
  explanation: string;
  /** The report of exactly this account and period, when there is one on chain. */
  reportId: string | null;
};

type OnChain = {
  blockTime: number;
  earliestStart: number;
  coveredUntil: ReadonlyMap<string, number>;
  /** Report ids by `accountHash:start:end`. */
  reports: ReadonlyMap<string, string>;
};

/** Every account and month of every import, merged with what is on chain, skipped and under way. Oldest first. */
export async function listPeriods(
  deps: Pick<MintingDeps, 'store' | 'evidence' | 'chain'>,
): Promise<ListedPeriod[]> {
  const chain = await deps.chain();
  const periods = (await deps.evidence.periods()).map((period) => ({
    ...period,
    id: idOf(period),
    amount: amountFromKgMicro(period.kgMicro),
    identity: deps.store.identityOf(period),
  }));
  const onChain = await readCoverage(chain, new Set(periods.map(({ identity }) => identity.accountHash)));
  const skipped = new Set(deps.store.skipped().map(keyOf));
  const pending = new Set(deps.store.pending(chain.chainId).map(keyOf));

  const listed = periods.map((period) => {
    const { accountHash } = period.identity;
    const reportId = onChain.reports.get(reportKey(accountHash, period)) ?? null;
    const facts: PeriodFacts = {
      ...period,
      blockTime: onChain.blockTime,
      earliestStart: onChain.earliestStart,
      coveredUntil: onChain.coveredUntil.get(accountHash) ?? 0,
      minted: reportId !== null,
      skipped: skipped.has(keyOf(period)),
      pending: pending.has(keyOf(period)),
      earlierOpenStart: null,
    };
    return { period, reportId, facts };
  });
  return listed
    .map(({ period, reportId, facts }) => {
      const earlierOpenStart = earliestOpenBefore(
        period,
        listed.filter(({ facts: other }) => periodState(other).state === 'open').map((other) => other.period),
      );
      return { ...period, reportId, ...periodState({ ...facts, earlierOpenStart }) };
    })
    .sort((a, b) => a.periodStart - b.periodStart || compare(a.cloudAccount, b.cloudAccount));
}

/** A listed period as the renderer gets it. */
export function asMintablePeriod(period: ListedPeriod): z.infer<typeof mintablePeriod> {
  const { customer, treasury, rewardPool } = splitOfMint(period.amount);
  return {
    id: period.id,
    importId: period.importId,
    provider: period.provider,
    cloudAccount: period.cloudAccount,
    periodStart: period.periodStart,
    periodEnd: period.periodEnd,
    amount: period.amount.toString(),
    lines: period.lines,
    state: period.state,
    explanation: period.explanation,
    split: {
      customer: customer.toString(),
      treasury: treasury.toString(),
      rewardPool: rewardPool.toString(),
    },
    reportId: period.reportId,
  };
}

async function readCoverage(chain: Chain, accounts: ReadonlySet<string>): Promise<OnChain> {
  const [block, earliestStart, minted, ...covered] = await Promise.all([
    chain.provider.getBlock('latest'),
    read(chain, 'EmissionsMinter', 'earliestStart', []),
    eventsOf(chain, 'EmissionsMinter', 'ReportMinted'),
    ...[...accounts].map(
      async (account) =>
        [account, Number(await read(chain, 'EmissionsMinter', 'coveredUntil', [account]))] as const,
    ),
  ]);
  const reports = minted
    .filter(({ args }) => accounts.has(args.account))
    .map(({ args }) => {
      const { periodStart, periodEnd } = args.report;
      const bounds = { periodStart: Number(periodStart), periodEnd: Number(periodEnd) };
      return [reportKey(args.account, bounds), args.reportId] as const;
    });
  return {
    blockTime: block?.timestamp ?? 0,
    earliestStart: Number(earliestStart),
    coveredUntil: new Map(covered),
    reports: new Map(reports),
  };
}

function earliestOpenBefore(period: AccountPeriod, open: readonly AccountPeriod[]): number | null {
  const starts = open
    .filter(
      (other) =>
        other.provider === period.provider &&
        other.cloudAccount === period.cloudAccount &&
        other.periodEnd <= period.periodStart,
    )
    .map(({ periodStart }) => periodStart);
  return starts.length === 0 ? null : Math.min(...starts);
}

function idOf(period: AccountPeriod): string {
  const text = JSON.stringify([period.importId, period.provider, period.cloudAccount, period.periodStart]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

type Bounds = { periodStart: number; periodEnd: number };

function keyOf(period: Bounds & { provider: string; cloudAccount: string }): string {
  return JSON.stringify([period.provider, period.cloudAccount, period.periodStart, period.periodEnd]);
}

function reportKey(accountHash: string, { periodStart, periodEnd }: Bounds): string {
  return `${accountHash}:${periodStart}:${periodEnd}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
