import type { JsonRpcProvider } from 'ethers';
import { canonicalJson } from '../../domain/retirement/bundle-integrity.ts';
import { receiptFields } from './build-bundle.ts';
import type { BundleContent } from './bundle.ts';
import { certificatesAbi, minterAbi, validatorSetAbi } from './bundle-abi.ts';
import { addressDiffers, type CheckList, differs } from './check-list.ts';
import { certificateRecord } from './read-certificate.ts';

export const CHAIN_CHECKS = [
  'Network',
  'Contracts on chain',
  'Transaction on chain',
  'Certificate on chain',
  'Reports on chain',
  'Validator sets on chain',
] as const;

/** Checks everything in the bundle that only the network can say. Reads alone; nothing is sent. */
export async function checkChain(
  bundle: BundleContent,
  provider: JsonRpcProvider,
  list: CheckList,
): Promise<void> {
  const chainId = Number(BigInt(await provider.send('eth_chainId', [])));
  const wrong = differs('chain.chainId', bundle.chain.chainId, chainId, 'the RPC endpoint');
  if (!list.record('Network', `the endpoint serves chain ${chainId}`, wrong)) {
    for (const name of CHAIN_CHECKS.slice(1)) list.leaveOut(name, 'the endpoint serves another network');
    return;
  }
  const checks: Record<string, [detail: string, problems: () => Promise<string[]>]> = {
    'Contracts on chain': [
      'token, minter, certificates and validator set name each other',
      () => contracts(bundle, provider),
    ],
    'Transaction on chain': [
      'the receipt is the same, in a block of the chain',
      () => receipt(bundle, provider),
    ],
    'Certificate on chain': ['every field is the same', () => certificate(bundle, provider)],
    'Reports on chain': [
      'the minter knows every linked report, and its amount',
      () => reports(bundle, provider),
    ],
    'Validator sets on chain': ['members and threshold are the same', () => validatorSets(bundle, provider)],
  };
  for (const [name, [detail, problems]] of Object.entries(checks)) {
    list.record(name, detail, await problems().catch(unusable));
  }
}

/** Addresses are the bundle's: whatever code is there may answer with anything, or the network with nothing. */
function unusable(error: unknown): string[] {
  const { shortMessage, message } = error as { shortMessage?: string; message?: string };
  return [`the network’s answer cannot be used (${shortMessage ?? message})`];
}

async function contracts(bundle: BundleContent, provider: JsonRpcProvider): Promise<string[]> {
  const { CT02, EmissionsMinter, RetirementCertificates, ValidatorSet } = bundle.contracts;
  const ask = async (field: string, expected: string, to: string, abi: typeof minterAbi, name: string) => {
    const answer = await provider.call({ to, data: abi.encodeFunctionData(name) }).catch(() => '0x');
    if (answer === '0x') return [`there is no such contract at ${to}`];
    return addressDiffers(`contracts.${field}`, expected, abi.decodeFunctionResult(name, answer)[0], to);
  };
  const problems = await Promise.all([
    ask('EmissionsMinter', EmissionsMinter, RetirementCertificates, certificatesAbi, 'minter'),
    ask('CT02', CT02, RetirementCertificates, certificatesAbi, 'token'),
    ask('CT02', CT02, EmissionsMinter, minterAbi, 'token'),
    ask('ValidatorSet', ValidatorSet, EmissionsMinter, minterAbi, 'validators'),
    ask('RetirementCertificates', RetirementCertificates, EmissionsMinter, minterAbi, 'certificates'),
  ]);
  return problems.flat();
}

