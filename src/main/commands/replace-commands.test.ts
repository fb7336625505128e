import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { Failure } from '../../domain/failure.ts';
import { limitsFeature } from '../limits/limits.ts';
import { limitedSigner } from '../signers/vault/limited-signer.ts';
import { spendingStore } from '../storage/spending.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys, retirementRequest } from '../transactions/test-journeys.ts';
import type { CommandDesk } from './command.ts';
import { deskCommands } from './desk-commands.ts';

const { chain, retire, balanceOf, withMinted } = journeys();
const automine = (on: boolean) => chain().provider.send('evm_setAutomine', [on]);
const mine = () => chain().provider.send('evm_mine', []);
afterEach(async () => {
  await mine();
  await automine(true);
});

/** A desk with 70.00 CT02, as commands see it; its vault’s password is “right”. */
async function opened() {
  const desk = await withMinted(100_00n, { limited: limitedSigner });
  const password = async (given: string) => {
    if (given !== 'right') throw new Failure('wrong-password', 'That is not the password.');
  };
  const status = async () => ({
    vault: 'unlocked',
    accounts: [{ address: desk.account, label: 'Sustainability', kind: 'vault' }],
    active: desk.account,
  });
  const handlers = {
    ...desk.handlers,
    ...limitsFeature({
      chain,
      accounts: () => [desk.account],
      store: spendingStore(desk.database),
      checkPassword: password,
      emit: () => undefined,
    }),
    'accounts.status': status,
    'accounts.unlock': status,
  };
  const commandDesk = {
    handlers,
    ready: async () => undefined,
    actAs: () => undefined,
    checkTransactions: desk.check,
    close: async () => undefined,
  } as unknown as CommandDesk;
  const run = async (name: string, ...args: string[]) => {
    const written = { stdout: '', stderr: '' };
    const stream = (to: 'stdout' | 'stderr') =>
      new PassThrough().on('data', (chunk) => {
        written[to] += chunk;
      });
    const code = await deskCommands[name]?.run([...args, '--profile', 'here'], {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      resourcesFolder: '',
      environment: { CLOUDTUNER_PASSWORD: 'right' },
      terminal: null,
      openDesk: async () => commandDesk,
    });
    return { code, ...written };
  };
  return { desk, run };
}

/** A retirement of 10.00 that no block has taken. */
async function pending(desk: TestDesk) {
  await automine(false);
  const [sent] = await desk.send(desk.draft('retire', retire(retirementRequest())));
  return sent?.hash ?? '';
}

describe('activity', () => {
  test('tells why what is under way waits', async () => {
    const { desk, run } = await opened();
    const hash = await pending(desk);
    const { stdout } = await run('activity', '--json');
    expect(
      JSON.parse(stdout).transactions.find((each: { hash: string }) => each.hash === hash),
    ).toMatchObject({
      action: 'Retire 10.00 CT02',
      state: 'submitted',
      waits: { reason: 'waiting' },
    });
    expect((await run('activity')).stdout).toContain('Nothing is wrong');
  });
});

describe('speed-up and cancel-transaction', () => {
  test.each([
    // 70.00 − 10.00, once; or nothing.
    ['speed-up', 60_00n],
    ['cancel-transaction', 70_00n],
  ])('%s HASH signs it, and follows it until it is confirmed', async (name, left) => {
    const { desk, run } = await opened();
    const hash = await pending(desk);
    const done = run(name, hash, '--yes', '--json');
    // Blocks come again once the replacement is with the network.
    while ((await desk.handlers['transactions.list']({})).every(({ replaces }) => replaces === null))
      await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await mine();
    const { code, stdout, stderr } = await done;
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).transactions).toMatchObject([{ state: 'confirmed' }]);
    expect(await balanceOf(desk.account)).toBe(left);
  });

  test('of a hash that the profile has not signed, or that is none, fail with words', async () => {
    const { run } = await opened();
    const unknown = await run('speed-up', `0x${'0'.repeat(64)}`, '--yes');
    expect(unknown).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('“activity” lists'),
    });
    expect(await run('speed-up', '0x12', '--yes')).toMatchObject({ code: 2 });
  });
});

describe('limits', () => {
  test('are set, told, kept to, and taken away with the password', async () => {
    const { desk, run } = await opened();
    expect((await run('limits list')).stdout).toContain(
      'test ETH signed away in the last 24 hours, without a limit',
    );
    await run('limits set', 'ct02', '15');
    await desk.send(desk.draft('retire', retire(retirementRequest())));
    const listed = JSON.parse((await run('limits list', '--json')).stdout);
    expect(listed.limits.find(({ token }: { token: string }) => token === 'CT02')).toMatchObject({
      account: desk.account,
      limit: '15.00',
      signed: '10.00',
      nextFree: { amount: '10.00' },
    });
    await expect(desk.send(desk.draft('retire', retire(retirementRequest())))).rejects.toMatchObject({
      code: 'limit-exceeded',
    });
    expect((await run('limits clear', 'CT02')).code).toBe(0);
    await desk.send(desk.draft('retire', retire(retirementRequest())));
    expect(await run('limits set', 'DOGE', '1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no token “DOGE” here. There are CT02'),
    });
  });
});
