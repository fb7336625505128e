import { expect, test } from 'vitest';
import { partial, unavailable } from './unavailable.ts';

type Whole = { present(): number; absent(): number; Class: new () => object };

test('a member that the shell has works', () => {
  expect(partial<Whole>('thing', { present: () => 1 }).present()).toBe(1);
});

test('a member that it does not have throws by name', () => {
  const thing = partial<Whole>('thing', { present: () => 1 });
  expect(() => thing.absent()).toThrow('electron.thing.absent is not available in the Chromium shell');
  expect(() => new thing.Class()).toThrow('electron.thing.Class is not available in the Chromium shell');
});

test('a module that it does not have throws by name, however it is used', () => {
  const Tray = unavailable<{ new (icon: string): object; (): void; count: number }>('Tray');
  expect(() => new Tray('icon')).toThrow('electron.Tray is not available in the Chromium shell');
  expect(() => Tray()).toThrow('electron.Tray is not available in the Chromium shell');
  expect(() => Tray.count).toThrow('electron.Tray.count is not available in the Chromium shell');
  expect(() => {
    Tray.count = 1;
  }).toThrow('electron.Tray.count is not available in the Chromium shell');
});

test('an object can be awaited and printed although members are missing', async () => {
  const thing = partial<Whole>('thing', { present: () => 1 });
  expect(await Promise.resolve(thing)).toBe(thing);
  expect(String(Object.prototype.toString.call(thing))).toBe('[object Object]');
});
