import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { id, SigningKey, Wallet, ZeroAddress } from 'ethers';
import {
  type AttestedReport,
  type EmissionsReport,
  reportDigest,
  reportDomain,
} from '../../domain/minting/emissions-report.ts';
import { read } from './contracts.ts';
import { type LocalChain, startLocalChain } from './local-chain.ts';

/** The methodology that the fixture's chain approves. */
export const TEST_METHODOLOGY = id('test methodology');
const DAY = 86_400;

/**
 * For tests: a real local chain with the real contracts in a folder of its own, about a second from nothing. Stop it
 * in `afterAll`; it dies with the test process in any case. It is kept on disk, which takes longer than to mine, where a
 * folder is given or it is asked for.
 */
export async function startTestChain(
  options: {
    now?: number;
    folder?: string;
    kept?: boolean;
    methodologies?: readonly { hash: string; description: string }[];
  } = {},
): Promise<{ chain: LocalChain; folder: string; stop(): Promise<void> }> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'test-chain-'));
  const chain = await startLocalChain({
    folder,
    kept: options.kept ?? options.folder !== undefined,
    methodologies: options.methodologies ?? [{ hash: TEST_METHODOLOGY, description: 'For tests' }],
    ...(options.now !== undefined && { now: options.now }),
  });
  return {
    chain,
    folder,
    stop: async () => {
      await chain.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * For tests: a report that the chain's own validators have signed. Its period is the day that ended yesterday unless
 * `changes` says otherwise; `signatures` is how many validators sign.
 */
export async function attestForTest(
  chain: LocalChain,
  changes: Pick<EmissionsReport, 'beneficiary' | 'amount'> & Partial<EmissionsReport>,
  signatures = 2,
): Promise<AttestedReport> {
  const today = Math.floor(((await chain.provider.getBlock('latest'))?.timestamp ?? 0) / DAY) * DAY;
  const report: EmissionsReport = {
    account: id('test account'),
    periodStart: today - 2 * DAY,
    periodEnd: today - DAY,
    linesRoot: id('test lines'),
    methodology: TEST_METHODOLOGY,
    efficiencyBps: 10_000,
    referrer: ZeroAddress,
    validatorSetVersion: Number(await read(chain, 'ValidatorSet', 'version', [])),
    ...changes,
  };
  const digest = reportDigest(reportDomain(chain.chainId, chain.addresses.EmissionsMinter), report);
  const ascending = [...chain.validatorKeys].sort((a, b) =>
    BigInt(new Wallet(a).address) < BigInt(new Wallet(b).address) ? -1 : 1,
  );
  return {
    report,
    signatures: ascending.slice(0, signatures).map((key) => new SigningKey(key).sign(digest).serialized),
  };
}
