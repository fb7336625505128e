import { id, SigningKey, Wallet } from 'ethers';
import { NEUTRAL_SCORE_BPS } from '../../../domain/emissions/efficiency-score.ts';
import {
  type AttestedReport,
  type EmissionsReport,
  NO_REFERRER,
  reportDigest,
  reportDomain,
} from '../../../domain/minting/emissions-report.ts';
import { read } from '../contracts.ts';
import type { Participant } from './cast.ts';
import { type Act, act, type World } from './world.ts';

const DAY = 86_400;
/** How far back a first report goes; 365 days is the most (protocol, section 2). */
const RETROACTIVE_DAYS = 300;

const REASONS = [
  'Cloud usage of the past weeks',
  'Web shop and data warehouse',
  'Video streaming',
  'Training of a small model',
];

/**
 * Reports a participant's emissions from where its last report ended until the last midnight, signed by two of the local
 * validators, and mints them; or mints and retires them at once, against a certificate. Nothing when no day is over.
 */
export async function report(
  world: World,
  by: Participant,
  now: number,
  then: 'keep' | 'retire',
): Promise<Act[]> {
  const attested = await attest(world, by, Math.floor(now / DAY) * DAY);
  if (attested === null) return [];
  if (then === 'keep') return [act(world, by.wallet, 'EmissionsMinter', 'mint', [onChain(attested)])];
  const { periodStart, periodEnd } = attested.report;
  const request = { ...requestOf(world, by), amount: 0n, periodStart, periodEnd };
  return [act(world, by.wallet, 'EmissionsMinter', 'mintAndRetire', [[onChain(attested)], request])];
}

/** Retires so many CT02 that the participant holds, without naming reports: the certificate says “Declared”. */
export async function retire(world: World, by: Participant, ct02: number): Promise<Act[]> {
  const amount = BigInt(ct02) * 100n;
  const held = await read(world, 'CT02', 'balanceOf', [by.wallet.address]);
  if (held < amount) return [];
  const request = { ...requestOf(world, by), amount, periodStart: 0, periodEnd: 0 };
  return [act(world, by.wallet, 'RetirementCertificates', 'retire', [request])];
}

function requestOf({ random }: World, by: Participant) {
  return {
    beneficiaryName: `${by.name} (local chain)`,
    beneficiaryHash: `0x${'0'.repeat(64)}`,
    reason: `Example: ${random.pick(REASONS)}`,
    reportIds: [],
    recipient: by.wallet.address,
  };
}

async function attest(world: World, by: Participant, periodEnd: number): Promise<AttestedReport | null> {
  const [covered, version] = await Promise.all([
    read(world, 'EmissionsMinter', 'coveredUntil', [by.cloudAccount]),
    read(world, 'ValidatorSet', 'version', []),
  ]);
  const periodStart = covered === 0n ? periodEnd - RETROACTIVE_DAYS * DAY : Number(covered);
  if (periodStart >= periodEnd) return null;
  const days = (periodEnd - periodStart) / DAY;
  const kg = by.kgPerDay * days * (0.85 + 0.3 * world.random.unit());
  const said: EmissionsReport = {
    account: by.cloudAccount,
    beneficiary: by.wallet.address,
    periodStart,
    periodEnd,
    amount: BigInt(Math.max(1, Math.round(kg * 100))),
    // Nobody has seen their bills.
    linesRoot: id(`lines of ${by.cloudAccount} until ${periodEnd}`),
    methodology: world.methodology,
    efficiencyBps: NEUTRAL_SCORE_BPS,
    referrer: NO_REFERRER,
    validatorSetVersion: Number(version),
  };
  const digest = reportDigest(reportDomain(world.chainId, world.addresses.EmissionsMinter), said);
  // A quorum of two, in the ascending order of signers that the minter asks for.
  const signatures = world.keys.validators
    .map((key) => ({ key, signer: BigInt(new Wallet(key).address) }))
    .sort((a, b) => (a.signer < b.signer ? -1 : 1))
    .slice(0, 2)
    .map(({ key }) => new SigningKey(key).sign(digest).serialized);
  return { report: said, signatures };
}

const onChain = ({ report: said, signatures }: AttestedReport) => ({ report: said, signatures });
