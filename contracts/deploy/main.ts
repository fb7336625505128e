/**
 * Deploys the protocol and writes contracts/deployments/<chainId>.json.
 *
 *   DEPLOYER_KEY=0x… npm run deploy -- --rpc URL --config FILE [--out FOLDER]
 *
 * FILE is a DeployConfig in JSON, `adminDelay` included. The key signs the deployment and keeps no right when it is done. Run it again with
 * the same arguments when it breaks off.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JsonRpcProvider, Wallet } from 'ethers';
import { deploy } from './deploy.ts';
import type { DeployConfig } from './deploy-config.ts';

const { values } = parseArgs({
  options: {
    rpc: { type: 'string' },
    config: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../deployments') },
  },
});
const key = process.env.DEPLOYER_KEY;
if (!values.rpc || !values.config || !key) {
  console.error('Usage: DEPLOYER_KEY=0x… npm run deploy -- --rpc URL --config FILE [--out FOLDER]');
  process.exit(2);
}

const config = JSON.parse(readFileSync(values.config, 'utf8')) as DeployConfig;
if (config.adminDelay === undefined) {
  console.error('Name adminDelay in the config: the seconds that the treasury’s acts as administrator wait.');
  process.exit(2);
}
// Identical reads are not answered from a cache: what a step has changed must be seen by the next.
const provider = new JsonRpcProvider(values.rpc, undefined, { cacheTimeout: -1, staticNetwork: true });
try {
  const deployment = await deploy({
    signer: new Wallet(key, provider),
    config,
    onStep: (name) => console.error(name),
  });
  mkdirSync(values.out, { recursive: true });
  const file = join(values.out, `${deployment.chainId}.json`);
  writeFileSync(file, `${JSON.stringify(deployment, null, 2)}\n`);
  console.log(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  provider.destroy();
}
