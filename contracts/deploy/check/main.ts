/**
 * Reads a deployment back from its network and lists everything that is not where it belongs (contracts/deploy/check).
 *
 *   npm run deploy:check -- --rpc URL --deployment FILE [--config FILE] [--json]
 *
 * The deployment is a file that `npm run deploy` has written. The config in it is what is expected, unless another is
 * given. Exit code 0: nothing found. 1: something found. 2: it could not be checked.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JsonRpcProvider } from 'ethers';
import { type DeployConfig, type Deployment, normaliseConfig } from '../deploy-config.ts';
import { checkDeployment } from './check-deployment.ts';

const USAGE = 'Usage: npm run deploy:check -- --rpc URL --deployment FILE [--config FILE] [--json]';

function readOptions() {
  const { values } = parseArgs({
    options: {
      rpc: { type: 'string' },
      deployment: { type: 'string' },
      config: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.rpc || !values.deployment) throw new Error(USAGE);
  return { ...values, rpc: values.rpc, deployment: values.deployment };
}

function readDeployment(file: string, configFile?: string): Deployment {
  const deployment = JSON.parse(readFileSync(file, 'utf8')) as Omit<Deployment, 'config'> & {
    config?: DeployConfig;
  };
  const config = configFile
    ? (JSON.parse(readFileSync(configFile, 'utf8')) as DeployConfig)
    : deployment.config;
  if (!config) {
    throw new Error(
      `${file} does not say what the deployment was made of: name its config with --config FILE.`,
    );
  }
  return { ...deployment, config: normaliseConfig(config) };
}

try {
  const options = readOptions();
  const deployment = readDeployment(options.deployment, options.config);
  const provider = new JsonRpcProvider(options.rpc, deployment.chainId, { cacheTimeout: -1 });
  try {
    const findings = await checkDeployment(provider, deployment);
    if (options.json) console.log(JSON.stringify({ ok: findings.length === 0, findings }, null, 2));
    else if (findings.length === 0) console.log('Everything is where it belongs.');
    for (const { check, subject, expected, found } of options.json ? [] : findings) {
      console.log(`${check}: ${subject}\n  expected: ${expected}\n  found:    ${found}`);
    }
    process.exitCode = findings.length === 0 ? 0 : 1;
  } finally {
    provider.destroy();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
