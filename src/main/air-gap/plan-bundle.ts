import { getAddress, isAddress } from 'ethers';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import type { JsonObject } from '../../domain/retirement/bundle-integrity.ts';
import { address, baseUnits, bytes32, hex, identifier, instant } from '../../ipc/define.ts';
import { balanceChange, decodedArgument, warning } from '../../ipc/transactions.ts';
import { contractNames } from '../chain/abis.ts';
import { openSealedJson, PLAN_FORMAT, unreadable, VERSION } from './sealed-json.ts';

/** With its EIP-55 checksum, so that there is one form of it. */
const checksummed = address.refine((text) => isAddress(text) && getAddress(text) === text);
/** A number of the Ethereum virtual machine: below 2^256. */
const word = baseUnits.refine((digits) => isBelow(digits, 2n ** 256n));
/** Gas is counted in 64 bits. */
const gas = baseUnits.refine((digits) => isBelow(digits, 2n ** 64n));
const words = (max: number) => z.string().max(max);
/** EIP-2681: a nonce is below 2^64 - 1; here also a number that every reader sees alike. */
const nonce = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const carriedTransaction = z.strictObject({
  nonce,
  to: checksummed,
  value: word,
  data: hex.max(200_000),
  gasLimit: gas,
  /** keccak-256 that is signed. It follows from all the rest and is compared with it. */
  signingHash: bytes32,
});

/** What the exporting app says that one call means. Read again from the calldata where it is signed. */
const claimedCall = z.strictObject({
  contract: words(100),
  functionName: words(200),
  arguments: z.array(decodedArgument).max(64),
  /** The function as its ABI declares it; empty when the exporting app does not know the contract. */
  abi: words(20_000),
});

/** A text that is no number is refused by its form already, and is looked at all the same. */
function isBelow(digits: string, limit: bigint): boolean {
  return /^\d+$/.test(digits) && BigInt(digits) < limit;
}

/** The most that `airGap.export` takes: what is good for longer was made by something else. */
const LONGEST_LIFE_MS = 168 * 3_600_000;

export const planBundle = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  version: z.literal(VERSION),
  exportedAt: instant,
  expiresAt: instant,
  kind: identifier,
  network: z.strictObject({
    chainId: z.number().int().positive(),
    name: words(200),
    genesis: bytes32,
    local: z.boolean(),
  }),
  account: z.strictObject({
    address: checksummed,
    label: words(200),
    path: words(200).nullable(),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{8}$/)
      .nullable(),
  }),
  /** Where the exporting app says that the contracts of the deployment are. */
  contracts: z.record(z.enum(contractNames), checksummed),
  fees: z.strictObject({ maxFeePerGas: word, maxPriorityFeePerGas: word }),
  transactions: z.array(carriedTransaction).min(1).max(64),
  /** What cannot be known without the network, or is read anew: the exporting app's word. */
  claims: z.strictObject({
    action: words(500),
    sentences: z.array(words(5_000)).max(200),
    calls: z.array(claimedCall).max(64),
    balanceChanges: z.array(balanceChange.extend({ account: checksummed })).max(500),
    expectedFee: baseUnits,
    feeSymbol: words(50),
    warnings: z.array(warning).max(100),
    labels: z.array(z.strictObject({ address: checksummed, label: words(200) })).max(500),
  }),
});

export type PlanBundle = z.output<typeof planBundle>;

/**
 * Reads a plan that was exported: form, version, digest and fields. Whether it means what it says is for
 * `reviewBundle` to find out, and whether it is still good for who knows the time and the network.
 *
 * @throws Failure as `openSealedJson`; `air-gap-unreadable` with the field that is wrong.
 */
export function readPlanBundle(text: string): { bundle: PlanBundle; digest: string } {
  const { format, content, digest } = openSealedJson(text);
  if (format !== PLAN_FORMAT) throw unreadable('It is an answer, not a plan.');
  return { bundle: planBundleOf(content), digest };
}

/** The fields of a plan whose seal was opened. @throws Failure `air-gap-unreadable`. */
export function planBundleOf(content: JsonObject): PlanBundle {
  const parsed = planBundle.safeParse(content);
  if (!parsed.success) throw wrongField(parsed.error);
  const bundle = parsed.data;
  bundle.transactions.forEach(({ nonce }, index) => {
    const before = bundle.transactions[index - 1];
    if (before && nonce <= before.nonce) {
      throw unreadable(`Its transaction ${index + 1} does not come after the one before it.`);
    }
  });
  const { maxFeePerGas, maxPriorityFeePerGas } = bundle.fees;
  if (BigInt(maxPriorityFeePerGas) > BigInt(maxFeePerGas)) {
    throw unreadable('Its priority fee is more than its whole fee, which no network takes (EIP-1559).');
  }
  if (Date.parse(bundle.expiresAt) - Date.parse(bundle.exportedAt) > LONGEST_LIFE_MS) {
    throw unreadable('It wants to be good for longer than a week.');
  }
  if (bundle.claims.calls.length !== bundle.transactions.length) {
    throw unreadable('It does not explain each of its transactions.');
  }
  return bundle;
}

export function wrongField(error: z.ZodError): Failure {
  const [issue] = error.issues;
  return unreadable(`Its field “${issue?.path.join('.').slice(0, 100)}” is not what it should be.`);
}

/** @throws Failure `air-gap-expired` once its time is over. */
export function requireFresh({ expiresAt }: Pick<PlanBundle, 'expiresAt'>, now = Date.now()): void {
  if (Date.parse(expiresAt) > now) return;
  throw new Failure(
    'air-gap-expired',
    `This plan was good until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC, and that has passed. Nothing is signed or sent. Export the plan again. If it should still be good, look at this machine’s clock.`,
  );
}
