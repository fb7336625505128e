import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../domain/failure.ts';
import { openLog } from './log.ts';
import { redact } from './redact.ts';

// From BIP-39's own vectors: nobody's funds.
const MNEMONIC = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const WORDS = MNEMONIC.split(' ');
const KEY = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';

describe('redaction takes out', () => {
  it.each<[string, unknown]>([
    ['a mnemonic as text', MNEMONIC],
    ['inside a sentence', `could not read “${MNEMONIC}” from the form`],
    ['in capitals', MNEMONIC.toUpperCase()],
    ['numbered', WORDS.map((word, i) => `${i + 1}. ${word}`).join(' ')],
    ['one word a line', WORDS.join('\r\n')],
    ['as a list', WORDS],
    ['as a list of objects’ JSON', JSON.stringify(WORDS)],
    ['as answers', { answers: WORDS.map((word, i) => ({ position: i + 1, word })) }],
    ['deep down', { a: { b: [{ c: MNEMONIC }] } }],
    ['in an error', new Error(`invalid mnemonic: ${MNEMONIC}`)],
    ['in an error’s cause', new Error('failed', { cause: new Error(MNEMONIC) })],
    ['in an error’s own fields', Object.assign(new Error('failed'), { value: MNEMONIC })],
    ['in a failure’s details', new Failure('x', 'y', { given: MNEMONIC })],
    ['as a key of an object', { [MNEMONIC]: 1 }],
    ['in a map', new Map([['x', MNEMONIC]])],
    ['eight of its words', WORDS.slice(0, 8).join(' ')],
  ])('a mnemonic: %s', (_name, value) => {
    expect(JSON.stringify(redact(value))).not.toMatch(/sausage|useful/i);
  });

  it.each<[string, unknown]>([
    ['a field named privateKey', { privateKey: `0x${KEY}` }],
    ['a field named key', { key: KEY }],
    ['a field named secret', { secret: KEY }],
    ['a field named clientSecretValue', { clientSecretValue: KEY }],
    ['text that calls it a private key', `bad private key: 0x${KEY}`],
    ['text with key=', `key=${KEY}`],
    ['bytes', { value: Buffer.from(KEY, 'hex') }],
    ['bytes in a list', [new Uint8Array(Buffer.from(KEY, 'hex'))]],
  ])('a private key: %s', (_name, value) => {
    const text = JSON.stringify(redact(value));
    expect(text).not.toContain(KEY);
    expect(text).not.toContain('172,9,116');
  });

  it.each([
    'password',
    'newPassword',
    'PASSPHRASE',
    'mnemonic',
    'entropy',
    'seed',
    'authorization',
    'sessionToken',
    'x-amz-security-token',
  ])('a field named %s', (name) => {
    expect(redact({ [name]: 'open sesame' })).toEqual({ [name]: '[redacted]' });
  });
});

describe('redaction leaves', () => {
  it.each<[string, unknown]>([
    ['transaction hashes', { hash: `0x${KEY}`, note: `Transaction 0x${KEY} was confirmed.` }],
    ['addresses', { account: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266' }],
    [
      'sentences',
      'The file could not be read because the disk is full. Make room and try again in a minute.',
    ],
    ['numbers, truth and null', { n: 1.5, yes: true, nothing: null }],
  ])('%s', (_name, value) => {
    expect(redact(value)).toEqual(value);
  });
});

describe('the log', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'log-'));
    file = join(folder, 'logs', 'desk.log');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const lines = (path = file) =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('has one JSON object a line, with time, level and event, for its owner only', () => {
    const log = openLog(file);
    log.info('started', { version: '1.2.3', blockNumber: 12n });
    log.warning('two\nlines');
    expect(lines()).toMatchObject([
      { level: 'info', event: 'started', version: '1.2.3', blockNumber: '12' },
      { level: 'warning', event: 'two\nlines' },
    ]);
    expect(lines()[0].time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('writes errors with their causes under the id that it answers', () => {
    const log = openLog(file);
    const cause = new Failure('chain-unavailable', 'No answer.', { url: 'http://127.0.0.1:1' });
    const id = log.error('handler failed', new Error('outer', { cause }));
    expect(lines()).toMatchObject([
      {
        level: 'error',
        id,
        error: {
          name: 'Error',
          message: 'outer',
          stack: expect.stringContaining('log.test.ts'),
          cause: { code: 'chain-unavailable', details: { url: 'http://127.0.0.1:1' } },
        },
      },
    ]);
  });

  it('never has a secret in it', () => {
    const log = openLog(file);
    log.info(MNEMONIC, { password: 'open sesame', note: MNEMONIC });
    log.error('restore', Object.assign(new Error(MNEMONIC), { privateKey: KEY }));
    const content = readFileSync(file, 'utf8');
    for (const secret of ['sausage', 'sesame', KEY]) expect(content).not.toContain(secret);
  });

  it('appends to what an earlier run wrote', () => {
    openLog(file).info('first');
    openLog(file).info('second');
    expect(lines().map(({ event }) => event)).toEqual(['first', 'second']);
  });

  it('starts a new file at its size limit and keeps so many old ones', () => {
    const log = openLog(file, { maxBytes: 1000, keep: 2 });
    for (let i = 0; i < 100; i++) log.info('line', { i });
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['desk.log', 'desk.log.1', 'desk.log.2']);
    const kept = [`${file}.2`, `${file}.1`, file].flatMap((path) => {
      expect(statSync(path).size).toBeLessThanOrEqual(1000);
      return lines(path).map(({ i }) => i);
    });
    // What is kept is the end, without a gap.
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => 100 - kept.length + n));
  });

  it('cuts a line that would push out all others', () => {
    openLog(file).info('huge', { data: 'x'.repeat(1_000_000) });
    expect(statSync(file).size).toBeLessThan(70_000);
    expect(lines()).toMatchObject([{ level: 'info', event: 'huge' }]);
  });

  it('stops nothing when it cannot be written, or what it is given is odd', () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    mkdirSync(file, { recursive: true });
    expect(openLog(file).error('x', new Error('y'))).toMatch(/^[0-9a-f-]{36}$/);
    expect(stderr).toHaveBeenCalled();
    stderr.mockRestore();
    rmSync(file, { recursive: true });
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    openLog(file).info('circular', circular);
    expect(lines()).toHaveLength(1);
  });
});
