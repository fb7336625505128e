import { type Result, Transaction, ZeroAddress, ZeroHash } from 'ethers';
import { type EmissionsReport, reportDigest, reportDomain } from '../../domain/minting/emissions-report.ts';
import { splitOfMint } from '../../domain/minting/split.ts';
import type { BundleContent } from './bundle.ts';
import { certificatesAbi, minterAbi } from './bundle-abi.ts';
import { addressDiffers, type CheckList, differs } from './check-list.ts';

/** What the retiree's own signature asked for, read from the calldata. */
type Asked = {
  amount: bigint | null;
  beneficiaryName: string;
  beneficiaryHash: string;
  reason: string;
  periodStart: bigint;
  periodEnd: bigint;
  reportIds: string[];
  recipient: string;
};

/** Checks the signed transaction: its hash, who signed it, and that it asks for exactly this certificate. */
export function checkTransaction(bundle: BundleContent, list: CheckList): void {
  const { transaction, certificate, chain } = bundle;
  const signed = parse(transaction.raw);
  if (signed === null) {
    list.record('Transaction', '', ['transaction.raw is not a signed transaction']);
    return;
  }
  const detail = `the signed bytes hash to ${transaction.hash} and are for chain ${chain.chainId}, of which “${chain.name}” is a label that nobody signs`;
  list.record('Transaction', detail, [
    ...differs('transaction.hash', transaction.hash, signed.hash, 'keccak-256 of transaction.raw'),
    ...differs('chain.chainId', chain.chainId, signed.chainId, 'transaction.raw'),
  ]);
  const direct = isDirect(bundle, signed.to);
  if (!direct) {
    const reason = `the transaction went to ${signed.to ?? 'no address'}, another contract (a Safe, for example), so its signature alone does not show what was asked for; ask an RPC endpoint with --rpc`;
    list.leaveOut('Retiree’s signature', reason);
    list.leaveOut('Request', reason);
    return;
  }
  list.record(
    'Retiree’s signature',
    `the transaction is signed by the retiree ${certificate.retiree}`,
    addressDiffers(
      'certificate.retiree',
      certificate.retiree,
      signed.from ?? 'nobody',
      'the signature of transaction.raw',
    ),
  );
  list.record(
    'Request',
    'the signed transaction asks for exactly this certificate',
    requestProblems(bundle, signed),
  );
}

function requestProblems(bundle: BundleContent, signed: Transaction): string[] {
  const asked = readRequest(bundle, signed);
  if (asked === null) return ['transaction.raw does not call a function that retires'];
  const { certificate } = bundle;
  const source = 'the signed request';
  const recipient = asked.recipient === ZeroAddress ? certificate.retiree : asked.recipient;
  const hidden = asked.beneficiaryHash !== ZeroHash;
  const field = (name: string, given: unknown, expected: unknown) =>
    differs(`certificate.${name}`, given, expected, source);
  return [
    ...field('amount', certificate.amount, asked.amount),
    ...field('reason', certificate.reason, asked.reason),
    ...field('periodStart', certificate.periodStart, asked.periodEnd === 0n ? null : asked.periodStart),
    ...field('periodEnd', certificate.periodEnd, asked.periodEnd === 0n ? null : asked.periodEnd),
    ...field('beneficiaryHash', certificate.beneficiaryHash, hidden ? asked.beneficiaryHash : null),
    ...(hidden ? [] : field('beneficiaryName', certificate.beneficiaryName, asked.beneficiaryName)),
    ...addressDiffers('certificate.recipient', certificate.recipient, recipient, source),
    ...certificate.reportIds.flatMap((reportId, index) =>
      asked.reportIds.includes(reportId) ? [] : [`certificate.reportIds[${index}] is not in ${source}`],
    ),
  ];
}

function readRequest(bundle: BundleContent, signed: Transaction): Asked | null {
  try {
    const { contracts } = bundle;
    if (sameAddress(signed.to, contracts.RetirementCertificates)) {
      const call = certificatesAbi.parseTransaction({ data: signed.data });
      if (call?.name === 'retire') return asked(call.args.getValue('request'));
      if (call?.name !== 'retireBatch') return null;
      return asked((call.args.getValue('requests') as Result)[positionInBatch(bundle)]);
    }
    const call = minterAbi.parseTransaction({ data: signed.data });
    if (call?.name !== 'mintAndRetire') return null;
    const domain = reportDomain(bundle.chain.chainId, contracts.EmissionsMinter);
    const reports = [...(call.args.getValue('attested') as Result)].map(({ report }) => reportOf(report));
    return {
      ...asked(call.args.getValue('request')),
      amount: reports.reduce((sum, { amount }) => sum + splitOfMint(amount).customer, 0n),
      reportIds: reports.map((report) => reportDigest(domain, report)),
    };
  } catch {
    return null;
  }
}

/** In a batch, the n-th request makes the n-th certificate. */
function positionInBatch({ transaction, contracts, certificate }: BundleContent): number {
  return transaction.receipt.logs
    .filter((log) => sameAddress(log.address, contracts.RetirementCertificates))
    .map((log) => certificatesAbi.parseLog(log))
    .filter((event) => event?.name === 'Retired')
    .findIndex((event) => String(event?.args.getValue('certificateId')) === certificate.id);
}

function asked(request: Result): Asked {
  return {
    amount: request.getValue('amount'),
    beneficiaryName: request.getValue('beneficiaryName'),
    beneficiaryHash: request.getValue('beneficiaryHash'),
    reason: request.getValue('reason'),
    periodStart: request.getValue('periodStart'),
    periodEnd: request.getValue('periodEnd'),
    reportIds: [...(request.getValue('reportIds') as Result)],
    recipient: request.getValue('recipient'),
  };
}

/** A report as ethers decodes it, with periods and small fields as plain numbers. */
export function reportOf(decoded: Result): EmissionsReport {
  return {
    account: decoded.getValue('account'),
    beneficiary: decoded.getValue('beneficiary'),
    periodStart: Number(decoded.getValue('periodStart')),
    periodEnd: Number(decoded.getValue('periodEnd')),
    amount: decoded.getValue('amount'),
    linesRoot: decoded.getValue('linesRoot'),
    methodology: decoded.getValue('methodology'),
    efficiencyBps: Number(decoded.getValue('efficiencyBps')),
    referrer: decoded.getValue('referrer'),
    validatorSetVersion: Number(decoded.getValue('validatorSetVersion')),
  };
}

function isDirect({ contracts }: BundleContent, to: string | null): boolean {
  return sameAddress(to, contracts.RetirementCertificates) || sameAddress(to, contracts.EmissionsMinter);
}

function sameAddress(a: string | null, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function parse(raw: string): Transaction | null {
  try {
    const transaction = Transaction.from(raw);
    return transaction.hash === null || transaction.from === null ? null : transaction;
  } catch {
    return null;
  }
}
