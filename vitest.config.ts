import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

// Pure code: nothing outlives a test there, so that its files share a process, which costs a third of one each.
const PURE = ['src/domain/**/*.test.ts', 'src/renderer/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    // Tests wait for chains and other processes more than they compute.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    // Hooks start chains too.
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'app',
          include: [
            'src/**/*.test.ts',
            'src/**/*.test.tsx',
            'scripts/**/*.test.ts',
            'e2e/**/*.test.ts',
            'contracts/deploy/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...PURE],
        },
      },
    ],
  },
});
