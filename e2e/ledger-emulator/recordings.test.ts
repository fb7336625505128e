import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  computeAddress,
  decodeRlp,
  getBytes,
  hashMessage,
  keccak256,
  recoverAddress,
  TypedDataEncoder,
} from 'ethers';
import { describe, expect, test } from 'vitest';
import { type LedgerEmulatorOptions, startLedgerEmulator } from './ledger-emulator.ts';
import { type Recording, readRecordings } from './recordings.ts';

/** The device that each recording needs where it is not today's: what was recorded, was on the app of its time. */
const DEVICES: Readonly<Record<string, LedgerEmulatorOptions>> = {
  // Before 1.11 the place of a collection or a token was not answered.
  'should clear sign the ERC721 transaction with plugin load': { appVersion: '1.10.4' },
  'should clear sign the ERC1155 transaction with plugin load': { appVersion: '1.10.4' },
  'signTransaction NFT with domain': { appVersion: '1.10.4' },
  'ERC20-OK.apdus': { appVersion: '1.10.4' },
  // Before 1.11 a legacy transaction might end before v, r, s.
  'signTransaction with chainId 0 (Legacy before EIP-155)': { appVersion: '1.10.4' },
  starkFullWithdrawal: { appVersion: '1.10.4' },
  starkFreeze: { appVersion: '1.10.4' },
  starkEscapeVerify: { appVersion: '1.10.4' },
  'version-1.0.0.apdus': { appVersion: '1.0.0' },
  // Refused because data was not allowed.
  'ERC20-KO.apdus': { settings: { blindSigning: false } },
};

/**
 * StarkWare's commands (class F0) went with 1.10.4 (CHANGELOG.md of app-ethereum): both versions that the
 * emulator is answer 6E00 to them, as the app does.
 */
const STARKWARE = [
  ...['starkGetPublicKey', 'starkSignOrderEth', 'starkSignOrderEth_v2', 'starkSignOrderTokens'],
  ...['starkSignOrderTokens_v2', 'starkSignTransfer1', 'starkSignTransfer1_v2', 'starkProvideQuantum'],
  ...[
    'starkProvideQuantum_v2',
    'starkDepositEth',
    'starkDepositToken',
    'starkWithdrawEth',
    'starkWithdrawToken',
  ],
  ...['starkDepositCancel', 'starkDepositReclaim', 'starkEscapeEth', 'starkEscapeTokens'],
];
/** Those whose signed message is not in the recording but in the JSON beside it. */
const MESSAGES = join(
  dirname(createRequire(import.meta.url).resolve('@ledgerhq/hw-app-eth')),
  '../tests/fixtures/messages',
);

const recordings = readRecordings();
const played = recordings.filter(({ name }) => !STARKWARE.includes(name));

test('hw-app-eth ships 98 recordings with 1,848 commands; 81 with 1,816 have nothing of StarkWare, 17 commands are its', () => {
  const count = (list: Recording[]) => list.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
  expect([recordings.length, count(recordings)]).toEqual([98, 1848]);
  expect([played.length, count(played)]).toEqual([81, 1816]);
  const all = recordings.flatMap(({ exchanges }) => exchanges);
  expect(all.filter(({ command }) => command.startsWith('f0'))).toHaveLength(17);
});

describe('every recorded command, in its order: the same status and the same length', () => {
  for (const recording of played) {
    test(recording.name, async () => {
      for (const { command, answer, expected } of await play(recording)) {
        expect(`${command} → ${answer.slice(-4)}, ${answer.length}`).toBe(
          `${command} → ${expected.slice(-4)}, ${expected.length}`,
        );
      }
    });
  }
});

describe('the recordings with StarkWare’s commands: those are refused, the others have the recorded status', () => {
  for (const recording of recordings.filter(({ name }) => STARKWARE.includes(name))) {
    test(recording.name, async () => {
      for (const { command, answer, expected } of await play(recording, { appVersion: '1.10.4' })) {
        const status = command.startsWith('f0') ? '6e00' : expected.slice(-4);
        expect(`${command} → ${answer.slice(-4)}`).toBe(`${command} → ${status}`);
      }
    });
  }
});

