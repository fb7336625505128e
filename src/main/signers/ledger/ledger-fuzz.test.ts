import { Transaction } from 'ethers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../../e2e/ledger-emulator/ledger-emulator.ts';
import { isFailure } from '../../../domain/failure.ts';
import { LEDGER_PROBLEMS } from '../../../domain/ledger/problems.ts';
import { readTypedData } from '../../../domain/read-typed-data.ts';
import type { ApduLink } from './apdu-link.ts';
import { readAddress, readConfiguration } from './ethereum-app.ts';
import { LEDGER_LIMITS, ledger } from './ledger.ts';
import { requireAccount } from './ledger-signer.ts';
import { signLedgerMessage } from './sign-ledger-message.ts';
import { signLedgerTransaction } from './sign-ledger-transaction.ts';
import { signLedgerTypedData } from './sign-ledger-typed-data.ts';

const PATH = "m/44'/60'/0'/0/0";
const CASES = 10_000;
const TO = '0x3535353535353535353535353535353535353535';
const LIMITS = { ...LEDGER_LIMITS, quickMs: 50, personMs: 50, returnMs: 20, lookMs: 1, closeMs: 5 };

let emulator: LedgerEmulator;
let account: string;
/** What the device really answers to each command: asked once, replayed by the thousand. */
const recorded = new Map<string, Buffer>();

beforeAll(async () => {
  emulator = await startLedgerEmulator({ settings: { blindSigning: true } });
});
afterAll(() => emulator.stop());

const good = async (apdu: Buffer): Promise<Buffer> => {
  const command = apdu.toString('hex');
  const known = recorded.get(command) ?? Buffer.from(await emulator.exchange(command), 'hex');
  recorded.set(command, known);
  return known;
};

const unsigned = Transaction.from({
  ...{ type: 2, chainId: 31_337, nonce: 1, gasLimit: 50_000, maxFeePerGas: 9, maxPriorityFeePerGas: 1 },
  ...{ to: TO, value: 1, data: `0x${'ab'.repeat(300)}` },
});
const typed = readTypedData(
  JSON.stringify({
    types: { EIP712Domain: [{ name: 'name', type: 'string' }], Note: [{ name: 'text', type: 'string' }] },
    ...{ primaryType: 'Note', domain: { name: 'Fuzz' }, message: { text: 'hello' } },
  }),
);

/** Everything that is asked of a device. Each answers a text when it believes that it succeeded. */
const WORK = {
  address: (channel) => readAddress(channel, PATH),
  verify: (channel) => readAddress(channel, PATH, true),
  configuration: async (channel) => (await readConfiguration(channel)).version,
  transaction: async (channel) => {
    await requireAccount(channel, PATH, account);
    return signLedgerTransaction(channel, PATH, account, unsigned);
  },
  message: (channel) => signLedgerMessage(channel, PATH, account, Buffer.from('m'.repeat(200))),
  typedData: async (channel) =>
    (await signLedgerTypedData(channel, { path: PATH, account, data: typed, onMode: () => undefined }))
      .signature,
  hashes: async (channel) =>
    (
      await signLedgerTypedData(channel, {
        ...{ path: PATH, account, data: typed, hashedOnly: true },
        onMode: () => undefined,
      })
    ).signature,
} satisfies Record<string, (channel: Parameters<typeof readAddress>[0]) => Promise<string>>;
const NAMES = Object.keys(WORK) as (keyof typeof WORK)[];

/** What becomes of the answer to one command. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('random' as const), bytes: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(300), bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('cut' as const), length: fc.nat(300) }),
  fc.record({ kind: fc.constant('cut body' as const), length: fc.nat(300) }),
  fc.record({ kind: fc.constant('longer' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }) }),
  fc.record({ kind: fc.constant('status' as const), word: fc.integer({ min: 0, max: 0xffff }) }),
  fc.record({ kind: fc.constant('throws' as const) }),
  fc.record({
    kind: fc.constant('no buffer' as const),
    value: fc.constantFrom(null, undefined, 7, '9000', {}),
  }),
);

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(answer: Buffer, change: Mutation): Buffer {
  switch (change.kind) {
    case 'random':
      return Buffer.from(change.bytes);
    case 'flip': {
      const flipped = Buffer.from(answer);
      const at = change.at % flipped.length;
      flipped[at] = (flipped[at] ?? 0) ^ (1 << change.bit);
      return flipped;
    }
    case 'cut':
      return answer.subarray(0, change.length % answer.length);
    case 'cut body':
      return Buffer.concat([answer.subarray(0, change.length % answer.length), answer.subarray(-2)]);
    case 'longer':
      return Buffer.concat([answer.subarray(0, -2), change.bytes, answer.subarray(-2)]);
    case 'status':
      return Buffer.from([change.word >> 8, change.word & 0xff]);
    case 'throws':
      throw new TypeError('the link broke in a way of its own');
    case 'no buffer':
      return change.value as unknown as Buffer;
  }
}

const CODES = new Set<string>([...LEDGER_PROBLEMS, 'signature-mismatch']);

test(`${CASES} answers to APDUs, random, cut, lengthened, flipped and with any status: a named error, and never a signature that is not the account’s`, async () => {
  const right = new Map<string, string>();
  const run = (name: keyof typeof WORK, exchange: (apdu: Buffer) => Promise<Buffer>) => {
    const link: ApduLink = {
      ...{ model: 'nanoX' as const, gone: new AbortController().signal },
      ...{ exchange, close: async () => undefined },
    };
    const device = ledger({ kind: 'usb', url: null }, async () => link, LIMITS);
    return device.withEthereum({ signal: new AbortController().signal, step: () => undefined }, WORK[name]);
  };
  account = await run('address', good);
  for (const name of NAMES) right.set(name, await run(name, good));

  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), fc.nat(30), mutation, async (name, which, change) => {
      let count = 0;
      const answer = await run(name, async (apdu) => {
        const real = await good(apdu);
        const target = which % 8;
        count += 1;
        return count - 1 === target ? mutate(real, change) : real;
      }).catch((error: unknown) => error);
      if (typeof answer === 'string') {
        seen.add('answered');
        // What it answers in spite of the change is right, or says nothing that a signature rests on.
        if (name === 'address' || name === 'verify' || name === 'configuration') return;
        expect(answer).toBe(right.get(name));
        return;
      }
      if (!isFailure(answer)) throw answer;
      expect(CODES).toContain(answer.code);
      expect(answer.message.length).toBeGreaterThan(20);
      seen.add(answer.code);
    }),
    { numRuns: CASES, seed: 4 },
  );
  // The cases reach what they are meant to reach.
  for (const code of [
    'answered',
    'ledger-bad-answer',
    'ledger-refused',
    'ledger-wrong-app',
    'signature-mismatch',
  ]) {
    expect(seen).toContain(code);
  }
}, 60_000);
