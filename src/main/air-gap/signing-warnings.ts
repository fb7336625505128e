import type { Warning } from '../transactions/plan-content.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import type { PlanBundle } from './plan-bundle.ts';
import { digestOf } from './sealed-json.ts';

/** Names a deployment by the addresses of all its contracts. */
export function deploymentDigest({ contracts }: Pick<PlanBundle, 'contracts'>): string {
  return digestOf(contracts);
}

/** What has to be said about a plan of another machine, whatever it does. */
export function signingWarnings(
  { store, offline }: Pick<AirGapDeps, 'store' | 'offline'>,
  bundle: PlanBundle,
  digest: string,
): Warning[] {
  return [
    ...contractsToConfirm(store.confirmed(bundle.network.genesis), bundle),
    ...numbersSigned(store, bundle, digest),
    ...(offline() ? [] : [ONLINE]),
    SAID_BY_BUNDLE,
  ];
}

const ONLINE: Warning = {
  id: 'machine-online',
  severity: 'caution',
  title: 'This machine is not offline',
  detail:
    'An air gap protects a key only while the machine that has it opens no connection. Start the app with --offline on a machine that stays offline, or go on if you mean to sign here.',
  mustAnswer: true,
};

const SAID_BY_BUNDLE: Warning = {
  id: 'said-by-bundle',
  severity: 'note',
  title: 'What this machine cannot know',
  detail:
    'Balances, the expected fee, the network’s name and sentences marked “the bundle says” are the word of the machine that made the plan. Everything else was read from the calldata here.',
  mustAnswer: false,
};

function contractsToConfirm(confirmed: readonly string[], bundle: PlanBundle): Warning[] {
  if (confirmed.includes(deploymentDigest(bundle))) return [];
  const known = new Set(bundle.transactions.map(({ to }) => to));
  const called = Object.entries(bundle.contracts)
    .filter(([, address]) => known.has(address))
    .map(([name, address]) => `${name} at ${address}`)
    .join(', ');
  const other = confirmed.length > 0;
  return [
    {
      id: other ? 'contracts-changed' : 'contracts-unconfirmed',
      severity: 'danger',
      title: other
        ? 'Other contracts than you confirmed for this network'
        : 'Nobody has confirmed these contracts here',
      detail: `${called || 'No contract of the deployment'}: only the bundle says so. ${
        other ? 'Plans for this network had other addresses so far. ' : ''
      }Compare the addresses with a list that you trust, such as the one that the protocol publishes. This machine remembers them once you have signed.`,
      mustAnswer: true,
    },
  ];
}

function numbersSigned(store: AirGapDeps['store'], bundle: PlanBundle, digest: string): Warning[] {
  const nonces = bundle.transactions.map(({ nonce }) => nonce);
  const [first, last] = [nonces[0] ?? 0, nonces.at(-1) ?? 0];
  const before = store.signedNonces(bundle.network.genesis, bundle.account.address, first, last);
  const other = before.find(({ planDigest }) => planDigest !== digest);
  if (other) {
    return [
      {
        id: 'number-signed-before',
        severity: 'danger',
        title: 'This machine has signed something else with this number',
        detail: `“${other.action}” was signed here on ${other.signedAt.slice(0, 10)} with the same number of this account (${first}${last > first ? ` to ${last}` : ''}). Only one of the two can ever happen; whoever has both files chooses which.`,
        mustAnswer: true,
      },
    ];
  }
  if (before.length === 0) return [];
  return [
    {
      id: 'signed-before',
      severity: 'note',
      title: 'You have signed this plan before',
      detail: 'Signing it again gives the same transactions. They can be sent once only.',
      mustAnswer: false,
    },
  ];
}