async function receipt(
  { transaction, certificate: { retiredAt } }: BundleContent,
  provider: JsonRpcProvider,
) {
  const found = await provider.getTransactionReceipt(transaction.hash);
  if (!found) return [`transaction.hash ${transaction.hash} is not on this network`];
  const block = await provider.getBlock(found.blockNumber);
  const source = 'the network';
  const own = receiptFields(found);
  return [
    ...differs('transaction.blockNumber', transaction.blockNumber, found.blockNumber, source),
    ...differs(
      'transaction.blockHash',
      transaction.blockHash,
      block?.hash,
      'the canonical block of that number',
    ),
    ...differs('certificate.retiredAt', retiredAt, block?.timestamp, 'the time of that block'),
    ...differs('transaction.receipt', canonicalJson(transaction.receipt), canonicalJson(own), source),
  ];
}

async function certificate(
  { certificate: given, contracts: addresses }: BundleContent,
  provider: JsonRpcProvider,
) {
  const chain = { provider, addresses } as unknown as Parameters<typeof certificateRecord>[0];
  const record = await certificateRecord(chain, given.id);
  if (!record) return [`certificate.id ${given.id} is not on this network`];
  const owner = await provider.call({
    to: addresses.RetirementCertificates,
    data: certificatesAbi.encodeFunctionData('ownerOf', [given.id]),
  });
  const same = (name: keyof typeof record & keyof typeof given) =>
    differs(`certificate.${name}`, given[name], record[name], 'the network');
  return [
    ...addressDiffers('certificate.retiree', given.retiree, record.retiree, 'the network'),
    ...addressDiffers(
      'certificate.recipient',
      given.recipient,
      certificatesAbi.decodeFunctionResult('ownerOf', owner)[0],
      'the network',
    ),
    ...same('amount'),
    ...same('retiredAt'),
    ...same('periodStart'),
    ...same('periodEnd'),
    ...same('badge'),
    ...same('beneficiaryHash'),
    ...(given.beneficiaryHash === null ? same('beneficiaryName') : []),
    ...same('reason'),
    ...same('reportIds'),
  ];
}

async function reports(bundle: BundleContent, provider: JsonRpcProvider): Promise<string[]> {
  const problems = await Promise.all(
    bundle.reports.map(async ({ reportId, report, mintTransaction }, index) => {
      const data = minterAbi.encodeFunctionData('reportOf', [reportId]);
      const answer = await provider.call({ to: bundle.contracts.EmissionsMinter, data }).catch(() => '0x');
      if (answer === '0x') return [`contracts.EmissionsMinter knows no reports`];
      const known = minterAbi.decodeFunctionResult('reportOf', answer);
      if (BigInt(known[0]) === 0n) return [`reports[${index}].reportId ${reportId} was never minted here`];
      const path = `reports[${index}].report`;
      const mint = await provider.getTransactionReceipt(mintTransaction);
      const minted = mint?.logs.some(
        ({ address, topics }) =>
          address.toLowerCase() === bundle.contracts.EmissionsMinter.toLowerCase() && topics[1] === reportId,
      );
      return [
        ...(minted ? [] : [`reports[${index}].mintTransaction ${mintTransaction} did not mint it`]),
        ...addressDiffers(`${path}.beneficiary`, report.beneficiary, known[0], 'the network'),
        ...differs(`${path}.amount`, report.amount, known[1], 'the network'),
      ];
    }),
  );
  return problems.flat();
}

async function validatorSets(bundle: BundleContent, provider: JsonRpcProvider): Promise<string[]> {
  const problems = await Promise.all(
    bundle.validatorSets.map(async (set, index) => {
      const topics = validatorSetAbi.encodeFilterTopics('ValidatorSetChanged', [set.version]);
      const [log] = await provider.getLogs({ address: bundle.contracts.ValidatorSet, topics, fromBlock: 0 });
      const event = log && validatorSetAbi.parseLog(log);
      if (!event) return [`validatorSets[${index}].version ${set.version} was never in force`];
      const path = `validatorSets[${index}]`;
      return [
        ...differs(`${path}.threshold`, set.threshold, event.args.getValue('threshold'), 'the network'),
        ...addressDiffers(
          `${path}.members`,
          set.members.join(', '),
          [...event.args.getValue('members')].join(', '),
          'the network',
        ),
      ];
    }),
  );
  return problems.flat();
}
