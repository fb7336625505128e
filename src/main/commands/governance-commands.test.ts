import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { JsonRpcProvider } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli.ts';
import { createDesk, type Desk } from '../desk.ts';
import type { CommandIo } from './command.ts';
import { mintFor, onProfileChain } from './test-profile.ts';

const PASSWORD = 'a password for this test';
const resourcesFolder = join(import.meta.dirname, '../../../resources');
const folder = mkdtempSync(join(tmpdir(), 'governance-commands-'));
const profile = join(folder, 'profile');

const openDesk = () =>
  createDesk({
    shell: 'command-line',
    version: 'test',
    profileFolder: profile,
    resourcesFolder,
    dialogs: { chooseFiles: async () => [], chooseSavePath: async () => null },
  });
/** One desk for all commands of this file, so that the chain starts once. */
let desk: Desk;
let [member, other] = ['', ''];

/** Runs a command line on the profile, with nobody there to ask. Spaces within an argument are written `_`. */
async function run(command: string) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const io: CommandIo = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder,
    environment: { CLOUDTUNER_PASSWORD: PASSWORD },
    terminal: null,
    openDesk: async () => ({ ...desk, close: async () => undefined }),
  };
  const words = command.split(' ').map((word) => word.replaceAll('_', ' '));
  const code = await runCli([...words, '--profile', profile], io);
  return { code, ...written };
}

async function answerOf(command: string) {
  const { code, stdout, stderr } = await run(`${command} --json`);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** Lets time pass on the local chain that the desk runs. */
async function warp(seconds: number) {
  const provider = new JsonRpcProvider(desk.rpcUrl());
  await provider.send('evm_increaseTime', [seconds]);
  provider.destroy();
}

beforeAll(async () => {
  desk = await openDesk();
  const { draftId, mnemonic, ask } = await desk.handlers['accounts.draftVault']({ words: 12 });
  const answers = ask.map((position) => ({ position, word: mnemonic[position - 1] ?? '' }));
  await desk.handlers['accounts.createVault']({ draftId, password: PASSWORD, answers });
  const { accounts } = await desk.handlers['accounts.add']({ label: 'Other' });
  [member, other] = accounts.map(({ address }) => address) as [string, string];
  await desk.handlers['accounts.select']({ address: member });
  await desk.ready();
  await desk.close();
  // 2,000.00 are minted, of which 1,400.00 are the customer's.
  await onProfileChain(profile, (chain) => mintFor(chain, member, 2_000_00n));
  desk = await openDesk();
  await desk.ready();
}, 120_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a call that is wrong says what to do', () => {
  test.each([
    ['propose quorum 20 --yes', '--title is missing.'],
    ['propose a_law --title T --yes', 'ACTION: “a law” is not one of market-fees, fee-shares'],
    ['propose market-fees --title T --taker 1 --yes', 'PAIR is missing.'],
    ['propose market-fees usdc --title T --yes', 'Say what market-fees is to change: --burn'],
    ['propose market-fees usdc --title T --min-fall 1 --yes', '--min-fall does not belong to market-fees.'],
    ['propose market-fees usdc --title T --taker 0.555 --yes', '--taker: “0.555” has 3 decimals'],
    ['propose quorum 101 --title T --yes', 'PERCENT: “101” is more than 100 %'],
    ['propose voting-delay 2 --title T --yes', '“2” is not a length of time'],
    [
      'propose resolution --title T --category law --yes',
      '--category: “law” is not one of platform-features',
    ],
    ['propose resolution --title T', 'There is no terminal to ask on'],
    ['vote 123456 maybe --yes', 'for, against or abstain: “maybe” is not one of'],
    ['vote first for --yes', '“first” is not the number of a proposal'],
    ['queue --yes', 'PROPOSAL is missing.'],
    ['delegate me --yes', 'ADDRESS: “me” is not an address'],
    ['pay-api 1 --invoice 7 --yes', '--invoice: the operator’s reference is 32 bytes'],
    ['stability now', '“now” is not understood.'],
  ])('%s: exit code 2', async (command, words) => {
    const { code, stdout, stderr } = await run(command);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage: ');
  });
});

