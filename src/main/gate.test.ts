import { expect, test } from 'vitest';
import { Failure } from '../domain/failure.ts';
import { type Handlers, methods } from '../ipc/contract.ts';
import { COMMON_ERRORS } from '../ipc/define.ts';
import { createGate } from './gate.ts';
import { MAX_INPUT_BYTES, MAX_INPUT_DEPTH } from './gate-input.ts';

const settings = {
  theme: 'dark',
  autoLockMinutes: 5,
  locale: null,
  utc: true,
  localMarketLife: false,
} as const;
const lines: string[] = [];

/** A gate in front of one real method at a time. Everything else of the contract would fail loudly. */
function gateWith(handlers: Partial<Handlers>, isTrustedSender: (event: unknown) => boolean = () => true) {
  lines.length = 0;
  const log = {
    warning: (event: string) => void lines.push(event),
    error: (event: string, error: unknown) => {
      lines.push(`${event} ${String(error)}`);
      return `id-${lines.length}`;
    },
  };
  const gate = createGate<unknown>({ handlers: handlers as Handlers, isTrustedSender, log });
  return (...args: unknown[]) => gate({}, ...args);
}

const code = async (answer: ReturnType<ReturnType<typeof gateWith>>) => {
  const result = await answer;
  return result.ok ? 'ok' : result.error.code;
};

test('a call that fits the contract reaches its handler and gets its answer', async () => {
  const call = gateWith({ 'settings.set': async ({ utc = true }) => ({ ...settings, utc }) });
  expect(await call('settings.set', { utc: false })).toEqual({
    ok: true,
    value: { ...settings, utc: false },
  });
});

test.each([
  'nope',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'settings',
  'settings.get ',
  '',
])('the method %j is unknown', async (name) =>
  expect(await code(gateWith({})(name, {}))).toBe('unknown-method'),
);

test.each([
  [undefined],
  [null],
  [1],
  [['settings.get']],
  [{ toString: () => 'settings.get' }],
  [Symbol('settings.get')],
])('a method that is not a string is unknown: %s', async (name) => {
  const call = gateWith({ 'settings.get': async () => settings });
  expect(await code(call(name, {}))).toBe('unknown-method');
});

test('a sender that is not trusted, or whose frame is gone, gets no further', async () => {
  let ran = false;
  const handlers: Partial<Handlers> = {
    'settings.get': async () => {
      ran = true;
      return settings;
    },
  };
  const gone = () => {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  };
  expect(await code(gateWith(handlers, () => false)('settings.get', {}))).toBe('not-allowed');
  expect(await code(gateWith(handlers, gone)('settings.get', {}))).toBe('not-allowed');
  expect(await code(gateWith(handlers, () => 'yes' as never)('settings.get', {}))).toBe('not-allowed');
  expect(ran).toBe(false);
});

test('the sender is checked before anything is told about methods', async () => {
  expect(await code(gateWith({}, () => false)('nope', {}))).toBe('not-allowed');
});

const cycle: Record<string, unknown> = {};
cycle.self = cycle;
let nested: unknown = 1;
for (let depth = 0; depth <= MAX_INPUT_DEPTH; depth++) nested = { nested };
const getter = Object.defineProperty({}, 'utc', { enumerable: true, get: () => true });
const sparse: unknown[] = [];
sparse.length = 2 ** 32 - 1;

test.each<[string, unknown[]]>([
  ['no input', []],
  ['undefined', [undefined]],
  ['null', [null]],
  ['a string', ['{}']],
  ['a number', [1]],
  ['a list', [[]]],
  ['more than one argument', [{}, {}]],
  ['a key that is not in the contract', [{ extra: 1 }]],
  ['an own key __proto__', [JSON.parse('{"__proto__": {"utc": true}}')]],
  ['a symbol key', [{ [Symbol('utc')]: true }]],
  ['a getter', [getter]],
  ['a cycle', [cycle]],
  ['a class instance', [new (class Settings {})()]],
  ['a date', [{ locale: new Date(0) }]],
  ['a map', [new Map()]],
  ['a function', [{ utc: () => true }]],
  ['a bigint', [{ autoLockMinutes: 5n }]],
  ['too much nesting', [nested]],
  ['a list with four thousand million gaps', [{ locale: sparse }]],
  ['more than 1 MiB', [{ locale: 'x'.repeat(MAX_INPUT_BYTES) }]],
  [
    'more than 1 MiB of keys',
    [Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`key-${i}`, 1]))],
  ],
])('input is refused: %s', async (_what, args) => {
  let ran = false;
  const call = gateWith({
    'settings.set': async () => {
      ran = true;
      return settings;
    },
  });
  expect(await code(call('settings.set', ...args))).toBe('invalid-input');
  expect(ran).toBe(false);
});

test('the size that is refused is that of the text, in bytes of UTF-8 and with its escapes', async () => {
  const call = gateWith({
    'accounts.unlock': async () => Promise.reject(new Failure('wrong-password', 'No.')),
  });
  // U+0001 takes six bytes as JSON, the letter é two.
  for (const [letter, bytes] of [
    ['\u0001', 6],
    ['é', 2],
  ] as const) {
    const result = await call('accounts.unlock', {
      password: letter.repeat(Math.floor(MAX_INPUT_BYTES / bytes)),
    });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('1 MiB') },
    });
  }
});

