import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lockWithComputer } from './lock-with-computer.ts';

test('the vault is locked when the computer goes to sleep and when its screen is locked', () => {
  const monitor = new EventEmitter();
  let locks = 0;
  lockWithComputer(monitor, () => {
    locks += 1;
  });
  monitor.emit('resume');
  monitor.emit('unlock-screen');
  expect(locks).toBe(0);
  monitor.emit('suspend');
  expect(locks).toBe(1);
  monitor.emit('lock-screen');
  expect(locks).toBe(2);
});
