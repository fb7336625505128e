/**
 * Measures what our actions cost, and what users would otherwise use, on one EVM of its own (anvil, offline).
 *
 *   npm run bench:gas [-- --json]
 *
 * Every number is the gas that a whole transaction is charged: 21,000, calldata, execution, less refunds. With `--json`
 * it prints {"actions":[{"name","gas","peer","peerGas","ratio"}]}, otherwise a table (docs/gas.md).
 */
import { parseArgs } from 'node:util';
import { type Action, action, tableOf } from './bench-gas/action.ts';
import { Evm } from './bench-gas/evm.ts';
import { measureGovernance } from './bench-gas/governance.ts';
import { measureOrderBook } from './bench-gas/order-book.ts';
import { deployProtocol } from './bench-gas/protocol.ts';
import { measureStaking } from './bench-gas/staking.ts';
import { measureTransfers } from './bench-gas/transfers.ts';
import { measureSwaps } from './bench-gas/uniswap.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const evm = await Evm.start();
try {
  const protocol = await deployProtocol(evm);
  const actions: Action[] = [
    ...(await measureTransfers(evm, protocol)),
    ...(await measureStaking(evm, protocol)),
    ...(await measureGovernance(evm, protocol)),
  ];
  const { plain, withOracle } = await measureSwaps(evm, protocol);
  for (const orders of [10, 10_000]) actions.push(...(await measureOrderBook(evm, protocol, orders, plain)));
  actions.push(
    action('pool: buy, oracle of 300 observations', withOracle.buy, {
      name: 'the same, oracle of one',
      gas: plain.buy,
    }),
    action('pool: sale, oracle of 300 observations', withOracle.sell, {
      name: 'the same, oracle of one',
      gas: plain.sell,
    }),
  );
  console.log(values.json ? JSON.stringify({ actions }) : tableOf(actions));
} finally {
  evm.stop();
}