test.each([
  ['scientific notation', '1e3'],
  ['hexadecimal', '0x10'],
  ['a decimal point', '1.5'],
  ['a leading zero', '01'],
  ['a sign', '+1'],
  ['a minus sign', '-1'],
  ['spaces', ' 1'],
  ['nothing', ''],
  ['Arabic-Indic digits', '١٢٣'],
  ['full-width digits', '１２'],
  ['a number', 1],
  ['a word', 'NaN'],
  ['79 digits', '1'.repeat(79)],
])('an amount in base units is refused as %s', async (_what, amount) => {
  const call = gateWith({});
  const result = await call('retirement.prepare', { amount, beneficiary: 'x', purpose: 'x' });
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringContaining('amount') },
  });
});

// The plain copy refuses the first three, the schema the others; either way no handler sees them.
test.each([
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [-0],
  [1.5],
  ['5'],
  [0],
  [241],
  [2 ** 53],
  [true],
  [[5]],
])('a count of minutes is refused as %s', async (autoLockMinutes) => {
  const call = gateWith({ 'settings.set': async () => settings });
  expect(await code(call('settings.set', { autoLockMinutes }))).toBe('invalid-input');
});

test('what is refused is not repeated: it may be a password', async () => {
  const password = ['correct horse battery staple'];
  const result = await gateWith({})('accounts.unlock', { password });
  expect(JSON.stringify(result)).not.toContain('horse');
});

test('a failure that the method lists passes with its message and details', async () => {
  const failure = new Failure('unknown-import', 'There is no such import.', { importId: 'a' });
  const call = gateWith({ 'emissions.removeImport': async () => Promise.reject(failure) });
  expect(await call('emissions.removeImport', { importId: 'a' })).toEqual({
    ok: false,
    error: { code: 'unknown-import', message: 'There is no such import.', details: { importId: 'a' } },
  });
});

test.each<[string, () => unknown]>([
  ['a failure with a code of another method', () => new Failure('wrong-password', 'secret-4711')],
  ['a failure that calls itself internal', () => new Failure('internal', 'secret-4711')],
  ['an error', () => new Error('secret-4711')],
  ['an error with a cause', () => new Error('outside', { cause: new Error('secret-4711') })],
  [
    'an error that causes itself',
    () =>
      Object.assign(new Error('x'), {
        get cause() {
          return this;
        },
      }),
  ],
  [
    'an error whose stack cannot be read',
    () =>
      Object.defineProperty(new Error('x'), 'stack', {
        get: () => {
          throw new Error('y');
        },
      }),
  ],
  [
    'a look-alike of a failure',
    () => ({ name: 'Failure', code: 'unknown-import', message: 'secret-4711', details: {} }),
  ],
  ['a string', () => 'secret-4711'],
  ['undefined', () => undefined],
  ['null', () => null],
  [
    'a revoked proxy',
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
])('%s becomes internal with an id, and nothing of it leaves', async (_what, thrown) => {
  const call = gateWith({ 'settings.get': () => Promise.reject(thrown()) });
  const result = await call('settings.get', {});
  expect(result).toMatchObject({ ok: false, error: { code: 'internal', id: expect.stringMatching(/^id-/) } });
  expect(JSON.stringify(result)).not.toContain('secret-4711');
  expect(lines).toHaveLength(1);
});

test('a handler that throws at once is answered like one that rejects', async () => {
  const call = gateWith({
    'settings.get': () => {
      throw new Error('at once');
    },
  });
  expect(await code(call('settings.get', {}))).toBe('internal');
});

test('a method of the contract without a handler is a bug, not a crash', async () => {
  expect(await code(gateWith({})('settings.get', {}))).toBe('internal');
});

test.each<[string, unknown]>([
  ['an extra key', { ...settings, privateKey: 'planted-4711' }],
  ['a wrong type', { ...settings, theme: 'planted-4711' }],
  ['nothing', undefined],
  ['a missing key', { theme: 'dark' }],
])('an answer that does not fit its schema stays inside: %s', async (_what, output) => {
  const call = gateWith({ 'settings.get': async () => output as typeof settings });
  const result = await call('settings.get', {});
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(result)).not.toContain('planted-4711');
  expect(lines.join()).not.toContain('planted-4711');
});

test('the log names what is wrong with an answer, field by field', async () => {
  const call = gateWith({ 'settings.get': async () => ({ ...settings, utc: 'planted-4711' }) as never });
  await call('settings.get', {});
  expect(lines).toEqual(['gate.settings.get the answer does not fit its schema: utc invalid_type']);
});

test('texts that the caller sent do not reach the log', async () => {
  const call = gateWith({
    'accounts.unlock': async ({ password }) => Promise.reject(new Error(`cannot open with ${password}`)),
  });
  await call('accounts.unlock', { password: 'hunter2-hunter2' });
  expect(lines.join()).toContain('cannot open with [input]');
  expect(lines.join()).not.toContain('hunter2');
});

test('no method of the contract lists internal among its own codes, or repeats a common one', () => {
  for (const [name, { errors }] of Object.entries(methods)) {
    expect({
      name,
      repeated: errors.filter((error) => (COMMON_ERRORS as readonly string[]).includes(error)),
    }).toEqual({
      name,
      repeated: [],
    });
  }
});