test('a member stakes, proposes, votes, queues and executes: the fee of takers is another one', async () => {
  await answerOf('stake 1000 --lock 365 --min-bonus 0 --yes');
  await warp(1);
  const refused = await run('propose market-fees usdc --taker 0.5 --title Halve_it --from Other --yes');
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('This account has nothing staked.'),
  });
  const { action, proposal } = await answerOf(
    'propose market-fees usdc --taker 0.5 --title Halve_it --text Trade_more. --category fees --yes',
  );
  expect(action).toBe('Propose “Halve it”');
  expect(proposal).toMatchObject({
    category: 'fees',
    proposer: member,
    title: 'Halve it',
    text: 'Trade more.',
    state: 'pending',
    quorum: null,
    quorumPercent: 10,
    executableFrom: null,
  });
  const name = proposal.proposalId.slice(0, 10);
  await warp(61);
  const { categories, ...power } = await answerOf(`power ${name}`);
  // 1,000 CT02 for 365 days vote twice.
  expect(categories[1]).toMatchObject({ category: 'fees', votes: '2000.00', own: '2000.00', why: null });
  expect(power.proposal).toMatchObject({ votes: '2000.00', voted: false, eligible: true });

  const voted = await answerOf(`vote ${name} for --reason It_pays --yes`);
  expect(voted.action).toBe('Vote for “Halve it”');
  // 10 % of 2,000.00.
  expect(voted.proposal).toMatchObject({ state: 'active', votes: { for: '2000.00' }, quorum: '200.00' });
  expect((await run(`vote ${name} against --yes`)).stderr).toContain('has voted on this proposal');
  expect((await run('proposals --open')).stdout).toContain('taker’s fee from 1 % to 0.5 %');

  await warp(901);
  expect((await answerOf(`queue ${name} --yes`)).proposal.state).toBe('queued');
  await warp(61);
  const executed = await answerOf(`execute ${name} --yes --from Other`);
  expect(executed).toMatchObject({ account: other, proposal: { state: 'executed' } });
  const { pairs } = await answerOf('pairs');
  expect(pairs[0]).toMatchObject({ pair: 'CT02/USDC', takerPercent: 0.5, makerPercent: 0.5, burnPercent: 1 });
  expect((await answerOf('proposals --open')).proposals).toEqual([]);
  expect((await run(`proposal ${name}`)).stdout).toContain('Trade more.');
  expect((await run('proposal 123456')).stderr).toContain('There is no proposal 123456');
});

test('votes are delegated and taken back', async () => {
  const { power } = await answerOf(`delegate ${other} --yes`);
  expect(power).toMatchObject({ account: member, delegate: other });
  expect((await answerOf('power --from Other')).categories[1]).toMatchObject({
    votes: '2000.00',
    own: '0.00',
  });
  expect((await answerOf('delegate self --yes')).power.delegate).toBe(member);
});

test('a payment for API use burns 0.5 %', async () => {
  const paid = await answerOf('pay-api 100 --yes');
  expect(paid.action).toBe('Pay 100.00 CT02 for API use');
  expect(paid.changes).toContainEqual({ account: member, token: 'CT02', change: '-100.00' });
  // 0.5 % of 100.00, rounded up.
  expect((await answerOf('supply')).burned.apiUsage).toBe('0.50');
});

test('stability: reserve, what it may spend, and why nothing can be triggered', async () => {
  const { reserve, buyback, floor, quote, parameters } = await answerOf('stability');
  expect(quote).toBe('test USDC');
  expect(reserve).toMatchObject({ leastPercent: 20, mostPercent: 30 });
  // docs/treasury.md; half of the fees of 0.5 % and 0.5 % is not less.
  expect(parameters).toMatchObject({
    minFallPercent: 20,
    volumeSharePercent: 0.5,
    spendableSharePercent: 0.5,
  });
  expect([buyback.possible, floor.possible]).toEqual([false, false]);
  expect(buyback.spentToday).toBe('0.000000');
  const refused = await run('stability buyback --yes');
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: `${buyback.explanation}\n` });
  expect((await run('stability bid --yes')).stderr).toBe(`${floor.explanation}\n`);
  expect((await run('stability')).stdout).toContain('There is no bid.');
});
