/**
 * Deploys the protocol and writes contracts/deployments/<chainId>.json.
 *
 *   DEPLOYER_KEY=0x… npm run deploy -- --rpc URL --config FILE [--extend FILE] [--out FOLDER]
 *
 * --config is a DeployConfig in JSON, `adminDelay` included. The key signs the deployment and keeps no right when it is
 * done. Run it again with the same arguments when it breaks off. --extend names the file of an earlier deployment, whose
 * contracts stay where they are: what it does not have is added. What only the treasury can do then is written to
 * <chainId>.treasury.json, for its owners to sign.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JsonRpcProvider, Wallet } from 'ethers';
import { type DeployOptions, deploy } from './deploy.ts';
import type { DeployConfig } from './deploy-config.ts';
import { TreasuryMustAct } from './treasury-must-act.ts';

const { values } = parseArgs({
  options: {
    rpc: { type: 'string' },
    config: { type: 'string' },
    extend: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../deployments') },
  },
});
const key = process.env.DEPLOYER_KEY;
if (!values.rpc || !values.config || !key) {
  console.error(
    'Usage: DEPLOYER_KEY=0x… npm run deploy -- --rpc URL --config FILE [--extend FILE] [--out FOLDER]',
  );
  process.exit(2);
}

const config = JSON.parse(readFileSync(values.config, 'utf8')) as DeployConfig;
if (config.adminDelay === undefined) {
  console.error('Name adminDelay in the config: the seconds that the treasury’s acts as administrator wait.');
  process.exit(2);
}
// Identical reads are not answered from a cache: what a step has changed must be seen by the next.
const provider = new JsonRpcProvider(values.rpc, undefined, { cacheTimeout: -1, staticNetwork: true });
const write = (name: string, content: unknown): string => {
  mkdirSync(values.out, { recursive: true });
  const file = join(values.out, name);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
};
try {
  const existing = values.extend
    ? (JSON.parse(readFileSync(values.extend, 'utf8')) as DeployOptions['existing'])
    : undefined;
  const deployment = await deploy({
    signer: new Wallet(key, provider),
    config,
    ...(existing && { existing }),
    onStep: (name) => console.error(name),
  });
  console.log(write(`${deployment.chainId}.json`, deployment));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof TreasuryMustAct) {
    const { deployment, calls } = error;
    console.log(write(`${deployment.chainId}.json`, deployment));
    console.log(write(`${deployment.chainId}.treasury.json`, calls));
  }
  process.exitCode = 1;
} finally {
  provider.destroy();
}
