import { computeAddress, getAddress, recoverAddress, SigningKey } from 'ethers';
import { formatAmount } from '../../domain/amount.ts';
import { isFailure } from '../../domain/failure.ts';
import type { MintedReport } from '../../domain/minting/efficiency-baseline.ts';
import {
  accountHash,
  amountFromKgMicro,
  type EmissionsReport,
  NO_REFERRER,
  reportDigest,
} from '../../domain/minting/emissions-report.ts';
import type { Recomputed, ReportEvidence } from '../../domain/minting/report-evidence.ts';
import type { TypedDataDomain } from '../../domain/typed-data.ts';
import { attestedEfficiency, type PastLines, remembered } from './attested-efficiency.ts';

/** All that a validator is handed. It trusts none of it: the numbers come from its own recomputation. */
export type ValidatorRequest = {
  report: EmissionsReport;
  node: string;
  nodeSignature: string;
  linesFolder: string;
  /** Where the lines of the account's earlier reports are, for the baseline of its efficiency score. */
  past: readonly PastLines[];
  provider: string;
  cloudAccount: string;
  salt: string;
};

/** What a validator reads from the chain itself, never from the node that asks. */
export type ValidatorView = {
  domain: TypedDataDomain;
  validatorSetVersion: number;
  blockTime: number;
  /** The reports of the account that are on chain. */
  minted: readonly MintedReport[];
};

export type ValidatorAnswer = { name: string; signer: string } & (
  | { accepted: true; signature: string }
  | { accepted: false; reasons: string[] }
);

export type Validator = {
  readonly name: string;
  readonly signer: string;
  attest(request: ValidatorRequest): Promise<ValidatorAnswer>;
};

export type LocalValidatorDeps = {
  name: string;
  privateKey: string;
  /** @param account The report's: the hash that the chain knows. */
  view: (account: string) => Promise<ValidatorView>;
  recompute: ReportEvidence['recompute'];
};

/**
 * One of the three validators of the local chain (protocol, section 2). It estimates the period anew from the lines,
 * compares every field of the report with what it found, and signs only when all agree; otherwise it says in words
 * what differs.
 */
export function localValidator({ name, privateKey, view, recompute }: LocalValidatorDeps): Validator {
  const key = new SigningKey(privateKey);
  const signer = computeAddress(key);
  const recomputePast = remembered(recompute);
  return {
    name,
    signer,
    async attest(request) {
      try {
        const { report, linesFolder, past, provider, cloudAccount } = request;
        const seen = await view(report.account);
        const { periodStart, periodEnd } = report;
        const found = await recompute(linesFolder, { provider, cloudAccount, periodStart, periodEnd });
        const efficiencyBps = await attestedEfficiency(
          { periodStart, periodEnd, methodology: found.methodology },
          { provider, cloudAccount },
          found.intensity,
          seen.minted,
          past,
          recomputePast,
        );
        const reasons = findDifferences(request, { ...found, efficiencyBps }, seen);
        if (reasons.length > 0) return { name, signer, accepted: false, reasons };
        const signature = key.sign(reportDigest(seen.domain, report)).serialized;
        return { name, signer, accepted: true, signature };
      } catch (error) {
        return { name, signer, accepted: false, reasons: [inWords(error)] };
      }
    },
  };
}

/** Every way in which a report is not what its lines give, as sentences. Empty when it may be signed. */
export function findDifferences(
  { report, node, nodeSignature, provider, cloudAccount, salt }: ValidatorRequest,
  found: Recomputed & { efficiencyBps: number },
  { domain, validatorSetVersion, blockTime }: ValidatorView,
): string[] {
  const reasons: string[] = [];
  const expect = (field: string, given: string | number, own: string | number) => {
    if (given !== own) reasons.push(`${field} is ${given} in the report, but ${own} by recomputation`);
  };
  expect('account', report.account, accountHash(provider, cloudAccount, salt));
  expect('amount', formatAmount(report.amount), formatAmount(amountFromKgMicro(found.kgMicro)));
  expect('linesRoot', report.linesRoot, found.linesRoot);
  expect('methodology', report.methodology, found.methodology);
  expect('efficiencyBps', report.efficiencyBps, found.efficiencyBps);
  expect('referrer', report.referrer, NO_REFERRER);
  expect('validatorSetVersion', report.validatorSetVersion, validatorSetVersion);
  if (found.lines === 0) reasons.push('no usage lines of this account lie in the period');
  if (report.amount === 0n) reasons.push('amount is zero');
  if (report.beneficiary === NO_REFERRER) reasons.push('beneficiary is the zero address');
  if (report.periodStart >= report.periodEnd) reasons.push('periodEnd is not after periodStart');
  if (report.periodEnd > blockTime) reasons.push('periodEnd is in the future');
  if (!isSignedBy(node, reportDigest(domain, report), nodeSignature)) {
    reasons.push(`the node’s signature over the report is not one of ${node}`);
  }
  return reasons;
}

function isSignedBy(address: string, digest: string, signature: string): boolean {
  try {
    return recoverAddress(digest, signature) === getAddress(address);
  } catch {
    return false;
  }
}

function inWords(error: unknown): string {
  return isFailure(error)
    ? `the lines could not be recomputed: ${error.message}`
    : 'the lines could not be recomputed: the file with the stored lines is missing or cannot be read';
}
