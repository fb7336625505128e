import dgram from 'node:dgram';
import dns from 'node:dns';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { blockSockets } from './block-sockets.ts';
import { isToldToStayOffline, setStaysOffline, staysOffline } from './stays-offline.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the second line: a program that tries all the same', () => {
  test('reaches nothing: TCP, TLS, HTTP, fetch, WebSocket, UDP, names, listening, the loopback included', async () => {
    // A server that would answer, begun before the guard: what is refused below would work without it.
    const server = http.createServer((_request, response) => response.end('answered'));
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as net.AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    expect(await (await fetch(url)).text()).toBe('answered');
    const attempts: string[] = [];
    const give = blockSockets((what) => attempts.push(what));
    const failed = (work: Promise<unknown>) =>
      work.then(
        () => 'reached it',
        (error: Error & { cause?: unknown }) => {
          const cause = (error.cause ?? error) as { code?: string };
          return cause.code;
        },
      );
    const socket = (make: () => net.Socket) =>
      new Promise((done, fail) => make().on('connect', done).on('error', fail));
    try {
      const results = {
        net: await failed(socket(() => net.connect(port, '127.0.0.1'))),
        tls: await failed(
          (async () => {
            const tls = await import('node:tls');
            await socket(() => tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false }));
          })(),
        ),
        http: await failed(new Promise((done, fail) => http.get(url, done).on('error', fail))),
        fetch: await failed(fetch(`${url}?fresh`)),
        lookup: await failed(dns.promises.lookup('example.org')),
        callback: await failed(
          new Promise((done, fail) =>
            dns.lookup('example.org', (error) => (error ? fail(error) : done(null))),
          ),
        ),
        resolver: await failed(new dns.promises.Resolver().resolve4('example.org')),
        udp: await failed((async () => dgram.createSocket('udp4'))()),
        listen: await failed((async () => net.createServer().listen(0, '127.0.0.1'))()),
      };
      expect(Object.entries(results)).toEqual(Object.keys(results).map((name) => [name, 'offline']));
      // The browser’s WebSocket tells no reason.
      const opened = await new Promise((done) => {
        const ws = new WebSocket(`ws://127.0.0.1:${port}/`);
        ws.onopen = () => done(true);
        ws.onerror = () => done(false);
      });
      expect(opened).toBe(false);
      expect(attempts.length).toBeGreaterThanOrEqual(10);
      // What stays on this machine’s file system still works: locks between two runs of the program use it.
      if (process.platform !== 'win32') {
        const path = join(folder, 'local');
        const local = net.createServer((each) => each.end());
        await new Promise<void>((done) => void local.listen(path, done));
        expect(await failed(socket(() => net.connect(path)))).toBe('reached it');
        local.close();
      }
    } finally {
      give();
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('who says that a machine stays offline', () => {
  test('--offline, CLOUDTUNER_OFFLINE=1, or the mark of the profile, which outlives the program', () => {
    const told = (words: string[], value?: string) =>
      isToldToStayOffline({ arguments: words, environment: { CLOUDTUNER_OFFLINE: value } });
    expect([told([]), told(['--offline']), told([], '1'), told([], '0')]).toEqual([false, true, true, false]);
    // In doubt a machine stays offline.
    expect([told(['--offline=1']), told(['--Offline'])]).toEqual([true, true]);
    expect(['true', 'yes', ' 1 ', 'on', '2'].map((value) => told([], value))).not.toContain(false);
    expect(['', ' ', 'false', 'no', 'off'].map((value) => told([], value))).not.toContain(true);
    expect(staysOffline(folder)).toBe(false);
    setStaysOffline(folder, true);
    expect(staysOffline(folder)).toBe(true);
    setStaysOffline(folder, false);
    expect(staysOffline(folder)).toBe(false);
  });
});
