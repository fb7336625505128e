/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { startShell } from './open-in-chromium.ts';
import { runningDesk } from './running-desk.ts';
import { ROOT, shellForTests } from './shell-for-tests.ts';
import { test } from './test.ts';

const chromiumOnly = () => test.skip(shellForTests().kind === 'electron', 'About the Chromium shell.');

const { desk } = runningDesk('default');
// A test that has ended the app leaves it to the next to start it.
test.beforeEach(async () => {
  if (!desk().isRunning) await desk().start();
});

test('ending the app gives exit code 0 and frees the profile', async () => {
  expect(await desk().close()).toBe(0);
  await desk().start();
  expect((await desk().page.evaluate(() => window.desk.invoke('settings.get', {}))).ok).toBe(true);
});

test('what a person sets outlives a restart', async () => {
  await desk().page.evaluate(() => window.desk.invoke('settings.set', { autoLockMinutes: 17 }));
  await desk().restart();
  const answer = await desk().page.evaluate(() => window.desk.invoke('settings.get', {}));
  expect(answer).toMatchObject({ ok: true, value: { autoLockMinutes: 17 } });
});

test('events reach the page until it stops listening', async () => {
  const heard = await desk().page.evaluate(async () => {
    const values: number[] = [];
    const off = window.desk.on('settings.changed', ({ autoLockMinutes }) => values.push(autoLockMinutes));
    await window.desk.invoke('settings.set', { autoLockMinutes: 3 });
    await window.desk.invoke('settings.get', {});
    off();
    await window.desk.invoke('settings.set', { autoLockMinutes: 4 });
    await window.desk.invoke('settings.get', {});
    return values;
  });
  expect(heard).toEqual([3]);
});

test('the system’s file chooser gives real paths, or none when it is closed', async () => {
  const file = join(desk().profile, 'usage – März.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  const choose = () => desk().page.evaluate(() => window.desk.invoke('emissions.chooseFiles', {}));
  await desk().chooseFiles([file]);
  expect(await choose()).toMatchObject({ ok: true, value: [{ path: file }] });
  await desk().chooseFiles([]);
  expect(await choose()).toEqual({ ok: true, value: [] });
});

test('a start that fails says why in words and ends with exit code 1', async () => {
  chromiumOnly();
  const folder = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
  const file = join(folder, 'profile');
  writeFileSync(file, 'not a folder');
  const child = startShell(file, {});
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  expect(await new Promise((done) => child.once('close', done))).toBe(1);
  expect(output).toContain('CloudTuner Desk has to close');
  rmSync(folder, { recursive: true });
});

test.describe('the Chromium shell', () => {
  test('quits with a message when Chromium is gone', async () => {
    chromiumOnly();
    process.kill(await browserOf(desk().profile), 'SIGKILL');
    expect(await desk().ended()).toBe(1);
    expect(desk().output()).toContain('Chromium ended unexpectedly');
    await desk().close();
  });

  test('starts where a killed browser of a computer of another name left its lock', async () => {
    chromiumOnly();
    await desk().close();
    symlinkSync('another-computer-4711', join(desk().profile, 'chromium/SingletonLock'));
    await desk().start();
    expect((await desk().page.evaluate(() => window.desk.invoke('settings.get', {}))).ok).toBe(true);
  });

  test('has the browser save no passwords and fill in no forms', async () => {
    chromiumOnly();
    // Chromium writes what it has taken over, when it ends.
    await desk().close();
    const preferences = JSON.parse(
      readFileSync(join(desk().profile, 'chromium/Default/Preferences'), 'utf8'),
    ) as object;
    expect(preferences).toHaveProperty('browser');
    expect(preferences).toMatchObject({
      credentials_enable_service: false,
      autofill: { profile_enabled: false, credit_card_enabled: false },
    });
    await desk().start();
  });

  test('ends although the local chain has stopped answering', async () => {
    chromiumOnly();
    const chain = await processOf(`^[^ ]*anvil .*${join(desk().profile, 'chain')}/`);
    process.kill(chain, 'SIGSTOP');
    expect(await desk().close()).toBe(0);
    await desk().start();
    expect((await desk().page.evaluate(() => window.desk.invoke('settings.get', {}))).ok).toBe(true);
  });

  test('quits when the window is closed', async () => {
    chromiumOnly();
    await desk().page.close();
    expect(await desk().ended()).toBe(0);
    expect(desk().output()).not.toContain('unexpectedly');
    await desk().close();
  });

  test('opens no debugging port unless it runs under a test', async () => {
    chromiumOnly();
    const profile = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
    // Chromium takes switches with one dash too.
    const child = startShell(profile, { CLOUDTUNER_E2E: '' }, ['-remote-debugging-port=0']);
    const browser = await browserOf(profile);
    const commandLine = readFileSync(`/proc/${browser}/cmdline`, 'utf8');
    child.kill('SIGTERM');
    await new Promise((done) => child.once('close', done));
    expect(commandLine).toContain('--remote-debugging-pipe');
    expect(commandLine).not.toContain('-remote-debugging-port');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('looks up no name and opens no connection, Chromium’s own included', async () => {
    chromiumOnly();
    const profile = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
    const log = join(profile, 'net.json');
    const child = startShell(profile, {}, [`--log-net-log=${log}`]);
    await browserOf(profile);
    // Chromium's own services make their first attempts within the first seconds.
    await wait(8000);
    child.kill('SIGTERM');
    await new Promise((done) => child.once('close', done));
    const { events, constants } = JSON.parse(readFileSync(log, 'utf8')) as {
      events: { type: number }[];
      constants: { logEventTypes: Record<string, number> };
    };
    const outward = [
      'TCP_CONNECT_ATTEMPT',
      'UDP_BYTES_SENT',
      'HOST_RESOLVER_SYSTEM_TASK',
      'HOST_RESOLVER_DNS_TASK',
      'DNS_TRANSACTION',
    ];
    for (const name of outward) expect(constants.logEventTypes).toHaveProperty(name);
    const happened = outward.filter((name) =>
      events.some(({ type }) => type === constants.logEventTypes[name]),
    );
    expect(events.length).toBeGreaterThan(0);
    expect(happened).toEqual([]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('leaves no name of its own in the page', async () => {
    chromiumOnly();
    const outcome = await desk().page.evaluate(async () => {
      const own = Object.getOwnPropertyNames(window).filter((name) =>
        /^(binding|receiver|link)[0-9a-f]/.test(name),
      );
      return { own, playwright: '__playwright__binding__' in window };
    });
    expect(outcome).toEqual({ own: [], playwright: false });
  });
});

/** Process id of the Chromium that uses a profile, once it is there. */
const browserOf = (profile: string) => processOf(`user-data-dir=${join(profile, 'chromium')}`);

/** Id of the newest process with a text in its command line, once there is one. */
async function processOf(text: string): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      const found = execFileSync('pgrep', ['-f', text], { cwd: ROOT });
      return Number(found.toString().split('\n')[0]);
    } catch {
      await wait(100);
    }
  }
  throw new Error(`No process has ${text} in its command line.`);
}
