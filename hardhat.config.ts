import { createRequire } from 'node:module';
import { defineConfig } from 'hardhat/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  solidity: {
    version: '0.8.37',
    // The compiler is the npm package, so that a build needs no download and runs offline with an empty cache.
    path: require.resolve('solc/soljson.js'),
    preferWasm: true,
    settings: {
      optimizer: { enabled: true, runs: 200 },
      evmVersion: 'osaka',
      // Without the metadata hash a comment does not change the bytecode, hence not the CREATE2 addresses.
      metadata: { bytecodeHash: 'none' },
    },
    // Tests never have a say in the bytecode that is generated from here.
    splitTestsCompilation: true,
    npmFilesToBuild: [
      '@openzeppelin/contracts/access/manager/AccessManager.sol',
      '@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol',
    ],
  },
  paths: {
    sources: './contracts/src',
    tests: { solidity: './contracts/test' },
    artifacts: './contracts/artifacts',
    cache: './contracts/cache',
  },
  test: {
    solidity: {
      fuzz: { runs: 256, seed: '0xc7020000000000000000000000000000000000000000000000000000c702' },
      // The long tier: INVARIANT_RUNS=10000 INVARIANT_DEPTH=50.
      invariant: {
        runs: Number(process.env.INVARIANT_RUNS ?? 32),
        depth: Number(process.env.INVARIANT_DEPTH ?? 64),
        failOnRevert: true,
      },
    },
  },
});
