import { expect, test } from 'vitest';
import { createDropGate } from './gate-drop.ts';

function gate({ trusted = true, fails = false } = {}) {
  const taken: (readonly string[])[] = [];
  const logged: string[] = [];
  const listener = createDropGate<object>({
    dropFiles: async (paths) => {
      taken.push(paths);
      if (fails) throw new Error('disk');
    },
    isTrustedSender: () => trusted,
    log: {
      warning: (context) => void logged.push(context),
      error: (context) => String(logged.push(context)),
    },
  });
  return { drop: (...args: unknown[]) => listener({}, ...args), taken, logged };
}

test('paths of a drop go to the desk; what is on no disk is left out', async () => {
  const { drop, taken } = gate();
  expect(await drop(['/data/bill.csv', '', 'relative.csv'])).toBeUndefined();
  expect(taken).toEqual([['/data/bill.csv']]);
});

test('another sender is refused', async () => {
  const { drop, taken, logged } = gate({ trusted: false });
  await drop(['/data/bill.csv']);
  expect([taken, logged]).toEqual([[], ['gate.refused-drop']]);
});

test('anything but a list of paths is an empty drop, which the page hears of', async () => {
  const { drop, taken } = gate();
  for (const input of [
    undefined,
    '/data/bill.csv',
    [1],
    { length: 1 },
    Array(1001).fill('/x'),
    ['/'.repeat(5000)],
  ]) {
    await drop(input);
  }
  expect(taken).toEqual([[], [], [], [], [], []]);
});

test('a failure is logged and never rejects', async () => {
  const { drop, logged } = gate({ fails: true });
  expect(await drop(['/data/bill.csv'])).toBeUndefined();
  expect(logged).toEqual(['gate.drop']);
});
