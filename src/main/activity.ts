import type { Handlers, Method } from '../ipc/contract.ts';

/**
 * Calls that pages make by themselves when an event arrives. They are no sign of a person, so they do not keep the
 * vault from locking.
 */
const NOT_A_PERSON: ReadonlySet<Method> = new Set<Method>([
  'accounts.discovered',
  'accounts.status',
  'addressBook.list',
  'airGap.exports',
  'airGap.signed',
  'cloudAccounts.budget',
  'cloudAccounts.estimateFetch',
  'cloudAccounts.list',
  'emissions.breakdown',
  'emissions.compare',
  'emissions.explain',
  'emissions.explainLine',
  'emissions.factorSets',
  'emissions.imports',
  'emissions.lines',
  'emissions.notCovered',
  'emissions.overrides',
  'emissions.recommendations',
  'emissions.reports',
  'emissions.score',
  'emissions.series',
  'emissions.summary',
  'emissions.tagKeys',
  'emissions.totals',
  'emissions.unreadable',
  'governance.power',
  'governance.proposals',
  'ledger.status',
  'limits.list',
  'market.book',
  'market.orders',
  'market.pairs',
  'market.trades',
  'minting.periods',
  'minting.reports',
  'network.balances',
  'network.status',
  'network.supply',
  'networks.endpoints',
  'networks.list',
  'retirement.available',
  'retirement.certificates',
  'settings.get',
  'staking.positions',
  'staking.terms',
  'tasks.list',
  'transactions.advice',
  'transactions.list',
  'transactions.outcome',
  'treasury.stability',
]);

/** The same handlers, calling `touch` before whatever a person does at the gate. */
export function withActivity(handlers: Handlers, touch: () => void): Handlers {
  const wrapped = Object.entries(handlers).map(([method, handler]) => [
    method,
    NOT_A_PERSON.has(method as Method)
      ? handler
      : (input: never) => {
          touch();
          return (handler as (input: never) => unknown)(input);
        },
  ]);
  return Object.fromEntries(wrapped) as Handlers;
}
