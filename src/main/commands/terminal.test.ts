import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { asksYes, openTerminal, type Terminal } from './terminal.ts';

function streams() {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const terminal = openTerminal(input, output) as Terminal;
  return { input, terminal, shown: () => shown };
}
const { signal } = new AbortController();

describe('questions on a terminal', () => {
  test('need one on both ends', () => {
    const tty = Object.assign(new PassThrough(), { isTTY: true });
    expect(openTerminal(tty, new PassThrough())).toBeNull();
    expect(openTerminal(new PassThrough(), tty)).toBeNull();
    expect(openTerminal(tty, tty)).not.toBeNull();
  });

  test('a hidden answer is not shown', async () => {
    const { input, terminal, shown } = streams();
    const answer = terminal.ask('Password: ', { hidden: true, signal });
    input.write('quite secret\r');
    expect(await answer).toBe('quite secret');
    expect(shown()).toContain('Password: ');
    expect(shown()).not.toContain('secret');
  });

  test('another is', async () => {
    const { input, terminal, shown } = streams();
    const answer = terminal.ask('Word 3: ', { signal });
    input.write('apple\r');
    expect(await answer).toBe('apple');
    expect(shown()).toContain('apple');
  });

  test('a hidden answer after a shown one is not shown either', async () => {
    const { input, terminal, shown } = streams();
    const first = terminal.ask('Word 3: ', { signal });
    input.write('apple\r');
    await first;
    const second = terminal.ask('Password: ', { hidden: true, signal });
    input.write('quite secret\r');
    expect(await second).toBe('quite secret');
    expect(shown()).not.toContain('secret');
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s cancels', async (_key, character) => {
    const { input, terminal } = streams();
    const answer = terminal.ask('Password: ', { hidden: true, signal });
    input.write(character);
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('so does an interruption from elsewhere', async () => {
    const interrupt = new AbortController();
    const answer = streams().terminal.ask('Password: ', { signal: interrupt.signal });
    interrupt.abort();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  test.each([
    ['y', true],
    ['Yes', true],
    ['', false],
    ['n', false],
    ['yesterday', false],
  ])('“%s” is a yes: %s', async (typed, yes) => {
    const { input, terminal } = streams();
    const answer = asksYes(terminal, 'Sign?', signal);
    input.write(`${typed}\r`);
    expect(await answer).toBe(yes);
  });
});
