/**
 * Writes contracts/generated/<Contract>.gen.ts (ABI, creation and deployed bytecode, places of immutables) from
 * Hardhat's artifacts and from the published builds of Safe and Uniswap v3. The files are committed, so that the app
 * needs no compiler.
 * With `--check` nothing is written; the exit code is 1 when a committed file is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Artifact = {
  contractName: string;
  abi: unknown[];
  bytecode: string;
  deployedBytecode: string;
  immutableReferences?: Record<string, { start: number; length: number }[]>;
};

const root = join(import.meta.dirname, '..');
const output = join(root, 'contracts/generated');
const own = join(root, 'contracts/artifacts/contracts/src');
const openZeppelin = join(root, 'contracts/artifacts/@openzeppelin/contracts');
const safe = join(root, 'node_modules/@safe-global/safe-smart-account/build/artifacts/contracts');
const uniswap = (name: string, part: 'core' | 'periphery') =>
  join(root, `node_modules/@uniswap/v3-${part}/artifacts/contracts/${name}.sol/${name}.json`);

const sources: Record<string, string> = {
  AccessManager: join(openZeppelin, 'access/manager/AccessManager.sol/AccessManager.json'),
  CT02: join(own, 'token/CT02.sol/CT02.json'),
  ValidatorSet: join(own, 'minting/ValidatorSet.sol/ValidatorSet.json'),
  FactorRegistry: join(own, 'minting/FactorRegistry.sol/FactorRegistry.json'),
  RewardPool: join(own, 'minting/RewardPool.sol/RewardPool.json'),
  EmissionsMinter: join(own, 'minting/EmissionsMinter.sol/EmissionsMinter.json'),
  RetirementCertificates: join(own, 'retirement/RetirementCertificates.sol/RetirementCertificates.json'),
  GenesisDistribution: join(own, 'genesis/GenesisDistribution.sol/GenesisDistribution.json'),
  OrderBook: join(own, 'market/OrderBook.sol/OrderBook.json'),
  FeeRouter: join(own, 'market/FeeRouter.sol/FeeRouter.json'),
  LedgerUsd: join(own, 'market/LedgerUsd.sol/LedgerUsd.json'),
  StabilityModule: join(own, 'treasury/StabilityModule.sol/StabilityModule.json'),
  StakingVault: join(own, 'staking/StakingVault.sol/StakingVault.json'),
  TestToken: join(own, 'local/TestToken.sol/TestToken.json'),
  TestWrappedEther: join(own, 'local/TestWrappedEther.sol/TestWrappedEther.json'),
  IWrappedEther: join(own, 'local/IWrappedEther.sol/IWrappedEther.json'),
  IERC20Metadata: join(openZeppelin, 'token/ERC20/extensions/IERC20Metadata.sol/IERC20Metadata.json'),
  ApiPayments: join(own, 'metering/ApiPayments.sol/ApiPayments.json'),
  CT02Governor: join(own, 'governance/CT02Governor.sol/CT02Governor.json'),
  GovernanceTimelock: join(own, 'governance/GovernanceTimelock.sol/GovernanceTimelock.json'),
  SafeL2: join(safe, 'SafeL2.sol/SafeL2.json'),
  SafeProxy: join(safe, 'proxies/SafeProxy.sol/SafeProxy.json'),
  SafeProxyFactory: join(safe, 'proxies/SafeProxyFactory.sol/SafeProxyFactory.json'),
  CompatibilityFallbackHandler: join(
    safe,
    'handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json',
  ),
  UniswapV3Factory: uniswap('UniswapV3Factory', 'core'),
  UniswapV3Pool: uniswap('UniswapV3Pool', 'core'),
  NonfungiblePositionManager: uniswap('NonfungiblePositionManager', 'periphery'),
  SwapRouter: uniswap('SwapRouter', 'periphery'),
};

/** `CT02` → `ct02`, `AccessManager` → `accessManager`, `SafeL2` → `safeL2`. */
function camelCase(contractName: string): string {
  return contractName.replace(/^[A-Z]+(?=[A-Z][a-z]|\d|$)|^[A-Z]/, (head) => head.toLowerCase());
}

function render(contractName: string, artifact: Artifact): string {
  const name = camelCase(contractName);
  const immutables = Object.values(artifact.immutableReferences ?? {})
    .flat()
    .map(({ start, length }) => [start, length] as const)
    .sort(([a], [b]) => a - b);
  return [
    '// Written by scripts/generate-contracts.ts. Do not edit: run `npm run generate`.',
    '',
    `export const ${name}Abi = ${JSON.stringify(artifact.abi, null, 2)} as const;`,
    '',
    `export const ${name}Bytecode =\n  '${artifact.bytecode}';`,
    '',
    `export const ${name}DeployedBytecode =\n  '${artifact.deployedBytecode}';`,
    '',
    '/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */',
    `export const ${name}Immutables: readonly (readonly [start: number, length: number])[] = ${JSON.stringify(immutables)};`,
    '',
  ].join('\n');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const check = process.argv.includes('--check');
const stale: string[] = [];
mkdirSync(output, { recursive: true });
for (const [contractName, path] of Object.entries(sources)) {
  const file = join(output, `${contractName}.gen.ts`);
  const text = render(contractName, JSON.parse(readFileSync(path, 'utf8')) as Artifact);
  if (readIfThere(file) === text) continue;
  stale.push(contractName);
  if (!check) writeFileSync(file, text);
}
if (check && stale.length > 0) {
  console.error(`Stale in contracts/generated: ${stale.join(', ')}. Run \`npm run generate\` and commit.`);
  process.exitCode = 1;
} else {
  console.log(check ? 'contracts/generated is current.' : `Written: ${stale.join(', ') || 'nothing new'}.`);
}
