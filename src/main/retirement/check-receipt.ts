import type { LogDescription, Result } from 'ethers';
import { beneficiaryHash } from '../../domain/retirement/beneficiary.ts';
import { type BundleContent, statementOf } from './bundle.ts';
import { BURN_CAUSE_RETIREMENT, certificatesAbi, ct02Abi } from './bundle-abi.ts';
import { addressDiffers, type CheckList, differs } from './check-list.ts';

/** Checks that the receipt's events say what the certificate says. Nobody signs a receipt: see the on-chain checks. */
export function checkReceipt(bundle: BundleContent, list: CheckList): void {
  const { receipt } = bundle.transaction;
  list.record('Receipt', 'the transaction succeeded, and its events record this certificate', [
    ...differs('transaction.receipt.status', receipt.status, 1, 'success'),
    ...retiredProblems(bundle),
    ...burnedProblems(bundle),
    ...consumedProblems(bundle),
  ]);
}

/** Checks that the words of the certificate follow from its fields, and a disclosed name from its hash. */
export function checkWords(bundle: BundleContent, list: CheckList): void {
  const { certificate } = bundle;
  list.record(
    'Statement',
    bundle.statement,
    differs('statement', bundle.statement, statementOf(certificate), 'the certificate’s fields'),
  );
  const { beneficiaryName: name, beneficiaryHash: hash, beneficiarySalt: salt } = certificate;
  if (hash === null) {
    list.record('Beneficiary', 'the name is on chain in clear', [
      ...(name === null ? ['certificate.beneficiaryName is empty, and so is its hash'] : []),
      ...differs('certificate.beneficiarySalt', salt, null, 'a name in clear, which needs none'),
    ]);
  } else if ((name === null) !== (salt === null)) {
    list.record('Beneficiary', '', [
      'certificate.beneficiaryName and beneficiarySalt open the hash together, and one of them is missing',
    ]);
  } else if (name === null || salt === null) {
    list.leaveOut(
      'Beneficiary',
      'the beneficiary is on chain as a salted hash, and the name is not disclosed here',
    );
  } else {
    list.record(
      'Beneficiary',
      'the disclosed name and salt give the hash on chain',
      differs(
        'certificate.beneficiaryHash',
        hash,
        beneficiaryHash(salt, name),
        'beneficiaryName and beneficiarySalt',
      ),
    );
  }
}

function retiredProblems(bundle: BundleContent): string[] {
  const { certificate } = bundle;
  const event = events(bundle, 'RetirementCertificates', 'Retired').find(
    ({ args }) => String(args.getValue('certificateId')) === certificate.id,
  );
  if (!event) return [`transaction.receipt.logs has no Retired event of certificate ${certificate.id}`];
  const { args } = event;
  const source = 'the Retired event in transaction.receipt.logs';
  return [
    ...addressDiffers('certificate.retiree', certificate.retiree, args.getValue('retiree'), source),
    ...addressDiffers('certificate.recipient', certificate.recipient, args.getValue('recipient'), source),
    ...differs('certificate.amount', certificate.amount, args.getValue('amount'), source),
    ...differs('certificate.badge', certificate.badge, badgeOf(args.getValue('badge')), source),
    ...differs(
      'certificate.reportIds',
      certificate.reportIds.join(', '),
      [...(args.getValue('reportIds') as Result)].join(', '),
      source,
    ),
  ];
}

function burnedProblems(bundle: BundleContent): string[] {
  const { certificate } = bundle;
  const burned = events(bundle, 'CT02', 'Burned').some(
    ({ args }) =>
      args.getValue('from').toLowerCase() === certificate.retiree.toLowerCase() &&
      String(args.getValue('amount')) === certificate.amount &&
      args.getValue('cause') === BURN_CAUSE_RETIREMENT,
  );
  return burned ? [] : ['transaction.receipt.logs has no burn of certificate.amount from the retiree'];
}

function consumedProblems(bundle: BundleContent): string[] {
  const booked = events(bundle, 'RetirementCertificates', 'ReportConsumed').filter(
    ({ args }) => String(args.getValue('certificateId')) === bundle.certificate.id,
  );
  return bundle.reports.flatMap(({ reportId, consumed }, index) => {
    const event = booked.find(({ args }) => args.getValue('reportId') === reportId);
    return differs(
      `reports[${index}].consumed`,
      consumed,
      event?.args.getValue('amount') ?? null,
      'the ReportConsumed event in transaction.receipt.logs',
    );
  });
}

function events(
  bundle: BundleContent,
  contract: 'CT02' | 'RetirementCertificates',
  name: string,
): LogDescription[] {
  const abi = contract === 'CT02' ? ct02Abi : certificatesAbi;
  return bundle.transaction.receipt.logs.flatMap((log) => {
    if (log.address.toLowerCase() !== bundle.contracts[contract].toLowerCase()) return [];
    const event = parseLog(abi, log);
    return event?.name === name ? [event] : [];
  });
}

function parseLog(abi: typeof ct02Abi, log: { topics: string[]; data: string }): LogDescription | null {
  try {
    const event = abi.parseLog(log);
    // Values that cannot be decoded throw only when they are looked at: here, once, rather than in every check.
    event?.args.toArray();
    return event;
  } catch {
    return null;
  }
}

/** `Badge` of IRetirementCertificates.sol. */
export function badgeOf(value: bigint): 'Attested' | 'Declared' {
  return value === 1n ? 'Attested' : 'Declared';
}
