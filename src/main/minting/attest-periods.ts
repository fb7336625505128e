import { Failure } from '../../domain/failure.ts';
import type { MintedReport } from '../../domain/minting/efficiency-baseline.ts';
import {
  type AttestedReport,
  amountFromKgMicro,
  type EmissionsReport,
  NO_REFERRER,
  reportDigest,
  reportDomain,
} from '../../domain/minting/emissions-report.ts';
import type { Recomputed } from '../../domain/minting/report-evidence.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import type { AttestedRecord } from '../storage/minting.ts';
import { attestedEfficiency, mintedOf, type PastLines, remembered } from './attested-efficiency.ts';
import { collectAttestations } from './collect-attestations.ts';
import type { ListedPeriod } from './list-periods.ts';
import { localValidator, type Validator } from './local-validator.ts';
import type { MintingDeps } from './minting-deps.ts';

type AttestDeps = Pick<MintingDeps, 'evidence' | 'store' | 'validatorKeys' | 'signReport'>;

/**
 * Builds a report for each period, signs it with the node key and has the validators recompute and sign it.
 *
 * @throws Failure `quorum-refused`, `vault-locked`.
 */
export async function attestPeriods(
  deps: AttestDeps,
  chain: Chain,
  beneficiary: string,
  periods: readonly ListedPeriod[],
): Promise<{ attested: AttestedReport[]; records: AttestedRecord[] }> {
  const [validators, threshold, version] = await Promise.all([
    localValidators(deps, chain),
    read(chain, 'ValidatorSet', 'threshold', []),
    read(chain, 'ValidatorSet', 'version', []),
  ]);
  const recomputePast = remembered(deps.evidence.recompute);
  const attested: AttestedReport[] = [];
  const records: AttestedRecord[] = [];
  // One after the other: each is recomputed by all validators at once, which uses the machine as it is.
  for (const period of periods) {
    const minted = await mintedOf(chain, period.identity.accountHash);
    const past = await findPast(deps, period, minted);
    const { intensity, ...found } = await buildReport(deps, period, beneficiary, Number(version));
    const efficiencyBps = await attestedEfficiency(found, period, intensity, minted, past, recomputePast);
    const report = { ...found, efficiencyBps };
    const reportId = reportDigest(reportDomain(chain.chainId, chain.addresses.EmissionsMinter), report);
    const { address: node, signature: nodeSignature } = await deps.signReport(reportId);
    const { provider, cloudAccount, importId, periodStart, periodEnd, identity } = period;
    const request = {
      report,
      node,
      nodeSignature,
      linesFolder: deps.evidence.linesFolder(importId),
      past,
      provider,
      cloudAccount,
      salt: identity.salt,
    };
    attested.push(await collectAttestations(validators, request, Number(threshold)));
    const { chainId } = chain;
    records.push({
      reportId,
      chainId,
      importId,
      provider,
      cloudAccount,
      periodStart,
      periodEnd,
      node,
      nodeSignature,
    });
  }
  return { attested, records };
}

/** What the node itself attests: its own recomputation from the stored lines, never the figures on the screen. */
async function buildReport(
  { evidence }: AttestDeps,
  period: ListedPeriod,
  beneficiary: string,
  validatorSetVersion: number,
): Promise<Omit<EmissionsReport, 'efficiencyBps'> & Pick<Recomputed, 'intensity'>> {
  const found = await evidence.recompute(evidence.linesFolder(period.importId), period);
  return {
    account: period.identity.accountHash,
    beneficiary,
    periodStart: period.periodStart,
    periodEnd: period.periodEnd,
    amount: amountFromKgMicro(found.kgMicro),
    linesRoot: found.linesRoot,
    methodology: found.methodology,
    intensity: found.intensity,
    referrer: NO_REFERRER,
    validatorSetVersion,
  };
}

/** Where this desk has the lines of the account's reports on chain: in the import that was attested, else in one of the same month. */
async function findPast(
  { evidence, store }: AttestDeps,
  { provider, cloudAccount }: ListedPeriod,
  minted: readonly MintedReport[],
): Promise<PastLines[]> {
  const known = minted.map((one) => ({ ...one, importId: store.recordOf(one.reportId)?.importId }));
  const imported = known.every(({ importId }) => importId !== undefined) ? [] : await evidence.periods();
  return known.flatMap(({ reportId, periodStart, periodEnd, importId: attested }) => {
    const importId =
      attested ??
      imported.find(
        (one) =>
          one.provider === provider &&
          one.cloudAccount === cloudAccount &&
          one.periodStart === periodStart &&
          one.periodEnd === periodEnd,
      )?.importId;
    return importId === undefined ? [] : [{ reportId, linesFolder: evidence.linesFolder(importId) }];
  });
}

async function localValidators(deps: AttestDeps, chain: Chain): Promise<Validator[]> {
  const keys = await deps.validatorKeys();
  if (keys.length === 0) {
    throw new Failure(
      'quorum-refused',
      `No validators can be reached for ${chain.name}. Minting works on the local chain; on other networks it needs validator services.`,
    );
  }
  const view = async (account: string) => {
    const [validatorSetVersion, block, minted] = await Promise.all([
      read(chain, 'ValidatorSet', 'version', []),
      chain.provider.getBlock('latest'),
      mintedOf(chain, account),
    ]);
    return {
      domain: reportDomain(chain.chainId, chain.addresses.EmissionsMinter),
      validatorSetVersion: Number(validatorSetVersion),
      blockTime: block?.timestamp ?? 0,
      minted,
    };
  };
  const { recompute } = deps.evidence;
  return keys.map((privateKey, index) =>
    localValidator({ name: `Validator ${index + 1}`, privateKey, view, recompute }),
  );
}
