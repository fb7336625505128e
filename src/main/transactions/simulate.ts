import { getAddress, toQuantity } from 'ethers';
import { z } from 'zod';
import { Failure, isFailure } from '../../domain/failure.ts';
import {
  NATIVE,
  nativeChange,
  readTransfer,
  type Transfer,
  touchedBalances,
} from '../../domain/transactions/transfer-log.ts';
import { allErrors, interfaces } from '../chain/abis.ts';
import type { Chain } from '../chain/chain.ts';
import { amountsOf } from '../chain/markets.ts';
import { revertReason } from '../chain/revert-reason.ts';
import { nodeMessage } from '../chain/rpc-error.ts';
import type { PlannedCall } from './plan-draft.ts';

/** A balance before and after all calls of a plan, in base units. `token` is NATIVE for the chain's own currency. */
export type SimulatedChange = { token: string; account: string; before: bigint; after: bigint };

export type SimulatedLog = { address: string; topics: string[]; data: string };

export type Simulation = {
  /** Gas that each call used, after refunds. */
  gasUsed: bigint[];
  logs: SimulatedLog[];
  changes: SimulatedChange[];
  blockGasLimit: bigint;
};

const hexText = z.string().startsWith('0x');
const answer = z
  .array(
    z.object({
      gasLimit: hexText,
      calls: z.array(
        z.object({
          status: hexText,
          returnData: hexText,
          gasUsed: hexText,
          logs: z.array(z.object({ address: hexText, topics: z.array(hexText), data: hexText })).default([]),
        }),
      ),
    }),
  )
  .length(1);
type Block = z.output<typeof answer>[number];

type SimulatedCall = { from: string; to: string; data: string; value?: string; gas?: string };

/**
 * Runs all calls of `account`, one after the other, in the block that would come next, without sending anything
 * (`eth_simulateV1`). First to learn whose balances move; then once more with those balances read in the same block
 * before the first call and after the last, and, when given, under the gas limits that are going to be signed.
 *
 * @param earlier Calls of the account that are under way and come first. They are played, and not counted.
 * @throws Failure `simulation-failed` with the contract's reason when a call would revert; `chain-unavailable`.
 */
export async function simulate(
  chain: Pick<Chain, 'provider' | 'addresses'>,
  account: string,
  calls: readonly PlannedCall[],
  gasLimits?: readonly bigint[],
  earlier: readonly PlannedCall[] = [],
): Promise<Simulation> {
  const at = await nextBlock(chain);
  const prepared = (limits?: readonly bigint[]) => (call: PlannedCall, index: number) => {
    const gas = limits?.[index];
    const { to, data, value } = call;
    return { from: account, to, data, value: toQuantity(value), ...(gas && { gas: toQuantity(gas) }) };
  };
  const own = calls.map(prepared(gasLimits));
  const past = earlier.map(prepared());

  const first = await run(chain, at, [...past, ...own]);
  const transfers = transfersOf(refuseReverts(chain, own, first.calls.slice(past.length)));
  const touched = touchedBalances(transfers);
  const tokens = touched.filter(({ token }) => token !== NATIVE);
  const reads = tokens.map(({ token, account: holder }) => ({
    from: account,
    to: token,
    data: interfaces.CT02.encodeFunctionData('balanceOf', [holder]),
  }));

  const second = await run(chain, at, [...past, ...reads, ...own, ...reads]);
  const counted = second.calls.slice(past.length);
  const results = refuseReverts(chain, own, counted.slice(reads.length, reads.length + own.length));
  const before = counted.slice(0, reads.length).map(balanceOf);
  const after = counted.slice(reads.length + own.length).map(balanceOf);
  const changes = tokens.map(({ token, account: holder }, index) => ({
    token: getAddress(token),
    account: getAddress(holder),
    before: before[index] ?? 0n,
    after: after[index] ?? 0n,
  }));

  return {
    gasUsed: results.map((result) => BigInt(result.gasUsed)),
    logs: results.flatMap((result) => result.logs),
    changes: [...(await nativeChanges(chain, at.base, touched, transfers)), ...changes],
    blockGasLimit: BigInt(second.gasLimit),
  };
}

type NextBlock = { base: string; number: string; time: string };

/** The block that the simulation stands on, and the number and time of the one that it plays. */
async function nextBlock({ provider }: Pick<Chain, 'provider'>): Promise<NextBlock> {
  const [latest, pending] = await Promise.all([
    provider.send('eth_getBlockByNumber', ['latest', false]),
    provider.send('eth_getBlockByNumber', ['pending', false]),
  ]);
  const number = BigInt(latest.number);
  const times = [BigInt(latest.timestamp) + 1n, BigInt(pending?.timestamp ?? 0)];
  return {
    base: toQuantity(number),
    number: toQuantity(number + 1n),
    time: toQuantity(times.reduce((a, b) => (a > b ? a : b))),
  };
}

async function run(
  { provider }: Pick<Chain, 'provider'>,
  at: NextBlock,
  calls: readonly SimulatedCall[],
): Promise<Block> {
  const blockStateCalls = [{ blockOverrides: { number: at.number, time: at.time }, calls }];
  try {
    const [block] = answer.parse(
      await provider.send('eth_simulateV1', [{ blockStateCalls, traceTransfers: true }, at.base]),
    );
    if (block?.calls.length === calls.length) return block;
  } catch (error) {
    if (isFailure(error)) throw error;
    const message = nodeMessage(error);
    if (message) throw new Failure('simulation-failed', `The network refuses the transaction: ${message}.`);
    throw error;
  }
  throw new Failure(
    'simulation-failed',
    'The network did not simulate every call. Nothing can be signed on it.',
  );
}

function refuseReverts(
  chain: Pick<Chain, 'addresses'>,
  calls: readonly SimulatedCall[],
  results: Block['calls'],
): Block['calls'] {
  for (const [index, result] of results.entries()) {
    if (BigInt(result.status) === 1n) continue;
    const reason = revertReason(result.returnData, allErrors, amountsOf(chain, calls[index]?.to ?? null));
    throw new Failure('simulation-failed', reason.sentence, { error: reason.name });
  }
  return results;
}

function transfersOf(results: Block['calls']): Transfer[] {
  return results.flatMap(({ logs }) => logs.flatMap((log) => readTransfer(log) ?? []));
}

/** What a token answered to `balanceOf`. @throws Failure when it is no number: its effect cannot be shown. */
function balanceOf(result: Block['calls'][number]): bigint {
  if (BigInt(result.status) === 1n && result.returnData.length === 66) return BigInt(result.returnData);
  throw new Failure('simulation-failed', 'A token in this transaction does not say its balances.');
}

async function nativeChanges(
  { provider }: Pick<Chain, 'provider'>,
  base: string,
  touched: readonly { token: string; account: string }[],
  transfers: readonly Transfer[],
): Promise<SimulatedChange[]> {
  const holders = touched.filter(({ token }) => token === NATIVE);
  return Promise.all(
    holders.map(async ({ token, account }) => {
      const before = await provider.getBalance(account, base);
      return {
        token,
        account: getAddress(account),
        before,
        after: before + nativeChange(account, transfers),
      };
    }),
  );
}
