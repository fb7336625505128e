import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Transaction, verifyMessage } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../e2e/ledger-emulator/ledger-emulator.ts';
import { runCli } from '../cli.ts';

/** The first addresses of Foundry’s and Hardhat’s public test mnemonic. */
const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const SECOND = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

const folder = mkdtempSync(join(tmpdir(), 'ledger-commands-'));
let emulator: LedgerEmulator;
beforeAll(async () => {
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, model: 'nanoS' });
});
beforeEach(() => {
  emulator.behave();
  emulator.clearScreens();
  emulator.set({ confirm: 'approve', locked: false, app: 'Ethereum', settings: { blindSigning: true } });
});
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function run(words: readonly string[], url = emulator.url) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const code = await runCli([...words], {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder: '',
    environment: { CLOUDTUNER_LEDGER_URL: url },
    terminal: null,
    openDesk: () => Promise.reject(new Error('These commands need no profile')),
  });
  return { code, ...written };
}

async function answerOf(...words: string[]) {
  const { code, stdout, stderr } = await run([...words, '--json']);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const FIELDS = {
  ...{ type: 2, chainId: 31_337, nonce: 0, to: SECOND, value: '1000000000000000000', gasLimit: 21_000 },
  ...{ maxFeePerGas: '2000000000', maxPriorityFeePerGas: '0x3b9aca00' },
};

describe('ledger status', () => {
  test('names the app, its version and the setting', async () => {
    expect(await answerOf('ledger', 'status')).toEqual({
      ...{ connection: { kind: 'http', url: emulator.url }, model: null },
      ...{ app: 'Ethereum', version: '1.10.4', blindSigning: true },
    });
    emulator.set({ settings: { blindSigning: false } });
    expect((await run(['ledger', 'status'])).stdout).toMatch(/Blind signing is off.*Settings/);
  });

  test('a locked device: exit code 1, and what to do on standard error', async () => {
    emulator.set({ locked: true });
    const { code, stdout, stderr } = await run(['ledger', 'status', '--json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('is locked. Enter its PIN');
  });

  test('no emulator at the URL, and a URL that is none', async () => {
    expect((await run(['ledger', 'status'], 'http://127.0.0.1:9')).stderr).toContain('http://127.0.0.1:9');
    expect((await run(['ledger', 'status'], 'nonsense')).stderr).toContain(
      'CLOUDTUNER_LEDGER_URL cannot be used',
    );
  });
});

describe('ledger address', () => {
  test('the first by BIP-44; by path; by scheme and number', async () => {
    expect(await answerOf('ledger', 'address')).toEqual({
      addresses: [{ path: "m/44'/60'/0'/0/0", address: FIRST, verified: false }],
    });
    const { addresses } = await answerOf(...'ledger address --scheme bip-44 --from 1 --count 2'.split(' '));
    expect(addresses).toHaveLength(2);
    expect(addresses[0]).toMatchObject({ path: "m/44'/60'/0'/0/1", address: SECOND });
    expect((await answerOf('ledger', 'address', '--path', '44h/60h/0h/0/1')).addresses[0].address).toBe(
      SECOND,
    );
  });

  test('--verify has the device show it', async () => {
    const { addresses } = await answerOf('ledger', 'address', '--verify');
    expect(addresses[0].verified).toBe(true);
    expect(JSON.stringify(emulator.screens())).toContain(FIRST);
    emulator.set({ confirm: 'reject' });
    expect(await run(['ledger', 'address', '--verify'])).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('You rejected it') },
    });
  });

  test.each([
    ['--path m/44x', 'is not a derivation path'],
    ['--scheme mew', 'is not one of ledger-live, bip-44, legacy'],
    ['--count 3', 'go with --scheme'],
    ['--scheme legacy --count 0', '--count is from 1 to 100'],
    ['--scheme legacy --path m/0', 'either --path or --scheme'],
  ])('%s: exit code 2', async (words, said) => {
    const { code, stderr } = await run(['ledger', 'address', ...words.split(' ')]);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe('ledger sign-transaction', () => {
  test('EIP-1559 from JSON: signed by the address that is recovered from the bytes; nothing is sent', async () => {
    const answer = await answerOf(
      'ledger',
      'sign-transaction',
      '--in',
      file('tx.json', JSON.stringify(FIELDS)),
    );
    const made = Transaction.from(answer.raw);
    expect(answer.address).toBe(FIRST);
    expect(made.from).toBe(FIRST);
    expect(made.toJSON()).toMatchObject({ value: '1000000000000000000', maxPriorityFeePerGas: '1000000000' });
    expect(answer.hash).toBe(made.hash);
    expect(answer.signature).toMatchObject({ r: made.signature?.r, s: made.signature?.s, v: null });
  });

  test('JSON-RPC’s names, and a type that follows from the fields (EIP-2718), give the same bytes', async () => {
    const { type: _, gasLimit: gas, ...others } = FIELDS;
    const hashes = [];
    for (const fields of [
      FIELDS,
      { ...others, gas, input: '0x', from: FIRST.toLowerCase() },
      { ...FIELDS, type: '0x2' },
    ]) {
      const input = file('tx.json', JSON.stringify(fields));
      hashes.push((await answerOf('ledger', 'sign-transaction', '--in', input)).signingHash);
    }
    expect(new Set(hashes).size).toBe(1);
  });

  test('a transaction of another account is not signed, and the path of its sender is asked for', async () => {
    const input = file('other.json', JSON.stringify({ ...FIELDS, from: SECOND }));
    const { code, stderr } = await run(['ledger', 'sign-transaction', '--in', input]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/is from .* --path/) });
  });

  test('EIP-155 from the bytes: the EIP’s example, v as the EIP computes it', async () => {
    // EIP-155, “Example”: the signing data.
    const bytes =
      '0xec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080';
    const answer = await answerOf('ledger', 'sign-transaction', '--in', file('tx.hex', `${bytes}\n`));
    expect(answer.signingHash).toBe('0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53');
    expect(answer.signature.v).toBe(String(37 + answer.signature.yParity));
  });

  test('a contract call while blind signing is off says where to allow it', async () => {
    emulator.set({ settings: { blindSigning: false } });
    const input = file('call.json', JSON.stringify({ ...FIELDS, data: '0xa9059cbb00' }));
    const { code, stderr } = await run(['ledger', 'sign-transaction', '--in', input]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Blind signing has to be on.*“Blind signing”/);
  });

  const without = (fields: object, name: string) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
  test.each([
    ['no chain', without(FIELDS, 'chainId'), '“chainId” is missing'],
    ['chain 0', { ...FIELDS, chainId: 0 }, 'names no chain'],
    ['no recipient', without(FIELDS, 'to'), 'Write null to create a contract'],
    ['no nonce', without(FIELDS, 'nonce'), '“nonce” is missing'],
    ['a field of another type', { ...FIELDS, gasPrice: 1 }, '“gasPrice” is not a field'],
    ['one thing twice', { ...FIELDS, gas: 21_000 }, '“gasLimit” is there twice'],
    ['type 4', { ...FIELDS, type: 4 }, '“type” is 0 (legacy), 1'],
    ['a negative value', { ...FIELDS, value: -1 }, '“value” is not a whole number'],
    ['a fraction', { ...FIELDS, value: '0.1' }, '“value” is not a whole number'],
    [
      'an address with a wrong checksum',
      { ...FIELDS, to: SECOND.replace('C51', 'c51') },
      '“to” is not an address',
    ],
    ['data of half a byte', { ...FIELDS, data: '0x123' }, 'cannot be signed'],
    ['a list', [], 'neither 0x-hexadecimal nor a JSON object'],
    ['a signed one', '0x00', 'its bytes are not those of a transaction'],
  ])('%s is refused, and the device is not asked', async (_name, content, said) => {
    const input = file('bad', typeof content === 'string' ? content : JSON.stringify(content));
    const before = emulator.commands().length;
    const { code, stderr } = await run(['ledger', 'sign-transaction', '--in', input]);
    expect(code).toBe(1);
    expect(stderr).toContain(said);
    expect(emulator.commands()).toHaveLength(before);
  });

  test('no file, and a file that is not there', async () => {
    expect(await run(['ledger', 'sign-transaction'])).toMatchObject({ code: 2 });
    expect(await run(['ledger', 'sign-transaction', '--in', join(folder, 'none')])).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('cannot be read') },
    });
  });
});

