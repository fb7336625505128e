import { Transaction, Wallet } from 'ethers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFailure } from '../../domain/failure.ts';
import type { JsonObject } from '../../domain/retirement/bundle-integrity.ts';
import type { Json } from '../../domain/retirement/strict-json.ts';
import { airGapPlansMethods } from '../../ipc/air-gap-plans.ts';
import { review } from '../../ipc/transactions.ts';
import { airGapStore } from '../storage/air-gap.ts';
import { sealJson } from './sealed-json.ts';
import { offlineAirGap } from './test-air-gap.ts';
import { planForTest } from './test-bundle.ts';

const PLANS = 10_000;
const ANSWERS = 5_000;
const CODES: ReadonlySet<string> = new Set(airGapPlansMethods['airGap.open'].errors);
const wallet = new Wallet(`0x${'5'.repeat(64)}`);
const { text: plan, digest, answer } = planForTest(wallet);
let machine: ReturnType<typeof offlineAirGap>;
beforeAll(() => {
  machine = offlineAirGap(wallet);
  // It has exported the plan, too: answers are held against it.
  airGapStore(machine.database).insertExport({
    digest,
    planId: 'plan',
    bundle: plan,
    context: {},
    genesis: JSON.parse(plan).network.genesis,
    account: wallet.address,
    requests: [],
    exportedAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
});
afterAll(() => machine.close());

/** Values that readers stumble over, beside any others. */
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    2,
    2 ** 53 - 1,
    '',
    '0',
    '0x',
    '-1',
    '1e3',
    '9'.repeat(78),
    '0'.repeat(64),
    `0x${'0'.repeat(40)}`,
    `0x${'f'.repeat(64)}`,
    '__proto__',
    'constructor',
    [],
    {},
    [[]],
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    'CT02',
    '0x02',
    `0x02${'c0'.repeat(40)}`,
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
);

type Change = { at: number; how: 'replace' | 'remove' | 'add' | 'repeat' | 'digit'; value: unknown };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat', 'digit'),
  value,
});
type Bytes = { at: number; how: 'flip' | 'insert' | 'delete' | 'cut' | 'double'; byte: number };
const bytes: fc.Arbitrary<Bytes> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('flip', 'insert', 'delete', 'cut', 'double'),
  byte: fc.integer({ min: 0, max: 255 }),
});

/** The document with some of its values changed, closed with a digest that fits again: what a forger would hand over. */
function forged(document: string, changes: readonly Change[]): string {
  const { integrity: _integrity, ...content } = JSON.parse(document) as JsonObject;
  for (const each of changes) apply(content, each);
  return sealJson(content).text;
}

function apply(content: JsonObject, { at, how, value }: Change): void {
  const places: [JsonObject | Json[], string | number][] = [];
  const walk = (node: Json) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Array.isArray(node) ? node.keys() : Object.keys(node)) {
      places.push([node as JsonObject, key]);
      walk((node as JsonObject)[key] as Json);
    }
  };
  walk(content);
  const [holder, key] = places[at % places.length] ?? [content, 'format'];
  const node = holder as JsonObject;
  const old = node[key] as Json;
  if (how === 'remove') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete node[key];
  else if (how === 'add') node[`${key}2`] = value as Json;
  else if (how === 'repeat' && Array.isArray(holder)) holder.push(old);
  else if (how === 'digit' && typeof old === 'string') {
    const place = at % (old.length + 1);
    node[key] = `${old.slice(0, place)}${at % 10}${old.slice(place + 1)}`;
  } else node[key] = value as Json;
}

function damaged(document: string, changes: readonly Bytes[]): string {
  let data = Buffer.from(document);
  for (const { at, how, byte } of changes) {
    const place = at % (data.length + 1);
    const [head, tail] = [data.subarray(0, place), data.subarray(place)];
    if (how === 'flip') data = Buffer.concat([head, Buffer.from([byte]), tail.subarray(1)]);
    else if (how === 'insert') data = Buffer.concat([head, Buffer.from([byte]), tail]);
    else if (how === 'delete') data = Buffer.concat([head, tail.subarray(1 + (byte % 16))]);
    else if (how === 'cut') data = Buffer.from(head);
    else data = Buffer.concat([head, tail.subarray(0, byte), tail]);
  }
  return data.toString();
}

const variant = (document: string): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }).map((all) => forged(document, all)),
    },
    {
      weight: 1,
      arbitrary: fc.array(bytes, { minLength: 1, maxLength: 4 }).map((all) => damaged(document, all)),
    },
  );

/** What became of a text: the review that was made of it, or the code with which it was refused. */
async function openedOr(text: string) {
  try {
    const found = await machine.handlers['airGap.open']({ text });
    if (found.kind !== 'plan') throw new Error(`nothing can be sent from here: ${found.kind}`);
    return await machine.handlers['transactions.review']({ planId: found.planId });
  } catch (error) {
    if (isFailure(error) && (CODES.has(error.code) || error.code === 'plan-expired')) return error.code;
    throw error;
  }
}

test(`of ${PLANS} forged and damaged plans, each is refused by name, or is shown as what would be signed`, async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(variant(plan), async (text) => {
      const result = await openedOr(text);
      if (typeof result === 'string') return;
      shown += 1;
      review.parse(result);
      const { transactions, fees, network, account } = JSON.parse(text);
      expect(result.account).toBe(account.address);
      result.calls.forEach((call, index) => {
        const { to, value, data, nonce, gasLimit } = transactions[index];
        const { unsignedHash } = Transaction.from({
          type: 2,
          chainId: network.chainId,
          to,
          value: BigInt(value),
          data,
          nonce,
          gasLimit,
          ...fees,
        });
        expect(call).toMatchObject({ to, value, data, nonce, gasLimit, signingHash: unsignedHash });
      });
      expect(result.calls).toHaveLength(transactions.length);
      // Whoever signs it answers at least that nobody has confirmed its contracts.
      expect(result.warnings.some(({ mustAnswer, severity }) => mustAnswer && severity === 'danger')).toBe(
        true,
      );
    }),
    { numRuns: PLANS, seed: 4 },
  );
  // Words that mean nothing, such as the network’s name, may be changed by a forger who seals it anew.
  expect(shown).toBeGreaterThan(50);
  expect(machine.signer.calls).toBe(0);
}, 60_000);

test(`of ${ANSWERS} forged and damaged answers, none is taken but one that says the same`, async () => {
  const honest = JSON.parse(answer);
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(variant(answer), async (text) => {
      const result = await openedOr(text);
      // This machine has no network: an answer that holds goes as far as asking it.
      if (result !== 'chain-unavailable') return void expect(typeof result).toBe('string');
      taken += 1;
      expect(JSON.parse(text)).toEqual(honest);
    }),
    { numRuns: ANSWERS, seed: 4 },
  );
  expect(await openedOr(answer)).toBe('chain-unavailable');
  expect(taken).toBeLessThan(ANSWERS / 10);
  expect(machine.signer.calls).toBe(0);
}, 60_000);
