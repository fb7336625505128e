import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZeroHash } from 'ethers';
import { expect, test } from 'vitest';
import { chainIdentity } from './chain-identity.ts';
import { startLocalNode } from './local-node.ts';

// Yellow Paper, 4.4: a header’s parentHash is the hash of its parent’s header; the first block has none.
test('the local chain is the same chain after every restart, whichever first block anvil makes up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  const seen: string[] = [];
  try {
    for (let start = 0; start < 4; start += 1) {
      const node = await startLocalNode(folder);
      await node.provider.send('evm_mine', []);
      seen.push(await chainIdentity(node));
      await node.stop();
      // Anvil’s own first block is told by its time.
      await new Promise((done) => setTimeout(done, 1_050));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toMatch(/^0x[0-9a-f]{64}$/);
  expect(seen[0]).not.toBe(ZeroHash);
});
