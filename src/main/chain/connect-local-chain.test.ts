import { expect, test } from 'vitest';
import { connectLocalChain } from './connect-local-chain.ts';
import type { LocalChain } from './local-chain.ts';

test('a connection that is stopped while its chain starts breaks the start off, and says so', async () => {
  const connection = connectLocalChain(
    (signal) =>
      new Promise<LocalChain>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  );
  expect(connection.status()).toEqual({ state: 'starting', problem: null });
  await connection.stop();
  expect(connection.status()).toEqual({
    state: 'unavailable',
    problem: 'The app ended while the local chain was starting.',
  });
});
