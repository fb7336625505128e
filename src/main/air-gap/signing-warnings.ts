import { amountInWords, gweiInWords } from '../../domain/transactions/wording.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { Warning } from '../transactions/plan-content.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import type { PlanBundle } from './plan-bundle.ts';

/**
 * The contracts whose place a person has to know: those that the plan calls, and those whose addresses it names, since
 * reviews show them by name. Each as `StakingVault 0x…`. Others that the bundle lists mean nothing for it.
 */
export function namedContracts({ contracts, transactions, claims }: PlanBundle): string[] {
  const texts = [
    ...transactions.flatMap(({ to, data }) => [to, data]),
    ...claims.balanceChanges.map(({ account }) => account),
  ].map((text) => text.toLowerCase());
  return Object.entries(contracts)
    .filter(([, address]) => texts.some((text) => text.includes(address.slice(2).toLowerCase())))
    .map(([name, address]) => `${name} ${address}`);
}

/**
 * Where it is remembered what was confirmed. A signature is good on every chain with that number, so what the bundle
 * calls the first block says nothing here. Local chains all have one number, and others know them by their first block.
 */
export function confirmedFor({ chainId, local, genesis }: PlanBundle['network']): string {
  return local ? genesis : `chain ${chainId}`;
}

/** What has to be said about a plan of another machine, whatever it does. */
export function signingWarnings(
  { store, offline }: Pick<AirGapDeps, 'store' | 'offline'>,
  bundle: PlanBundle,
  digest: string,
): Warning[] {
  return [
    ...contractsToConfirm(store.confirmed(confirmedFor(bundle.network)), bundle),
    ...feeBeyondReason(bundle),
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
  const named = namedContracts(bundle);
  const open = named.filter((each) => !confirmed.includes(each));
  if (named.length > 0 && open.length === 0) return [];
  const listed = open.map((each) => each.replace(' ', ' at ')).join(', ');
  // Nothing that it names is a contract of the deployment: the warning about unknown contracts says the rest.
  const placesOf = (each: string) => `${each.split(' ')[0]} `;
  const other = open.some((each) => confirmed.some((known) => known.startsWith(placesOf(each))));
  return [
    {
      id: other ? 'contracts-changed' : 'contracts-unconfirmed',
      severity: 'danger',
      title: other
        ? 'Other contracts than you confirmed for this network'
        : 'Nobody has confirmed these contracts here',
      detail: `${listed || 'No contract of the deployment'}: only the bundle says so. ${
        other ? 'Plans for this network had other addresses so far. ' : ''
      }Compare the addresses with a list that you trust, such as the one that the protocol publishes. This machine remembers those that it has named to you once you have signed.`,
      mustAnswer: true,
    },
  ];
}

/** Beyond these no network in ordinary times goes; wei for each unit of gas. */
const HIGHEST_FEE = 1_000_000_000_000n;
const HIGHEST_TIP = 100_000_000_000n;
/** So many times what the bundle expects: a plan leaves with a fifth to half more gas, at two to three base fees. */
const BEYOND_EXPECTED = 20n;

/** This machine cannot ask what a network takes; it can tell what none does, and what does not fit the bundle's word. */
function feeBeyondReason({ fees, transactions, claims, network }: PlanBundle): Warning[] {
  const [fee, tip] = [BigInt(fees.maxFeePerGas), BigInt(fees.maxPriorityFeePerGas)];
  const max = transactions.reduce((sum, { gasLimit }) => sum + BigInt(gasLimit) * fee, 0n);
  const unexpected = max > BEYOND_EXPECTED * BigInt(claims.expectedFee);
  if (fee <= HIGHEST_FEE && tip <= HIGHEST_TIP && !unexpected) return [];
  const amount = amountInWords(max, nativeSymbol({ local: network.local }), 18);
  return [
    {
      id: 'excessive-fee',
      severity: 'danger',
      title: 'The fee is far above what is usual',
      detail: `It offers up to ${gweiInWords(fee)} a unit of gas, of which ${gweiInWords(tip)} go to the block’s maker whatever the network asks: ${amount} in all. What is paid cannot be fetched back.`,
      mustAnswer: true,
    },
  ];
}

function numbersSigned(store: AirGapDeps['store'], bundle: PlanBundle, digest: string): Warning[] {
  const nonces = bundle.transactions.map(({ nonce }) => nonce);
  const [first, last] = [nonces[0] ?? 0, nonces.at(-1) ?? 0];
  const before = store.signedNonces(bundle.network, bundle.account.address, first, last);
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