describe('ledger sign-message (EIP-191) and sign-typed-data (EIP-712)', () => {
  test('the bytes of the file, the line end included', async () => {
    const answer = await answerOf('ledger', 'sign-message', '--in', file('message.txt', 'I agree.\n'));
    expect(answer).toMatchObject({ address: FIRST, bytes: 9 });
    expect(verifyMessage('I agree.\n', answer.signature)).toBe(FIRST);
  });

  test('a Nano S gets hashes: that is said, with both of them, before it shows them', async () => {
    const document = {
      types: { EIP712Domain: [{ name: 'name', type: 'string' }], Note: [{ name: 'text', type: 'string' }] },
      ...{ primaryType: 'Note', domain: { name: 'Test' }, message: { text: 'hello' } },
    };
    const input = file('typed.json', JSON.stringify(document));
    const { code, stdout, stderr } = await run(['ledger', 'sign-typed-data', '--in', input, '--json']);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ address: FIRST, mode: 'hashed' });
    expect(stderr).toContain(answer.domainHash);
    expect(stderr).toContain(answer.messageHash);
    expect(JSON.stringify(emulator.screens()).toLowerCase()).toContain(answer.messageHash.slice(2));
  });

  test('a document that is none is named', async () => {
    const { code, stderr } = await run([
      'ledger',
      'sign-typed-data',
      '--in',
      file('none.json', '{"types":{}}'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/typed data/i);
  });
});
