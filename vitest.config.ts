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
    testTimeout: 30_000,
    // Hooks start chains too.
    hookTimeout: 30_000,
  },
});
