import { expect, test } from 'vitest';
import { EVENT_CHANNEL } from '../ipc/contract.ts';
import { createEventSender } from './gate-events.ts';

function window(destroyed = false) {
  const sent: unknown[][] = [];
  return { sent, isDestroyed: () => destroyed, send: (...args: unknown[]) => void sent.push(args) };
}
const settings = {
  theme: 'dark',
  autoLockMinutes: 5,
  locale: null,
  utc: true,
  localMarketLife: false,
} as const;

test('an event that fits the contract goes to every window that is there', () => {
  const [one, gone] = [window(), window(true)];
  createEventSender(() => [one, gone], { error: () => 'id' })('settings.changed', settings);
  expect(one.sent).toEqual([[EVENT_CHANNEL, 'settings.changed', settings]]);
  expect(gone.sent).toEqual([]);
});

test('an event with a key that the contract does not have is dropped, and its values are not logged', () => {
  const target = window();
  const lines: string[] = [];
  const log = { error: (event: string, error: unknown) => `${lines.push(`${event} ${String(error)}`)}` };
  const payload = { ...settings, mnemonic: 'planted-4711' };
  createEventSender(() => [target], log)('settings.changed', payload);
  expect(target.sent).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain('planted-4711');
});
