import { z } from 'zod';
import { address, baseUnits, bytes32, hex, unixSeconds } from '../../ipc/define.ts';
import { certificateId } from '../../ipc/retirement.ts';

export const BUNDLE_FORMAT = 'cloudtuner-certificate-bundle';

const count = z.number().int().nonnegative();
const uint32 = count.max(2 ** 32 - 1);
/** The minter keeps amounts in 96 bits. */
const reportedAmount = baseUnits.refine((amount) => BigInt(amount) < 1n << 96n, 'more than the minter takes');

const report = z.strictObject({
  account: bytes32,
  beneficiary: address,
  periodStart: unixSeconds,
  periodEnd: unixSeconds,
  amount: reportedAmount,
  linesRoot: bytes32,
  methodology: bytes32,
  efficiencyBps: uint32,
  referrer: address,
  validatorSetVersion: uint32,
});

/** What a certificate bundle holds: docs/certificate-bundle.md says what each field proves. */
export const bundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(1),
  statement: z.string(),
  chain: z.strictObject({ chainId: count, name: z.string() }),
  contracts: z.strictObject({
    CT02: address,
    EmissionsMinter: address,
    RetirementCertificates: address,
    ValidatorSet: address,
  }),
  certificate: z.strictObject({
    id: certificateId,
    retiree: address,
    recipient: address,
    amount: baseUnits,
    retiredAt: unixSeconds,
    periodStart: unixSeconds.nullable(),
    periodEnd: unixSeconds.nullable(),
    badge: z.enum(['Attested', 'Declared']),
    /** On chain in clear, or disclosed by whoever made the bundle; null when hidden. */
    beneficiaryName: z.string().nullable(),
    /** Set when only the hash is on chain. */
    beneficiaryHash: bytes32.nullable(),
    /** Set when a hidden name is disclosed: keccak256(abi.encode(salt, name)) is the hash. */
    beneficiarySalt: bytes32.nullable(),
    reason: z.string(),
    reportIds: z.array(bytes32),
  }),
  reports: z.array(
    z.strictObject({
      reportId: bytes32,
      /** Base units of the report that this certificate has used. */
      consumed: baseUnits,
      report,
      /** In ascending order of signer, as they stood in the minting transaction. */
      signatures: z.array(z.strictObject({ signer: address, signature: hex })),
      mintTransaction: bytes32,
    }),
  ),
  validatorSets: z.array(
    z.strictObject({ version: uint32, threshold: z.number().int().positive(), members: z.array(address) }),
  ),
  transaction: z.strictObject({
    hash: bytes32,
    /** The signed transaction as it was broadcast. */
    raw: hex,
    blockNumber: count,
    blockHash: bytes32,
    receipt: z.strictObject({
      status: z.union([z.literal(0), z.literal(1)]),
      transactionIndex: count,
      gasUsed: baseUnits,
      logs: z.array(z.strictObject({ index: count, address, topics: z.array(bytes32).max(4), data: hex })),
    }),
  }),
});

export type BundleContent = z.infer<typeof bundleSchema>;

export const integritySchema = z.strictObject({
  algorithm: z.literal('sha-256'),
  digest: bytes32,
  fields: z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/)),
});

/** The sentence that a certificate stands for. It never promises more than the protocol measures. */
export function statementOf(certificate: Pick<BundleContent['certificate'], 'amount' | 'badge'>): string {
  const kg = kilograms(certificate.amount);
  return certificate.badge === 'Attested'
    ? `${kg} kg CO2e of attested cloud emissions retired under the CT02 protocol`
    : `${kg} kg CO2e retired under the CT02 protocol, declared by the retiree without linked reports`;
}

/** Base units of CT02 as kilograms with two decimals. */
export function kilograms(baseUnitsText: string): string {
  const digits = baseUnitsText.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
