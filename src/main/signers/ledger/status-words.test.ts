import { describe, expect, test } from 'vitest';
import { LEDGER_PROBLEMS } from '../../../domain/ledger/problems.ts';
import { NOWHERE, problem, statusFailure } from './status-words.ts';

// The words and their meaning: StatusCodes of @ledgerhq/errors and doc/ethapp.adoc of app-ethereum.
describe('status words', () => {
  const nanoX = { ...NOWHERE, model: 'nanoX', app: 'Ethereum', version: '1.22.0' } as const;

  test.each([0x5515, 0x6b0c, 0x6804, 0x5303, 0x6982])('locked: 0x%s', (word) => {
    expect(statusFailure(word, nanoX)).toMatchObject({
      code: 'ledger-locked',
      message: expect.stringMatching(/^The Ledger Nano X is locked\. Enter its PIN/),
    });
  });

  test.each([0x6985, 0x5501])('rejected: 0x%s', (word) => {
    expect(statusFailure(word, nanoX)).toMatchObject({
      code: 'ledger-rejected',
      message: expect.stringContaining('Nothing was signed'),
    });
  });

  test.each([0x6e00, 0x6e01, 0x6d00, 0x6d02, 0x6511])('wrong app open: 0x%s, and it is named', (word) => {
    const failure = statusFailure(word, { ...NOWHERE, app: 'Bitcoin' });
    expect(failure).toMatchObject({ code: 'ledger-wrong-app', details: { app: 'Bitcoin' } });
    expect(failure.message).toMatch(/“Bitcoin” is open on the Ledger\. Open the Ethereum app/);
    expect(statusFailure(word, { ...NOWHERE, app: 'BOLOS' }).message).toMatch(/^No app is open/);
  });

  test('app too old: the Ethereum app does not know the command (0x6d00) or the transaction type (0x6501)', () => {
    for (const word of [0x6d00, 0x6501]) {
      expect(statusFailure(word, { ...nanoX, version: '1.6.0' })).toMatchObject({
        code: 'ledger-app-too-old',
        message: expect.stringMatching(/it is 1\.6\.0\. Version 1\.9\.0 or newer is needed/),
      });
    }
  });

  test('app missing: 0x6807 is that only as the answer to “open app”; it is an overflow otherwise', () => {
    expect(statusFailure(0x6807, { ...NOWHERE, opening: true }).code).toBe('ledger-app-missing');
    expect(statusFailure(0x6807, nanoX)).toMatchObject({
      code: 'ledger-refused',
      message: expect.stringContaining('0x6807'),
    });
  });

  test('blind signing off: 0x6a80 for data that the app may not sign unread; the setting is named by model', () => {
    const at = { ...nanoX, hasData: true, blindSigning: false };
    expect(statusFailure(0x6a80, at)).toMatchObject({
      code: 'ledger-blind-signing-off',
      message: expect.stringMatching(/both buttons/),
    });
    expect(statusFailure(0x6a80, { ...at, model: 'stax' }).message).toMatch(/tap the gear/);
    // With the setting on, or without data, it is plain wrong data.
    expect(statusFailure(0x6a80, { ...at, blindSigning: true }).code).toBe('ledger-refused');
    expect(statusFailure(0x6a80, { ...at, hasData: false }).code).toBe('ledger-refused');
  });

  test.each([0x6611, 0x6d07, 0x5502, 0x662f])('not set up: 0x%s', (word) => {
    expect(statusFailure(word, NOWHERE).code).toBe('ledger-not-set-up');
  });

  test.each([0x6601, 0x6901])('busy with its own menu: 0x%s', (word) => {
    expect(statusFailure(word, NOWHERE).code).toBe('ledger-busy');
  });

  test('a word that can be none (ISO 7816-4: 6xxx and 9xxx; Ledger: 5xxx and Bxxx too) is noise, not a refusal', () => {
    expect(statusFailure(0x41d8, NOWHERE).code).toBe('ledger-bad-answer');
    for (const word of [0x5abc, 0x6abc, 0x9abc, 0xb007]) {
      expect(statusFailure(word, NOWHERE)).toMatchObject({
        code: 'ledger-refused',
        message: expect.stringContaining(`0x${word.toString(16)}`),
      });
    }
  });

  test('every one of the 65,536 words is an error with a code of the contract and a sentence', () => {
    for (let word = 0; word <= 0xffff; word += 1) {
      const { code, message } = statusFailure(word, nanoX);
      if (!LEDGER_PROBLEMS.includes(code) || !message.endsWith('.'))
        expect.fail(`${word}: ${code}, ${message}`);
    }
  });

  test('no two states have the same sentence', () => {
    const codes = LEDGER_PROBLEMS.filter(
      (code) =>
        ![
          'ledger-url-invalid',
          'ledger-unreachable',
          'ledger-no-access',
          'ledger-no-usb',
          'ledger-other-seed',
        ].includes(code),
    );
    const sentences = codes.map((code) => problem(code as 'ledger-locked').message);
    expect(new Set(sentences).size).toBe(codes.length);
  });
});
