import { recoverAddress, Transaction, type TransactionReceipt } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { reportDigest, reportDomain } from '../../domain/minting/emissions-report.ts';
import { canonicalFile, sealOf } from '../../domain/retirement/bundle-integrity.ts';
import type { Json } from '../../domain/retirement/strict-json.ts';
import type { Chain } from '../chain/chain.ts';
import { eventsOf } from '../chain/contracts.ts';
import { BUNDLE_FORMAT, type BundleContent, statementOf } from './bundle.ts';
import { minterAbi } from './bundle-abi.ts';
import { reportOf } from './check-transaction.ts';
import type { ChainCertificate } from './read-certificate.ts';

type LinkedReport = BundleContent['reports'][number];
type Disclosure = { name: string; salt: string } | null;

/**
 * Gathers from the chain all that proves a certificate. `disclosure` is the name and salt of a beneficiary that is on
 * chain as a hash, when whoever asks knows them.
 */
export async function buildBundle(
  chain: Chain,
  certificate: ChainCertificate,
  disclosure: Disclosure,
): Promise<BundleContent> {
  const reports = await linkedReports(chain, certificate.id, certificate.reportIds);
  const { CT02, EmissionsMinter, RetirementCertificates, ValidatorSet } = chain.addresses;
  const fields: BundleContent['certificate'] = {
    id: certificate.id,
    retiree: certificate.retiree,
    recipient: certificate.recipient,
    amount: certificate.amount.toString(),
    retiredAt: certificate.retiredAt,
    periodStart: certificate.periodStart,
    periodEnd: certificate.periodEnd,
    badge: certificate.badge,
    beneficiaryName:
      certificate.beneficiaryHash === null ? certificate.beneficiaryName : (disclosure?.name ?? null),
    beneficiaryHash: certificate.beneficiaryHash,
    beneficiarySalt: certificate.beneficiaryHash === null ? null : (disclosure?.salt ?? null),
    reason: certificate.reason,
    reportIds: certificate.reportIds,
  };
  return {
    format: BUNDLE_FORMAT,
    version: 1,
    statement: statementOf(fields),
    chain: { chainId: chain.chainId, name: chain.name },
    contracts: { CT02, EmissionsMinter, RetirementCertificates, ValidatorSet },
    certificate: fields,
    reports,
    validatorSets: await validatorSets(chain, reports),
    transaction: await transactionOf(chain, certificate.transactionHash),
  };
}

/** The bundle as it stands in a file: sealed, in canonical form. */
export function bundleFile(content: BundleContent): string {
  const json = content as unknown as { [key: string]: Json };
  return canonicalFile({ ...json, integrity: sealOf(json) });
}

async function linkedReports(
  chain: Chain,
  id: string,
  reportIds: readonly string[],
): Promise<LinkedReport[]> {
  if (reportIds.length === 0) return [];
  const consumed = await eventsOf(chain, 'RetirementCertificates', 'ReportConsumed', [BigInt(id)]);
  return Promise.all(
    reportIds.map(async (reportId) => {
      const [minted] = await eventsOf(chain, 'EmissionsMinter', 'ReportMinted', [reportId]);
      if (!minted) throw new Error(`a certificate links report ${reportId}, which was never minted`);
      const used = consumed.find(({ args }) => args.reportId === reportId);
      const { report } = minted.args;
      return {
        reportId,
        consumed: String(used?.args.amount ?? 0n),
        report: {
          account: report.account,
          beneficiary: report.beneficiary,
          periodStart: Number(report.periodStart),
          periodEnd: Number(report.periodEnd),
          amount: report.amount.toString(),
          linesRoot: report.linesRoot,
          methodology: report.methodology,
          efficiencyBps: Number(report.efficiencyBps),
          referrer: report.referrer,
          validatorSetVersion: Number(report.validatorSetVersion),
        },
        signatures: await signaturesOf(chain, reportId, minted.transactionHash),
        mintTransaction: minted.transactionHash,
      };
    }),
  );
}

/** The validators' signatures are in the calldata of the minting transaction, and nowhere else on chain. */
async function signaturesOf(
  chain: Chain,
  reportId: string,
  hash: string,
): Promise<LinkedReport['signatures']> {
  const transaction = await chain.provider.getTransaction(hash);
  if (!transaction) throw unavailable(hash);
  const call = minterAbi.parseTransaction({ data: transaction.data });
  if (!call) return [];
  const attested = call.name === 'mint' ? [call.args[0]] : [...call.args[0]];
  const domain = reportDomain(chain.chainId, chain.addresses.EmissionsMinter);
  const found = attested.find(({ report }) => reportDigest(domain, reportOf(report)) === reportId);
  return [...(found?.signatures ?? [])].map((signature: string) => ({
    signer: recoverAddress(reportId, signature),
    signature,
  }));
}

async function validatorSets(
  chain: Chain,
  reports: readonly LinkedReport[],
): Promise<BundleContent['validatorSets']> {
  const versions = [...new Set(reports.map(({ report }) => report.validatorSetVersion))].sort(
    (a, b) => a - b,
  );
  const sets = await Promise.all(
    versions.map((version) => eventsOf(chain, 'ValidatorSet', 'ValidatorSetChanged', [BigInt(version)])),
  );
  return sets.flat().map(({ args }) => ({
    version: Number(args.version),
    threshold: Number(args.threshold),
    members: [...args.members],
  }));
}

async function transactionOf(chain: Chain, hash: string): Promise<BundleContent['transaction']> {
  const [response, receipt] = await Promise.all([
    chain.provider.getTransaction(hash),
    chain.provider.getTransactionReceipt(hash),
  ]);
  if (!response || !receipt) throw unavailable(hash);
  return {
    hash,
    raw: Transaction.from(response).serialized,
    blockNumber: receipt.blockNumber,
    blockHash: receipt.blockHash,
    receipt: receiptFields(receipt),
  };
}

/** The part of a receipt that a bundle holds. Log indexes count within the block, as everywhere in JSON-RPC. */
export function receiptFields(receipt: TransactionReceipt): BundleContent['transaction']['receipt'] {
  return {
    status: receipt.status === 1 ? 1 : 0,
    transactionIndex: receipt.index,
    gasUsed: receipt.gasUsed.toString(),
    logs: receipt.logs.map(({ index, address, topics, data }) => ({
      index,
      address,
      topics: [...topics],
      data,
    })),
  };
}

function unavailable(hash: string): Failure {
  return new Failure(
    'chain-unavailable',
    `The network does not have transaction ${hash} at the moment. Try again shortly, or use an endpoint that keeps old transactions.`,
    { hash },
  );
}
