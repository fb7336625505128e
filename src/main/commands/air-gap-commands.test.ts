import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli.ts';
import { createDesk } from '../desk.ts';
import type { CommandIo } from './command.ts';
import { mintFor, onProfileChain } from './test-profile.ts';

const PASSWORD = 'a password for this test';
const ROOT = join(import.meta.dirname, '../../..');
const resourcesFolder = join(ROOT, 'resources');
const folder = mkdtempSync(join(tmpdir(), 'air-gap-commands-'));
const at = (name: string) => join(folder, name);
const [online, cold] = [at('online'), at('cold')];
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Runs a command line on a profile, with nobody there to ask. */
async function run(words: string[], environment: Record<string, string> = { CLOUDTUNER_PASSWORD: PASSWORD }) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const io: CommandIo = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder,
    environment,
    terminal: null,
    openDesk: (profileFolder) =>
      createDesk({
        shell: 'command-line',
        version: 'test',
        profileFolder,
        resourcesFolder,
        dialogs: { chooseFiles: async () => [], chooseSavePath: async () => null },
      }),
  };
  return { code: await runCli(words, io), ...written };
}

async function answerOf(words: string[], environment?: Record<string, string>) {
  const { code, stdout, stderr } = await run([...words, '--json'], environment);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

const HAS_STRACE = spawnSync('strace', ['-V']).status === 0;

/** The same program in a process of its own, whose system calls for the network are written down where that can be done. */
function runOffline(words: string[]) {
  const trace = at('trace');
  const program = [process.execPath, join(ROOT, 'src/main/cli.ts'), ...words, '--offline', '--profile', cold];
  const [command = '', ...rest] = HAS_STRACE
    ? ['strace', '-f', '-qq', '-e', 'trace=network', '-o', trace, ...program]
    : program;
  const { status, stdout, stderr } = spawnSync(command, rest, {
    env: { ...process.env, CLOUDTUNER_PASSWORD: PASSWORD },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr, calls: HAS_STRACE ? readFileSync(trace, 'utf8') : '' };
}

let account: string;
beforeAll(async () => {
  const words = at('words');
  ({ account } = await answerOf(['vault', 'create', '--words-file', words, '--profile', online]));
  await onProfileChain(online, async (chain) => {
    // An account whose vault is closed gets no test ETH by itself.
    await chain.fund(account);
    await mintFor(chain, account, 10_000_00n);
  });
  const restored = runOffline(['vault', 'restore', '--words-file', words, '--json']);
  expect(restored.code, restored.stderr).toBe(0);
}, 60_000);

describe('stake 100 through the air gap, by files', () => {
  const [plan, answer] = [at('plan.json'), at('answer.json')];

  test('--export writes the plan and asks for no password', async () => {
    const stake = ['stake', '100', '--lock', '30', '--export', plan, '--hours', '2', '--profile', online];
    const exported = await answerOf(stake, {});
    expect(exported).toMatchObject({ file: plan, account });
    expect(JSON.parse(readFileSync(plan, 'utf8'))).toMatchObject({
      format: 'cloudtuner-air-gap-plan',
      kind: 'stake',
      integrity: { digest: exported.plan },
    });
  });

  test.skipIf(!HAS_STRACE)(
    'without --offline the same program does open sockets: the search finds them',
    () => {
      const trace = at('online-trace');
      spawnSync('strace', [
        '-f',
        '-qq',
        '-e',
        'trace=network',
        '-o',
        trace,
        process.execPath,
        join(ROOT, 'src/main/cli.ts'),
        'supply',
        '--profile',
        at('other'),
      ]);
      expect(readFileSync(trace, 'utf8')).toContain('AF_INET');
    },
  );

  test('sign --plan --offline: reviewed from the calldata; dangers are named one by one; no socket is opened', () => {
    const sign = ['sign', '--plan', plan, '--signer', 'vault', '--out', answer, '--json', '--yes'];
    const unnamed = runOffline(sign);
    expect(unnamed.code).toBe(1);
    expect(unnamed.stderr).toContain('--accept contracts-unconfirmed');
    const other = runOffline([...sign, '--account', `0x${'1'.repeat(40)}`]);
    expect(other.stderr).toContain('is another account. Nothing was signed.');
    const signed = runOffline([...sign, '--accept', 'contracts-unconfirmed', '--account', account]);
    expect(signed.code, signed.stderr).toBe(0);
    expect(signed.stderr).toContain('The bundle says: ');
    expect(JSON.parse(signed.stdout)).toMatchObject({ account, file: answer, answer: null });
    // No address family of a network, and none of the kernel's (netlink) either.
    for (const { calls } of [unnamed, other, signed])
      expect(calls).not.toMatch(/AF_INET|AF_NETLINK|socket\(/);
  }, 60_000);

  test('broadcast sends it, and refuses it afterwards and when it was altered', async () => {
    const text = readFileSync(answer, 'utf8');
    const altered = at('altered.json');
    writeFileSync(altered, text.replace('"signed"', '"signed "'));
    const refused = await run(['broadcast', altered, '--yes', '--profile', online]);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('altered') });
    const sent = await answerOf(['broadcast', answer, '--yes', '--profile', online], {});
    expect(sent.transactions.map(({ state }: { state: string }) => state)).toEqual([
      'confirmed',
      'confirmed',
    ]);
    expect(sent.changes).toContainEqual({ account, token: 'CT02', change: '-100.00' });
    const again = await run(['broadcast', answer, '--yes', '--profile', online], {});
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
  }, 60_000);
});

describe('a call that is wrong: exit code 2', () => {
  test.each([
    [['sign'], '--plan is missing'],
    [['sign', '--plan', 'x', '--signer', 'safe', '--yes'], '--signer: “safe” is not one of vault, ledger.'],
    [['sign', '--plan', 'x'], 'There is no terminal to ask on.'],
    [['broadcast'], 'FILE is missing.'],
    [['stake', '1', '--lock', '30', '--hours', '3', '--yes'], '--hours: it goes with --export.'],
    [['stake', '1', '--lock', '30', '--export', 'x', '--hours', '0'], 'from 1 to 168'],
  ])('%j', async (words, said) => {
    const { code, stderr } = await run([...words, '--profile', at('none')]);
    expect({ code, said: stderr.includes(said) }, stderr).toEqual({ code: 2, said: true });
  });
});