test('the signature of every recorded transaction, message and hash pair is by the key at its path', async () => {
  let signatures = 0;
  for (const recording of played) {
    const emulator = await startLedgerEmulator();
    const exchanges = await play(recording);
    for (const [i, { command, answer }] of exchanges.entries()) {
      if (answer.length !== 134 || !/^e0(04|08|0c)/.test(command)) continue;
      const payload = joined(exchanges.slice(0, i + 1).map((exchange) => exchange.command));
      const digest = digestOf(command, payload.rest, recording.name);
      const address = await emulator.exchange(`e0020000${byte(payload.path.length / 2)}${payload.path}`);
      const publicKey = `0x${address.slice(2, 132)}`;
      const signature = { r: `0x${answer.slice(2, 66)}`, s: `0x${answer.slice(66, 130)}` };
      const signers = [27, 28].map((v) => recoverAddress(digest, { ...signature, v }));
      expect(signers, recording.name).toContain(computeAddress(publicKey));
      signatures += 1;
    }
    await emulator.stop();
  }
  expect(signatures).toBe(68);
});

async function play({ name, exchanges }: Recording, options: LedgerEmulatorOptions = {}) {
  const challenges = exchanges
    .filter(({ command }) => command.startsWith('e020'))
    .map(({ answer }) => Number.parseInt(answer.slice(0, 8), 16));
  const emulator = await startLedgerEmulator({
    settings: { blindSigning: true },
    plugins: ['Paraswap', 'Uniswap'],
    // The filters of the recordings are signed with a key of Ledger's own tests.
    descriptors: 'tests',
    challenges,
    ...DEVICES[name],
    ...options,
  });
  const answers: { command: string; answer: string; expected: string }[] = [];
  for (const { command, answer } of exchanges) {
    answers.push({ command, answer: await emulator.exchange(command), expected: answer });
  }
  await emulator.stop();
  return answers;
}

/** The path and what follows it, of the last command and of those that it continues. */
function joined(commands: string[]): { path: string; rest: string } {
  const last = commands.length - 1;
  let first = last;
  while (commands[first]?.slice(4, 6) === '80') first -= 1;
  const data = commands
    .slice(first)
    .map((command) => command.slice(10))
    .join('');
  const end = 2 + 8 * Number.parseInt(data.slice(0, 2), 16);
  return { path: data.slice(0, end), rest: data.slice(end) };
}

/** What is to be signed, by ethers, from the bytes of the recording. */
function digestOf(command: string, rest: string, name: string): string {
  if (command.startsWith('e004')) {
    // The raw bytes: some recordings are not canonical RLP, which ethers would write otherwise. It reads all of them.
    decodeRlp(`0x${/^[c-f]/.test(rest) ? rest : rest.slice(2)}`);
    return keccak256(`0x${rest}`);
  }
  if (command.startsWith('e008')) return hashMessage(getBytes(`0x${rest.slice(8)}`));
  if (command.slice(6, 8) === '00') return keccak256(`0x1901${rest.slice(0, 128)}`);
  const { domain, types, primaryType, message } = messageOf(name);
  const hash = (struct: string, value: object) =>
    TypedDataEncoder.hashStruct(struct, referredTypes(struct, types), value).slice(2);
  return keccak256(`0x1901${hash('EIP712Domain', domain)}${hash(primaryType, message)}`);
}

type Types = Record<string, { name: string; type: string }[]>;

/** The types that a struct needs: ethers takes no others. */
function referredTypes(struct: string, types: Types, found: Types = {}): Types {
  const fields = types[struct];
  if (fields === undefined || found[struct] !== undefined) return found;
  found[struct] = fields;
  for (const { type } of fields) referredTypes(type.replace(/[[].*$/, ''), types, found);
  return found;
}

function messageOf(name: string) {
  const files: Record<string, string> = {
    15: '15-permit',
    16: '16-permit2',
    17: '17-uniswapx',
    18: '18-1inch-fusion',
  };
  const number = name.split(/[-.]/)[0] ?? '';
  const empty = /^1-filtered-(empty-array-\d-levels?)/.exec(name);
  const file = empty === null ? (files[number] ?? number) : `1-${empty[1]}`;
  // Some addresses have no EIP-55 checksum, which ethers would refuse.
  const text = readFileSync(join(MESSAGES, `${file}.json`), 'utf8');
  return JSON.parse(text.replace(/"0x[0-9a-f]{40}"/gi, (address) => address.toLowerCase()));
}

const byte = (value: number) => value.toString(16).padStart(2, '0');
