import dgram from 'node:dgram';
import dns from 'node:dns';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HDNodeWallet, Wallet } from 'ethers';
import { afterAll, expect, test } from 'vitest';
import { planForTest } from '../air-gap/test-bundle.ts';
import { createDesk } from '../desk.ts';

const WORDS = `${'abandon '.repeat(11)}about`;
const PASSWORD = 'four plain unrelated words';
const folder = mkdtempSync(join(tmpdir(), 'offline-flow-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything by which this process could reach another one, made to fail and counted. Not the product's own guard. */
function countAttempts(attempts: string[]): void {
  const fail = (name: string) =>
    function attempt(): never {
      attempts.push(name);
      throw new Error(`${name} was called`);
    };
  const holders: [object, string[]][] = [
    [net.Socket.prototype, ['connect']],
    [net.Server.prototype, ['listen']],
    [dgram, ['createSocket']],
    [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
    [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
    [globalThis, ['fetch', 'WebSocket']],
  ];
  for (const [holder, names] of holders) {
    for (const name of names) (holder as Record<string, unknown>)[name] = fail(name);
  }
  syncBuiltinESMExports();
}

test('offline, a plan is imported, reviewed and signed with the vault, and its answer saved: nothing tries to reach anything', async () => {
  const attempts: string[] = [];
  countAttempts(attempts);
  const key = HDNodeWallet.fromPhrase(WORDS);
  const { text, answer } = planForTest(new Wallet(key.privateKey));
  const [plan, saved] = [join(folder, 'plan.json'), join(folder, 'answer.json')];
  writeFileSync(plan, text);
  const profileFolder = join(folder, 'profile');
  const desk = await createDesk({
    shell: 'command-line',
    version: 'test',
    profileFolder,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    dialogs: { chooseFiles: async () => [plan], chooseSavePath: async () => saved },
    localMarket: true,
    offline: true,
  });
  // Once more, before the product's own guard: what that refuses would not be counted behind it.
  countAttempts(attempts);
  try {
    const { handlers } = desk;
    await handlers['accounts.restoreVault']({ mnemonic: WORDS, password: PASSWORD });
    expect(await handlers['network.status']({})).toMatchObject({ state: 'offline', local: false });
    expect(await handlers['offline.get']({})).toEqual({ offline: true, stays: false, told: true });
    await expect(desk.ready()).rejects.toMatchObject({
      code: 'chain-unavailable',
      message: expect.stringContaining('This machine is offline'),
    });
    const opened = await handlers['airGap.openFile']({});
    if (opened?.kind !== 'plan') throw new Error('not taken for a plan');
    const review = await handlers['transactions.review']({ planId: opened.planId });
    expect(review.signers.find(({ kind }) => kind === 'vault')).toMatchObject({ available: true });
    expect(review.warnings.map(({ id }) => id)).not.toContain('machine-online');
    const { digest } = await handlers['airGap.sign']({
      planId: opened.planId,
      signer: 'vault',
      answered: review.warnings.map(({ id }) => id),
    });
    expect(await handlers['airGap.saveAnswer']({ digest })).toEqual({ path: saved });
    // RFC 6979: key and hash decide the signature, so ethers' own signatures of the same plan are the same bytes.
    expect(readFileSync(saved, 'utf8')).toBe(answer);
    // Rounds of the tracker and of whoever watches the chain pass meanwhile.
    await new Promise((done) => setTimeout(done, 1_200));
    expect(existsSync(join(profileFolder, 'chain'))).toBe(false);
  } finally {
    await desk.close();
  }
  expect(attempts).toEqual([]);
  // Nothing was refused either, or went wrong in another way: there is no log.
  expect(existsSync(join(profileFolder, 'desk.log'))).toBe(false);
});
