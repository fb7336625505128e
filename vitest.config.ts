import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'e2e/**/*.test.ts',
      'contracts/deploy/**/*.test.ts',
    ],
    // Tests wait for chains and other processes more than they compute.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    // Hooks start chains too.
    hookTimeout: 60_000,
  },
});
