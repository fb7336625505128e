import { Tagged } from 'cborg';
import { describe, expect, test } from 'vitest';
import { encodeEthSignature } from '../../domain/air-gap/eth-signature.ts';
import { type CborValue, encodeCbor } from '../../domain/ur/cbor.ts';
import { encodeUr } from '../../domain/ur/encode-ur.ts';
import { decodeFileUr, encodeFileUr, FILE_TYPE, MAX_FILE_BYTES } from './file-ur.ts';
import { scanHandlers } from './scan-handlers.ts';
import { ScanSessions } from './scan-sessions.ts';

const failure = (code: string) => expect.objectContaining({ code });
const text = (value: string) => new TextEncoder().encode(value);
const signature = encodeEthSignature({
  requestId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
  r: `0x${'11'.repeat(32)}`,
  s: `0x${'22'.repeat(32)}`,
  v: 0,
  origin: null,
});
const frames = encodeUr('eth-signature', signature, { maxFragment: 20 });
// “test it can generate hd key for eth hd key” (KeystoneHQ/keystone-sdk-base, CryptoHDKey.test.ts).
const WALLET =
  'ur:crypto-hdkey/oxaxhdclaowdverokopdinhseeroisyalksaykctjshedprnuyjyfgrovawewftyghceglrpkgaahdcxtplfjsluknfwlaisaxwypalbjylswzamcxhscyuyloztmwfnldlgskpyptgsdecfamtaaddyoeadlncsdwykcsfnykaeykaocywlcscewfaycytedmfeayghlptnin';

describe('a scan session', () => {
  test('tells how far it is, and what was found', () => {
    const scans = new ScanSessions();
    const id = scans.start(true);
    for (let seqNum = 1; seqNum < frames.seqLen; seqNum++) {
      expect(scans.scan(id, frames.frame(seqNum))).toEqual({
        outcome: 'new',
        received: seqNum,
        expected: frames.seqLen,
        found: null,
      });
    }
    expect(() => scans.message(id)).toThrow(failure('scan-ended'));
    expect(scans.scan(id, frames.frame(frames.seqLen))).toMatchObject({
      outcome: 'complete',
      found: 'signature',
    });
    expect(scans.message(id)).toEqual({ type: 'eth-signature', cbor: signature });
  });

  test.each([
    ['a type that nobody here reads', 'crypto-psbt', Uint8Array.of(0x40), 'unknown-code'],
    ['the type for tests of UR itself', 'bytes', Uint8Array.of(0x40), 'unknown-code'],
    ['a signature that is none', 'eth-signature', Uint8Array.of(0x40), 'malformed'],
    ['a file that is none', FILE_TYPE, encodeCbor(text('no gzip')), 'malformed'],
    [
      'a private key',
      'crypto-hdkey',
      encodeCbor(
        new Map<number, CborValue>([
          [2, true],
          [3, new Uint8Array(33)],
        ]),
      ),
      'secret-key',
    ],
  ])('refuses %s, and reads the next code', (_name, type, cbor, code) => {
    const scans = new ScanSessions();
    const id = scans.start(false);
    expect(() => scans.scan(id, encodeUr(type, cbor).frame(1))).toThrow(failure(code));
    expect(() => scans.message(id)).toThrow(failure('scan-ended'));
    expect(scans.scan(id, WALLET)).toMatchObject({ found: 'accounts' });
  });

  test('ends with the next one, and when it is stopped', () => {
    const scans = new ScanSessions();
    const first = scans.start(false);
    const second = scans.start(false);
    expect(() => scans.scan(first, WALLET)).toThrow(failure('scan-ended'));
    scans.stop(first);
    expect(scans.scan(second, WALLET).found).toBe('accounts');
    scans.stop(second);
    expect(() => scans.message(second)).toThrow(failure('scan-ended'));
  });
});

describe('the camera is wanted', () => {
  test('only while a code is being read with it', () => {
    const scans = new ScanSessions();
    expect(scans.wantsCamera()).toBe(false);
    scans.start(false);
    expect(scans.wantsCamera()).toBe(false);
    const id = scans.start(true);
    expect(scans.wantsCamera()).toBe(true);
    scans.stop(id);
    expect(scans.wantsCamera()).toBe(false);
  });

  test('no longer when the code is whole', () => {
    const scans = new ScanSessions();
    scans.scan(scans.start(true), WALLET);
    expect(scans.wantsCamera()).toBe(false);
  });

  test('for ten minutes at most', () => {
    let now = 0;
    const scans = new ScanSessions(() => now);
    scans.start(true);
    now = 10 * 60_000 - 1;
    expect(scans.wantsCamera()).toBe(true);
    now += 1;
    expect(scans.wantsCamera()).toBe(false);
  });
});

describe('files in QR form', () => {
  test('come back as they went, smaller on the way', () => {
    const content = text(JSON.stringify({ words: 'retire '.repeat(2000) }));
    const cbor = encodeFileUr(content);
    expect(decodeFileUr(cbor)).toEqual(content);
    expect(cbor.length).toBeLessThan(content.length / 20);
  });

  test('are not unpacked beyond 1 MiB', () => {
    expect(decodeFileUr(encodeFileUr(new Uint8Array(MAX_FILE_BYTES))).length).toBe(MAX_FILE_BYTES);
    expect(() => decodeFileUr(encodeFileUr(new Uint8Array(MAX_FILE_BYTES + 1)))).toThrow(
      failure('malformed'),
    );
  });

  test('are a byte string, and nothing else', () => {
    expect(() => decodeFileUr(encodeCbor(['x']))).toThrow(failure('malformed'));
    expect(() => decodeFileUr(encodeCbor(new Tagged(37, 'x')))).toThrow(failure('malformed'));
  });
});

test('accounts of a scanned wallet are added with path and fingerprint, by their numbers', async () => {
  const scans = new ScanSessions();
  const added: unknown[] = [];
  const handlers = scanHandlers({
    scans,
    accountLabel: () => null,
    addOutside: (account, label) => void added.push({ ...account, label }),
  });
  const { session } = await handlers['airGap.startScan']({ camera: false });
  await handlers['airGap.scan']({ session, frame: WALLET });
  const shown = await handlers['airGap.readAccounts']({ session, from: 0, count: 5 });
  expect(shown).toMatchObject({ wallet: null, fingerprint: 'e9181cf3', more: true });
  expect(shown.accounts.map(({ path }) => path)).toEqual(
    [0, 1, 2, 3, 4].map((index) => `m/44'/60'/0'/0/${index}`),
  );
  const answer = await handlers['airGap.addAccounts']({
    session,
    accounts: [{ index: 3, label: 'Keystone' }],
  });
  const { address, path } = shown.accounts[3] ?? {};
  expect(answer).toEqual({ added: [address] });
  expect(added).toEqual([{ address, kind: 'air-gap', path, fingerprint: 'e9181cf3', label: 'Keystone' }]);
});
