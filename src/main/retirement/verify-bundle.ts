import type { JsonRpcProvider } from 'ethers';
import type { EmissionsReport } from '../../domain/minting/emissions-report.ts';
import type { Chain } from '../chain/chain.ts';
import type { BundleContent } from './bundle.ts';
import { CHAIN_CHECKS, checkChain } from './check-chain.ts';
import { addressDiffers, CheckList, differs, type Verification } from './check-list.ts';
import { checkReceipt, checkWords } from './check-receipt.ts';
import { checkReports } from './check-reports.ts';
import { checkTransaction } from './check-transaction.ts';
import { readBundle } from './read-bundle.ts';

/** What the usage lines of a report give when they are estimated anew; null when they are not on this machine. */
export type RecomputeReport = (
  report: EmissionsReport,
) => Promise<{ amount: bigint; linesRoot: string; methodology: string } | null>;

export type VerifyOptions = {
  /** A network to compare with. */
  provider?: JsonRpcProvider;
  /** The deployment that the caller trusts. */
  deployment?: Pick<Chain, 'chainId' | 'addresses'>;
  /** Addresses of the validators that the caller trusts. */
  validators?: readonly string[];
  recompute?: RecomputeReport;
};

const BUNDLE_CHECKS = ['Seal', 'Report ids', 'Validators’ signatures', 'Transaction', 'Receipt', 'Statement'];

/**
 * Checks a certificate bundle: everything that is signed or hashed from the bundle alone, and what is on chain when a
 * provider is given. Each failed check names the fields; what cannot be checked here is listed as such.
 */
export async function verifyBundle(bytes: Uint8Array, options: VerifyOptions = {}): Promise<Verification> {
  const list = new CheckList();
  const bundle = readBundle(bytes, list);
  if (bundle === null) {
    for (const name of [...BUNDLE_CHECKS, ...CHAIN_CHECKS])
      list.leaveOut(name, 'the file cannot be read as a bundle');
    return list.result(null);
  }
  checkReports(bundle, list);
  checkTransaction(bundle, list);
  checkReceipt(bundle, list);
  checkWords(bundle, list);
  checkTrust(bundle, options, list);
  await checkLines(bundle, options.recompute, list);
  if (options.provider) await checkChain(bundle, options.provider, list);
  else {
    for (const name of CHAIN_CHECKS) {
      list.leaveOut(
        name,
        'a bundle alone cannot show what is on chain; ask an RPC endpoint of the network with --rpc',
      );
    }
  }
  return list.result(bundle.certificate.id);
}

/**
 * Anyone can make up validators and contracts and sign with them. Whether these are the ones of the protocol can only
 * be told by comparing with addresses that come from elsewhere.
 */
function checkTrust(bundle: BundleContent, { deployment, validators }: VerifyOptions, list: CheckList): void {
  if (deployment) {
    const source = 'the deployment that this app knows';
    list.record('Known contracts', 'they are the ones that this app works with', [
      ...differs('chain.chainId', bundle.chain.chainId, deployment.chainId, source),
      ...(['CT02', 'EmissionsMinter', 'RetirementCertificates', 'ValidatorSet'] as const).flatMap((name) =>
        addressDiffers(`contracts.${name}`, bundle.contracts[name], deployment.addresses[name], source),
      ),
    ]);
  } else {
    list.leaveOut(
      'Known contracts',
      `compare contracts.RetirementCertificates ${bundle.contracts.RetirementCertificates} with the address that the protocol publishes for chain ${bundle.chain.chainId}`,
    );
  }
  if (bundle.validatorSets.length === 0) return;
  if (validators) {
    const known = new Set(validators.map((validator) => validator.toLowerCase()));
    list.record(
      'Known validators',
      'every signing validator is on your list',
      bundle.reports.flatMap(({ signatures }, index) =>
        signatures.flatMap(({ signer }, position) =>
          known.has(signer.toLowerCase())
            ? []
            : [
                `reports[${index}].signatures[${position}].signer ${signer} is not on your list of validators`,
              ],
        ),
      ),
    );
  } else {
    list.leaveOut(
      'Known validators',
      'the bundle shows that its validators signed, not who they are; compare their addresses with a list you trust',
    );
  }
}

async function checkLines(
  { reports }: BundleContent,
  recompute: RecomputeReport | undefined,
  list: CheckList,
): Promise<void> {
  for (const [index, { report }] of reports.entries()) {
    const name = `Usage lines behind report ${index + 1}`;
    const found = (await recompute?.({ ...report, amount: BigInt(report.amount) })) ?? null;
    if (found === null) {
      list.leaveOut(
        name,
        'the usage lines are private and not part of a bundle; only the desk that imported them can recompute them',
      );
      continue;
    }
    const path = `reports[${index}].report`;
    const source = 'the usage lines on this machine';
    list.record(name, 'estimated anew, the stored lines give the same amount and Merkle root', [
      ...differs(`${path}.linesRoot`, report.linesRoot, found.linesRoot, source),
      ...differs(`${path}.amount`, report.amount, found.amount, source),
      ...differs(`${path}.methodology`, report.methodology, found.methodology, source),
    ]);
  }
}
