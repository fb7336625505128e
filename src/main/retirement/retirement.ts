import type { Handlers } from '../../ipc/contract.ts';
import type { retirementMethods } from '../../ipc/retirement.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import type { PlanOutcome } from '../transactions/plan-draft.ts';
import { backingReports } from './backing-reports.ts';
import { makeBundleFile, readBundleFile, saveCertificate } from './certificate-files.ts';
import { prepareRetirement } from './prepare-retirement.ts';
import { certificatesOf, readCertificate } from './read-certificate.ts';
import type { RetirementDeps } from './retirement-deps.ts';
import { showCertificate } from './show-certificate.ts';
import { verifyBundle } from './verify-bundle.ts';

/** Everything about retiring tokens and the certificates that prove it (protocol, section 3). */
export function retirementFeature(deps: RetirementDeps): Pick<Handlers, keyof typeof retirementMethods> {
  const { names, recompute, dialogs } = deps;
  /** All that a verification can hold a bundle against while there is a network. */
  const onNetwork = async (chain: Chain) => ({
    provider: chain.provider,
    deployment: chain,
    validators: await deps.knownValidators(),
    recompute,
  });
  return {
    'retirement.available': async () => {
      const account = deps.activeAccount();
      if (account === null) return { account, balance: '0', reports: [] };
      const chain = await deps.chain();
      const [balance, reports] = await Promise.all([
        read(chain, 'CT02', 'balanceOf', [account]),
        backingReports(chain, account),
      ]);
      return {
        account,
        balance: balance.toString(),
        reports: reports.map(({ reportId, periodStart, periodEnd, amount, unretired }) => ({
          reportId,
          periodStart,
          periodEnd,
          amount: amount.toString(),
          unretired: unretired.toString(),
        })),
      };
    },

    'retirement.prepare': prepareRetirement(deps),

    'retirement.certificates': async () => {
      const found = await certificatesOf(await deps.chain(), deps.accounts());
      return found.map((certificate) => showCertificate(certificate, names));
    },

    'retirement.find': async ({ id }) =>
      showCertificate(await readCertificate(await deps.chain(), id), names),

    'retirement.verify': async ({ id }) => {
      const chain = await deps.chain();
      return verifyBundle(await makeBundleFile(chain, id, names), await onNetwork(chain));
    },

    'retirement.verifyFile': async () => {
      const [path] = await dialogs.chooseFiles({
        title: 'Verify a certificate bundle',
        filters: [{ name: 'Certificate bundle', extensions: ['json'] }],
      });
      if (path === undefined) return null;
      const bundle = await readBundleFile(path);
      // A bundle can be checked without a network; what is on chain is then listed as not checked.
      const chain = await deps.chain().catch(() => null);
      if (chain === null) return verifyBundle(bundle, { recompute });
      return verifyBundle(bundle, await onNetwork(chain));
    },

    'retirement.save': async ({ id, format }) => {
      const chain = await deps.chain();
      await readCertificate(chain, id);
      const path = await dialogs.chooseSavePath({
        title: format === 'pdf' ? 'Save the certificate' : 'Save the certificate bundle',
        suggestion: `ct02-certificate-${chain.chainId}-${id}.${format}`,
        filters: [{ name: format === 'pdf' ? 'PDF document' : 'Certificate bundle', extensions: [format] }],
      });
      if (path === null) return null;
      await saveCertificate(chain, id, names, format, path);
      return { path };
    },
  };
}

/** Tells the renderer when a plan that retires has come further, or back: a block may be undone. */
export function followRetirement({ emit }: Pick<RetirementDeps, 'emit'>) {
  return ({ kind }: PlanOutcome): void => {
    const retires = kind === 'retire' || kind === 'mint-and-retire';
    if (retires) emit('retirement.changed', {});
  };
}
