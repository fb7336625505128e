import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestNetwork, TEST_CHAIN_ID, type TestNetwork } from '../chain/network-fixture.ts';
import { runCli } from '../cli.ts';
import { createDesk } from '../desk.ts';
import type { CommandIo } from './command.ts';

const resourcesFolder = join(import.meta.dirname, '../../../resources');
const folder = mkdtempSync(join(tmpdir(), 'networks-commands-'));
const profile = join(folder, 'profile');
const deployment = join(folder, '4242.json');
let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork(2);
  const { addresses } = network;
  writeFileSync(deployment, JSON.stringify({ chainId: TEST_CHAIN_ID, deployedAtBlock: 0, addresses }));
});
afterEach(() => {
  for (const relay of network.relays) relay.lie(null);
});
afterAll(async () => {
  await network.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** All that any command has said. */
let said = '';

async function run(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
      said += chunk;
    });
  const io: CommandIo = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder,
    environment: {},
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
  const code = await runCli([...args, '--profile', profile], io);
  return { code, ...written };
}

const answerOf = async (...args: string[]) => {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
};

test('networks are added from a file of endpoints, listed, used, checked and removed', async () => {
  const endpoints = join(folder, 'endpoints');
  const key = '0123456789abcdef';
  writeFileSync(endpoints, `# two of them\n${network.relays.map(({ url }) => `${url}${key}`).join('\n')}\n`);
  const added = await answerOf(
    ...['networks', 'add', 'Test network', '--deployment', deployment, '--rpc-file', endpoints],
    ...['--symbol', 'XTE', '--confirmed', '1', '--use'],
  );
  expect(added.network).toMatchObject({
    name: 'Test network',
    chainId: TEST_CHAIN_ID,
    nativeSymbol: 'XTE',
    depth: { confirmed: 1, final: 64 },
    inUse: true,
  });

  const listed = await run('networks', 'list');
  expect(listed.stdout).toMatch(/^ {2}Local chain on this computer: chain 31337/);
  expect(listed.stdout).toContain(
    '* Test network: chain 4242, XTE, confirmed after 1 and final after 64 blocks;',
  );

  // Everything else works on it: 29,000.00 CT02 of genesis are there.
  expect(await answerOf('supply')).toMatchObject({ total: '29000.00' });
  expect(await answerOf('networks', 'check')).toMatchObject({ network: 'Test network', problems: [] });

  network.relays[1]?.lie(({ method, answer }) =>
    method === 'eth_chainId' ? { ...answer, result: '0x1' } : undefined,
  );
  const check = await run('networks', 'check', 'test network');
  expect(check.code).toBe(1);
  expect(check.stdout).toContain(
    `${network.relays[1]?.host} is on chain 1, and the contracts are on chain 4242.`,
  );

  expect((await run('networks', 'remove', 'Test network')).stderr).toContain('You are on Test network.');
  expect(said).not.toContain(key);
});

test('what is wrong with a call is said, with the exit code', async () => {
  expect((await run('networks', 'add', 'Other', '--rpc', 'https://rpc.example')).code).toBe(2);
  expect((await run('networks', 'add', 'Other', '--deployment', deployment)).stderr).toContain(
    'Name an endpoint',
  );
  const gone = await run(
    'networks',
    'add',
    'Other',
    '--deployment',
    join(folder, 'gone'),
    '--rpc',
    'https://a.example',
  );
  expect([gone.code, gone.stderr]).toEqual([1, expect.stringContaining('it cannot be read')]);
  const plain = await run(
    'networks',
    'add',
    'Other',
    '--deployment',
    deployment,
    '--rpc',
    'http://rpc.example.org',
  );
  expect([plain.code, plain.stderr]).toEqual([
    1,
    expect.stringContaining('http is taken on this computer only'),
  ]);
  expect((await run('networks', 'use', 'Nowhere')).stderr).toContain(
    'There is no network “Nowhere”. There are: local, “Test network”.',
  );
});
