import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Handlers, type Method, methods } from '../ipc/contract.ts';
import { withActivity } from './activity.ts';

const all = Object.keys(methods) as Method[];

/** Whether a call counts as something that a person did. */
function counts(method: Method): boolean {
  let touched = false;
  const answers = Object.fromEntries(all.map((name) => [name, async () => name])) as unknown as Handlers;
  const handlers = withActivity(answers, () => {
    touched = true;
  });
  void (handlers[method] as (input: object) => unknown)({});
  return touched;
}

test('what the window reads again by itself does not keep the vault open', () => {
  const source = readFileSync(join(import.meta.dirname, '../renderer/app/event-sync.tsx'), 'utf8');
  const reread = all.filter((method) => source.includes(`'${method}'`));
  expect(reread).toContain('emissions.summary');
  expect(reread.filter(counts)).toEqual([]);
});

test('what only a person does begins the idle time anew', () => {
  const acts: Method[] = ['transactions.sign', 'accounts.unlock', 'emissions.chooseFiles', 'minting.prepare'];
  expect(acts.filter((method) => !counts(method))).toEqual([]);
});
