import { recoverAddress } from 'ethers';
import { type EmissionsReport, reportDigest, reportDomain } from '../../domain/minting/emissions-report.ts';
import { type BundleContent, kilograms } from './bundle.ts';
import { addressDiffers, type CheckList, differs } from './check-list.ts';

type LinkedReport = BundleContent['reports'][number];

/** Checks the linked reports: their ids, the validators' signatures, and that they carry the certificate's amount. */
export function checkReports(bundle: BundleContent, list: CheckList): void {
  const { certificate, reports, contracts, chain } = bundle;
  if (reports.length === 0 && certificate.reportIds.length === 0) {
    list.record(
      'Badge',
      'Declared: no reports are linked',
      differs('certificate.badge', certificate.badge, 'Declared', 'its empty list of reports'),
    );
    return;
  }
  const domain = reportDomain(chain.chainId, contracts.EmissionsMinter);
  const digests = reports.map(({ report }) => reportDigest(domain, unpack(report)));
  list.record(
    'Report ids',
    `${reports.length} linked report${reports.length === 1 ? '' : 's'}, each id is the EIP-712 digest of its report`,
    [
      ...reports.flatMap(({ reportId }, index) =>
        differs(`reports[${index}].reportId`, reportId, digests[index], 'the report’s EIP-712 digest'),
      ),
      ...differs(
        'certificate.reportIds',
        certificate.reportIds.join(', '),
        reports.map(({ reportId }) => reportId).join(', '),
        'the linked reports',
      ),
    ],
  );
  reports.forEach((linked, index) => {
    const path = `reports[${index}]`;
    list.record(
      `Validators’ signatures on report ${index + 1}`,
      `${linked.signatures.length} validators of set ${linked.report.validatorSetVersion} signed it`,
      quorumProblems(bundle, linked, path, digests[index] as string),
    );
  });
  list.record(
    'Amounts',
    `${kilograms(certificate.amount)} kg are carried by the linked reports of the same account`,
    amountProblems(bundle),
  );
}

function quorumProblems(bundle: BundleContent, linked: LinkedReport, path: string, digest: string): string[] {
  const version = linked.report.validatorSetVersion;
  const set = bundle.validatorSets.find((candidate) => candidate.version === version);
  if (!set) return [`${path}.report.validatorSetVersion is ${version}, and validatorSets has no such set`];
  const problems: string[] = [];
  let previous = 0n;
  let good = 0;
  linked.signatures.forEach(({ signer, signature }, index) => {
    const field = `${path}.signatures[${index}]`;
    const recovered = recovery(digest, signature);
    const found: string[] =
      recovered === null
        ? [`${field}.signature is not a signature`]
        : addressDiffers(`${field}.signer`, signer, recovered, `${field}.signature over the report`);
    if (!set.members.some((member) => member.toLowerCase() === signer.toLowerCase())) {
      found.push(`${field}.signer ${signer} is not a member of validator set ${version}`);
    }
    if (BigInt(signer) <= previous) found.push(`${field}.signer is not in ascending order`);
    previous = BigInt(signer);
    if (found.length === 0) good += 1;
    problems.push(...found);
  });
  if (good < set.threshold) {
    problems.push(`${path}.signatures: ${good} are good, and set ${version} needs ${set.threshold}`);
  }
  return problems;
}

function amountProblems({ certificate, reports }: BundleContent): string[] {
  const consumed = reports.reduce((sum, report) => sum + BigInt(report.consumed), 0n);
  return [
    ...differs('certificate.badge', certificate.badge, 'Attested', 'its linked reports'),
    ...differs('certificate.amount', certificate.amount, consumed, 'the sum of reports[].consumed'),
    ...reports.flatMap(({ reportId, consumed: used, report }, index) => [
      ...(reports.findIndex((other) => other.reportId === reportId) < index
        ? [`reports[${index}].reportId is named twice, and its kilograms count once`]
        : []),
      ...(BigInt(used) > BigInt(report.amount)
        ? [`reports[${index}].consumed is ${used}, more than the report’s amount ${report.amount}`]
        : []),
      ...addressDiffers(
        `reports[${index}].report.beneficiary`,
        report.beneficiary,
        certificate.retiree,
        'the certificate’s retiree',
      ),
    ]),
  ];
}

function recovery(digest: string, signature: string): string | null {
  try {
    return recoverAddress(digest, signature);
  } catch {
    return null;
  }
}

function unpack(report: LinkedReport['report']): EmissionsReport {
  return { ...report, amount: BigInt(report.amount) };
}
