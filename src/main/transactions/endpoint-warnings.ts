import type { Chain } from '../chain/chain.ts';
import type { Warning } from './plan-content.ts';

/** What has to be said about who answers for the network: nobody checks a single endpoint, and not all may agree. */
export function endpointWarnings({ witnesses, name }: Pick<Chain, 'witnesses' | 'name'>): Warning[] {
  if (!witnesses) return [];
  const states = witnesses.states();
  const [only] = states;
  if (states.length === 1 && only) {
    return [
      {
        id: 'one-endpoint',
        severity: 'caution',
        title: 'One endpoint: nobody checked it',
        detail: `All that is shown here of ${name} comes from ${only.host}. Add another endpoint of somebody else in Settings, and both have to say the same before anything is signed.`,
        mustAnswer: false,
      },
    ];
  }
  const silent = states.filter(({ state }) => state !== 'ok' && state !== 'unchecked');
  if (silent.length === 0) return [];
  const majority = Math.floor(states.length / 2) + 1;
  const enough = states.length - silent.length >= majority;
  const disagree = silent.some(({ state }) => state === 'disagrees' || state === 'wrong-chain');
  return [
    {
      id: 'endpoints-differ',
      severity: disagree || !enough ? 'danger' : 'caution',
      title: disagree ? 'The endpoints do not agree' : 'Not every endpoint can be asked',
      detail: `${silent.map(({ problem, host }) => problem ?? `${host} does not count.`).join(' ')} ${
        enough
          ? `The other ${states.length - silent.length} of ${states.length} have to say the same before it is signed.`
          : `${majority} of ${states.length} have to say the same before it can be signed.`
      }`,
      mustAnswer: disagree && enough,
    },
  ];
}
