import { describe, expect, test } from 'vitest';
import { endpointHost, endpointProblem, isLoopback, isSameEndpoint, maskedEndpoint } from './endpoint-url.ts';

describe('an endpoint’s address', () => {
  test('is https anywhere, and http on the loopback interface alone (RFC 6761, RFC 1122 3.2.1.3)', () => {
    for (const url of [
      'https://rpc.example.org/v3/key',
      'https://user:secret@rpc.example.org:8443',
      'http://localhost:8545',
      'http://127.0.0.1:8545/',
      'http://127.8.9.10:1',
      'http://[::1]:8545',
      // URLs write these forms as 127.0.0.1 before anybody sees them.
      'http://2130706433/',
      'http://0x7f.1/',
    ]) {
      expect([url, endpointProblem(url)]).toEqual([url, null]);
    }
    for (const url of [
      'http://rpc.example.org',
      'http://localhost.example.org',
      'http://127.0.0.1.nip.io',
      'http://127.0.0.1@evil.example',
      'http://[::ffff:127.0.0.1]:8545',
      'http://10.0.0.1:8545',
      'ws://localhost:8545',
      'wss://rpc.example.org',
      'ipc:///tmp/geth.ipc',
      'javascript:alert(1)',
      'https://rpc.example.org/#key',
      'https://user:%ZZ@rpc.example.org',
      'rpc.example.org',
      '',
      `https://rpc.example.org/${'a'.repeat(2_000)}`,
    ]) {
      expect([url, endpointProblem(url)]).toEqual([url, expect.any(String)]);
    }
  });

  test('RFC 3986 6.2.2.1, 6.2.3: is the same in other capitals, with an empty path, or with the root’s dot', () => {
    const same = (one: string, other: string) => isSameEndpoint(one, other);
    for (const other of [
      'https://RPC.example.org',
      'https://rpc.example.org/',
      'https://rpc.example.org.',
      'https://rpc.example.org:443/',
      'https://rpc.example.org//',
    ])
      expect([other, same('https://rpc.example.org', other)]).toEqual([other, true]);
    for (const other of [
      'https://rpc.example.org/a',
      'https://rpc2.example.org',
      'https://rpc.example.org:8443',
    ])
      expect([other, same('https://rpc.example.org', other)]).toEqual([other, false]);
    expect(same('https://rpc.example.org/key/A', 'https://rpc.example.org/key/a')).toBe(false);
  });

  test('is shown without anything that may be a key', () => {
    const secret = 'https://user:pa55@rpc.example.org:8443/v3/k3y?token=t0ken';
    expect(maskedEndpoint(secret)).toBe('https://…@rpc.example.org:8443/…');
    expect(endpointHost(secret)).toBe('rpc.example.org:8443');
    expect(maskedEndpoint('https://rpc.example.org/')).toBe('https://rpc.example.org');
    expect(maskedEndpoint('nonsense')).toBe('…');
  });

  test('a host that only looks like this computer is not', () => {
    expect(['localhost', '127.0.0.1', '[::1]'].map(isLoopback)).toEqual([true, true, true]);
    expect(['localhost.', '127.0.0.1.example', '1127.0.0.1', '::1', ''].map(isLoopback)).toEqual(
      Array(5).fill(false),
    );
  });
});
