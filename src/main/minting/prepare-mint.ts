import { Failure } from '../../domain/failure.ts';
import type { AttestedReport } from '../../domain/minting/emissions-report.ts';
import { NO_BENEFICIARY_HASH } from '../../domain/retirement/beneficiary.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { callOf } from '../chain/contracts.ts';
import { attestPeriods } from './attest-periods.ts';
import { type ListedPeriod, listPeriods } from './list-periods.ts';
import type { MintingDeps } from './minting-deps.ts';

type Retire = NonNullable<Parameters<Handler<'minting.prepare'>>[0]['retire']>;

/** Has the periods attested and plans the one call that mints them, or mints and retires them. */
export function prepareMint(deps: MintingDeps): Handler<'minting.prepare'> {
  return async ({ periodIds, retire }) => {
    const account = deps.activeAccount();
    if (account === null) {
      throw new Failure('no-account', 'There is no account to mint to. Create or restore a vault first.');
    }
    const chain = await deps.chain();
    if (!chain.local && (await deps.validatorKeys()).length === 0) {
      throw new Failure(
        'quorum-refused',
        `Reports are attested by the validators of the network, and this version asks those of the local chain only. Nothing can be minted on ${chain.name} from here; what was minted can be retired, staked and traded.`,
      );
    }
    const periods = choose(await listPeriods(deps), periodIds);
    const { attested, records } = await attestPeriods(deps, chain, account, periods);
    deps.store.record(records);
    const call = retire
      ? mintAndRetireCall(deps, chain, attested, retire)
      : callOf(chain, 'EmissionsMinter', 'mintBatch', [attested.map(onChain)]);
    return deps.createPlan({
      kind: retire ? 'mint-and-retire' : 'mint',
      account,
      calls: [call],
      context: { reportIds: records.map(({ reportId }) => reportId) },
    });
  };
}

/** The chosen periods in the order in which the contract takes them: of each account, oldest first. */
function choose(listed: readonly ListedPeriod[], ids: readonly string[]): ListedPeriod[] {
  const chosen = [...new Set(ids)].map((id) => {
    const period = listed.find((candidate) => candidate.id === id);
    if (!period) {
      throw new Failure('unknown-period', 'A chosen period is no longer there. Choose again from the list.', {
        id,
      });
    }
    if (period.state !== 'open') {
      throw new Failure('not-mintable', `${nameOf(period)} cannot be minted. ${period.explanation}`, {
        id,
        state: period.state,
      });
    }
    return period;
  });
  chosen.sort((a, b) => a.periodStart - b.periodStart);
  chosen.forEach((period, index) => {
    const twin = chosen
      .slice(0, index)
      .find(
        (other) =>
          other.identity.accountHash === period.identity.accountHash && other.periodEnd > period.periodStart,
      );
    if (twin) {
      throw new Failure(
        'not-mintable',
        `${nameOf(period)} is chosen from two imports. The same usage can be minted once: choose one of them.`,
        { id: period.id },
      );
    }
  });
  return chosen;
}

function mintAndRetireCall(
  deps: MintingDeps,
  chain: Chain,
  attested: readonly AttestedReport[],
  retire: Retire,
) {
  const { name, hidden } = retire.beneficiary;
  const reports = attested.map(({ report }) => report);
  const request = {
    // Both follow from the reports: the contract wants them empty.
    amount: 0n,
    reportIds: [],
    beneficiaryName: hidden ? '' : name,
    beneficiaryHash: hidden ? deps.names.hide(name) : NO_BENEFICIARY_HASH,
    reason: retire.reason,
    periodStart: BigInt(Math.min(...reports.map(({ periodStart }) => periodStart))),
    periodEnd: BigInt(Math.max(...reports.map(({ periodEnd }) => periodEnd))),
    recipient: reports[0]?.beneficiary ?? '',
  };
  return callOf(chain, 'EmissionsMinter', 'mintAndRetire', [attested.map(onChain), request]);
}

/** A report as the contract's ABI takes it. */
export function onChain({ report, signatures }: AttestedReport) {
  const { periodStart, periodEnd, efficiencyBps, validatorSetVersion } = report;
  return {
    report: {
      ...report,
      periodStart: BigInt(periodStart),
      periodEnd: BigInt(periodEnd),
      efficiencyBps: BigInt(efficiencyBps),
      validatorSetVersion: BigInt(validatorSetVersion),
    },
    signatures,
  };
}

function nameOf({ cloudAccount, periodStart }: ListedPeriod): string {
  return `${new Date(periodStart * 1000).toISOString().slice(0, 7)} of account ${cloudAccount}`;
}
