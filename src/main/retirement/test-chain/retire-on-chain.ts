import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeAddress, SigningKey, Wallet } from 'ethers';
import { NEUTRAL_SCORE_BPS } from '../../../domain/emissions/efficiency-score.ts';
import {
  type AttestedReport,
  type EmissionsReport,
  NO_REFERRER,
  reportDigest,
  reportDomain,
} from '../../../domain/minting/emissions-report.ts';
import { NO_BENEFICIARY_HASH } from '../../../domain/retirement/beneficiary.ts';
import { callOf } from '../../chain/contracts.ts';
import { type LocalChain, startLocalChain } from '../../chain/local-chain.ts';

export const METHODOLOGY = `0x${'3c'.repeat(32)}`;
export const DAY = 86_400;
/** The clock of the chain: noon of 20 November 2026. */
export const NOW = Date.UTC(2026, 10, 20, 12) / 1000;

export type TestChain = { chain: LocalChain; wallet: Wallet; stop: () => Promise<void> };

export type Request = Partial<{
  amount: bigint;
  beneficiaryName: string;
  beneficiaryHash: string;
  reason: string;
  periodStart: bigint;
  periodEnd: bigint;
  reportIds: string[];
  recipient: string;
}>;

/** A real local chain with the contracts on it and one funded account. */
export async function startTestChain(): Promise<TestChain> {
  const folder = mkdtempSync(join(tmpdir(), 'retirement-'));
  const methodologies = [{ hash: METHODOLOGY, description: 'test' }];
  const chain = await startLocalChain({ folder, methodologies, now: NOW });
  const wallet = new Wallet(`0x${'17'.repeat(32)}`, chain.provider);
  await chain.fund(wallet.address);
  const stop = async () => {
    await chain.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { chain, wallet, stop };
}

/** A report of the wallet, signed by the validators at these positions, in ascending order of signer. */
export function attest(
  { chain, wallet }: TestChain,
  fields: Partial<EmissionsReport>,
  by: readonly number[] = [0, 1],
): AttestedReport & { reportId: string } {
  const report: EmissionsReport = {
    account: `0x${'ac'.repeat(32)}`,
    beneficiary: wallet.address,
    periodStart: NOW - 60 * DAY,
    periodEnd: NOW - 30 * DAY,
    amount: 5_000n,
    linesRoot: `0x${'71'.repeat(32)}`,
    methodology: METHODOLOGY,
    efficiencyBps: NEUTRAL_SCORE_BPS,
    referrer: NO_REFERRER,
    validatorSetVersion: 1,
    ...fields,
  };
  const reportId = reportDigest(reportDomain(chain.chainId, chain.addresses.EmissionsMinter), report);
  const signatures = by
    .map((index) => new SigningKey(chain.validatorKeys[index] ?? ''))
    .sort((a, b) => (BigInt(computeAddress(a)) < BigInt(computeAddress(b)) ? -1 : 1))
    .map((key) => key.sign(reportId).serialized);
  return { report, signatures, reportId };
}

/** A report as the ABI takes it. */
export function onChain({ report, signatures }: AttestedReport) {
  return {
    report: {
      ...report,
      periodStart: BigInt(report.periodStart),
      periodEnd: BigInt(report.periodEnd),
      efficiencyBps: BigInt(report.efficiencyBps),
      validatorSetVersion: BigInt(report.validatorSetVersion),
    },
    signatures,
  };
}

export async function mint(test: TestChain, attested: readonly AttestedReport[]): Promise<void> {
  const call = callOf(test.chain, 'EmissionsMinter', 'mintBatch', [attested.map(onChain)]);
  await (await test.wallet.sendTransaction(call)).wait();
}

export function requestOf(wallet: Wallet, request: Request) {
  return {
    amount: 0n,
    beneficiaryName: request.beneficiaryHash === undefined ? 'Example Ltd' : '',
    beneficiaryHash: NO_BENEFICIARY_HASH,
    reason: 'Scope 3 reporting 2026',
    periodStart: 0n,
    periodEnd: 0n,
    reportIds: [],
    recipient: wallet.address,
    ...request,
  };
}

export async function retire(test: TestChain, request: Request): Promise<void> {
  const call = callOf(test.chain, 'RetirementCertificates', 'retire', [requestOf(test.wallet, request)]);
  await (await test.wallet.sendTransaction(call)).wait();
}
