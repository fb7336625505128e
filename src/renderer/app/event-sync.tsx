import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EventName, Method } from '../../ipc/contract.ts';
import { deskKey } from '../lib/bridge.ts';

/** What is made of usage and factors. */
const FIGURES = [
  'emissions.summary',
  'emissions.totals',
  'emissions.breakdown',
  'emissions.series',
  'emissions.compare',
  'emissions.notCovered',
  'emissions.lines',
  'emissions.explain',
  'emissions.explainLine',
  'emissions.recommendations',
  'emissions.overrides',
] as const;

/** What each event makes stale. Balances and supply also change with any transaction and with every new block. */
const STALE: Record<EventName, readonly Method[]> = {
  'accounts.changed': [
    'accounts.discovered',
    'network.balances',
    'limits.list',
    'retirement.available',
    'retirement.certificates',
    'minting.periods',
    'minting.reports',
    'staking.positions',
    'market.orders',
    'market.trades',
    'governance.power',
  ],
  'addressBook.changed': ['addressBook.list'],
  'airGap.changed': ['airGap.exports', 'airGap.signed'],
  'cloudAccounts.changed': ['cloudAccounts.list', 'cloudAccounts.budget', 'cloudAccounts.estimateFetch'],
  'emissions.changed': [
    ...FIGURES,
    'emissions.imports',
    'emissions.unreadable',
    'emissions.tagKeys',
    'emissions.reports',
    'emissions.score',
    'minting.periods',
  ],
  'emissions.dropped': [],
  'emissions.factorsChanged': [...FIGURES, 'emissions.factorSets'],
  'governance.changed': ['governance.power', 'governance.proposals'],
  'ledger.step': [],
  'limits.changed': ['limits.list'],
  'market.changed': [
    'market.book',
    'market.orders',
    'market.pairs',
    'market.trades',
    'network.balances',
    'network.supply',
  ],
  'minting.changed': [
    'minting.periods',
    'minting.reports',
    'retirement.available',
    'network.balances',
    'network.supply',
  ],
  'network.changed': ['networks.endpoints'],
  'networks.changed': ['networks.list', 'networks.endpoints', 'network.status'],
  'retirement.changed': [
    'retirement.certificates',
    'retirement.available',
    'minting.reports',
    'network.balances',
    'network.supply',
  ],
  'settings.changed': [],
  'staking.changed': [
    'staking.positions',
    'staking.terms',
    'network.balances',
    'network.supply',
    'governance.power',
  ],
  'tasks.changed': ['tasks.list', 'accounts.discovered'],
  'transactions.signing': [],
  'transactions.changed': [
    'transactions.list',
    'transactions.outcome',
    'transactions.advice',
    'limits.list',
    'network.balances',
    'network.supply',
    'minting.periods',
    'minting.reports',
    'retirement.available',
    'retirement.certificates',
    'staking.positions',
    'staking.terms',
    'market.orders',
  ],
  'treasury.changed': ['treasury.stability', 'network.balances', 'network.supply'],
};

/** What answers nothing but an error while the chain is away, and must be read again when it is back. */
const ON_CHAIN: readonly Method[] = [
  'network.balances',
  'network.supply',
  'transactions.advice',
  'limits.list',
  'minting.periods',
  'minting.reports',
  'retirement.available',
  'retirement.certificates',
  'staking.positions',
  'staking.terms',
  'market.book',
  'market.orders',
  'market.pairs',
  'market.trades',
  'governance.power',
  'governance.proposals',
  'treasury.stability',
];

/** Keeps the cache true: writes what an event carries, and marks stale what it touches. */
export function EventSync() {
  const client = useQueryClient();
  useEffect(() => {
    const invalidate = (methods: readonly Method[]) => {
      for (const method of methods) void client.invalidateQueries({ queryKey: [method] });
    };
    let chainState = '';
    const names = Object.keys(STALE) as EventName[];
    const ends = names.map((name) =>
      window.desk.on(name, (payload) => {
        if (name === 'accounts.changed') client.setQueryData(deskKey('accounts.status', {}), payload);
        if (name === 'settings.changed') client.setQueryData(deskKey('settings.get', {}), payload);
        if (name === 'network.changed' && 'blockTime' in payload) {
          client.setQueryData(deskKey('network.status', {}), payload);
          const now = `${payload.chainId} ${payload.name} ${payload.state}`;
          if (now !== chainState) invalidate(ON_CHAIN);
          chainState = now;
        }
        invalidate(STALE[name]);
      }),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [client]);
  return null;
}
