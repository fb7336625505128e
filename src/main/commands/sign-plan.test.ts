import { describe, expect, test } from 'vitest';
import { callOf } from '../chain/contracts.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys, retirementRequest } from '../transactions/test-journeys.ts';
import type { Session } from './desk-command.ts';
import { type Signed, signPlan } from './sign-plan.ts';

const { chain, open, retire, withMinted } = journeys();
const NO_OPTIONS = { yes: false, accept: [], dryRun: false };

/** A command at work on a test desk, with a person who gives these answers; without them nobody is there. */
function sessionOf(desk: TestDesk, answers: string[] | null = null) {
  const said: string[] = [];
  const asked: string[] = [];
  const interrupt = new AbortController();
  const session = {
    desk: { handlers: desk.handlers, checkTransactions: desk.check },
    terminal: answers && {
      ask: async (question: string) => {
        asked.push(question);
        const answer = answers.shift();
        if (answer === 'interrupt') interrupt.abort();
        return answer ?? '';
      },
    },
    say: (line: string) => void said.push(line),
    signal: interrupt.signal,
  } as unknown as Session;
  return { session, said, asked, interrupt };
}

async function retirement(desk: TestDesk) {
  const { planId } = await desk.createPlan(desk.draft('retire', retire(retirementRequest())));
  return planId;
}

/** An approval without limit, which the review marks as a danger. */
async function dangerous(desk: TestDesk) {
  const call = callOf(chain(), 'CT02', 'approve', [chain().addresses.RewardPool, 2n ** 255n]);
  const { planId } = await desk.createPlan(desk.draft('retire', call));
  return planId;
}

const signatures = async (desk: TestDesk) => (await desk.handlers['transactions.list']({})).length;

describe('signing on the command line', () => {
  test('shows the review, asks, and answers with what happened once it is confirmed', async () => {
    const desk = await withMinted(100_00n);
    const { session, said, asked } = sessionOf(desk, ['y']);
    const signed = (await signPlan(session, await retirement(desk), NO_OPTIONS)) as Signed;
    expect(asked).toEqual(['Sign? [y/N] ']);
    expect(said[0]).toContain('Retire 10.00 CT02\n  Account: Sustainability (0x');
    expect(said[0]).toContain('Sustainability: 70.00 CT02 → 60.00 CT02 (-10.00 CT02)');
    expect(said[0]).toMatch(/Fee: [\d.]+ test ETH expected, at most [\d.]+ test ETH/);
    expect(said[1]).toMatch(/^Signed: 0x[0-9a-f]{64}$/);
    expect(signed.transactions).toEqual([
      { hash: said[1]?.slice(-66), state: 'confirmed', blockNumber: expect.any(Number) },
    ]);
    expect(signed.changes).toContainEqual({ account: desk.account, token: 'CT02', change: '-10.00' });
  });

  test('anything but yes signs nothing and leaves no plan', async () => {
    const desk = await withMinted(100_00n);
    const before = await signatures(desk);
    const planId = await retirement(desk);
    await expect(signPlan(sessionOf(desk, ['']).session, planId, NO_OPTIONS)).rejects.toMatchObject({
      code: 'declined',
    });
    expect(await signatures(desk)).toBe(before);
    await expect(desk.handlers['transactions.review']({ planId })).rejects.toMatchObject({
      code: 'unknown-plan',
    });
  });

  test('an interruption before the signature signs nothing and leaves no plan', async () => {
    const desk = await withMinted(100_00n);
    const before = await signatures(desk);
    const planId = await retirement(desk);
    const { session, interrupt } = sessionOf(desk);
    interrupt.abort();
    await expect(signPlan(session, planId, { ...NO_OPTIONS, yes: true })).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Interrupted. Nothing was signed.',
    });
    expect(await signatures(desk)).toBe(before);
    await expect(desk.handlers['transactions.review']({ planId })).rejects.toMatchObject({
      code: 'unknown-plan',
    });
  });

  test('an interruption after the signature says that the transaction goes on', async () => {
    const desk = await withMinted(100_00n);
    const { session, interrupt } = sessionOf(desk);
    const sign = desk.handlers['transactions.sign'];
    const list = desk.handlers['transactions.list'];
    // The network has not confirmed it yet when the person loses patience.
    const handlers = {
      ...desk.handlers,
      'transactions.sign': async (input: Parameters<typeof sign>[0]) => {
        const sent = await sign(input);
        interrupt.abort();
        return sent;
      },
      'transactions.list': async () =>
        (await list({})).map((transaction) => ({ ...transaction, state: 'submitted' as const })),
    };
    Object.assign(session.desk, { handlers });
    await expect(
      signPlan(session, await retirement(desk), { ...NO_OPTIONS, yes: true }),
    ).rejects.toMatchObject({ code: 'cancelled', message: expect.stringContaining('was sent and goes on') });
  });

  test('--dry-run ends after the review and leaves no plan', async () => {
    const desk = await withMinted(100_00n);
    const planId = await retirement(desk);
    const { session, asked } = sessionOf(desk, ['y']);
    const result = await signPlan(session, planId, { ...NO_OPTIONS, dryRun: true, yes: true });
    expect(result).toMatchObject({ review: { action: 'Retire 10.00 CT02' } });
    expect(asked).toEqual([]);
    await expect(desk.handlers['transactions.review']({ planId })).rejects.toMatchObject({
      code: 'unknown-plan',
    });
  });
});

describe('warnings that need an answer', () => {
  test('--yes does not accept a danger: it is asked for, or has to be named', async () => {
    const desk = await open();
    await expect(
      signPlan(sessionOf(desk).session, await dangerous(desk), { ...NO_OPTIONS, yes: true }),
    ).rejects.toMatchObject({
      code: 'warning-unanswered',
      message: expect.stringContaining('--accept unlimited-approval'),
    });
    const { session, asked } = sessionOf(desk, ['n']);
    await expect(
      signPlan(session, await dangerous(desk), { ...NO_OPTIONS, yes: true }),
    ).rejects.toMatchObject({ code: 'declined' });
    expect(asked).toEqual([expect.stringContaining('DANGER  Unlimited approval [unlimited-approval]')]);
    expect(await signatures(desk)).toBe(0);

    await signPlan(sessionOf(desk).session, await dangerous(desk), {
      ...NO_OPTIONS,
      yes: true,
      accept: ['unlimited-approval'],
    });
    expect(await signatures(desk)).toBe(1);
  });

  test('--yes accepts a caution; without it each is asked for before the signature', async () => {
    const desk = await withMinted(100_00n);
    const publicName = () =>
      desk.createPlan(
        desk.draft(
          'retire',
          retire(retirementRequest({ beneficiaryName: 'Example', beneficiaryHash: `0x${'0'.repeat(64)}` })),
        ),
      );
    const { session, asked } = sessionOf(desk, ['y', 'y']);
    await signPlan(session, (await publicName()).planId, NO_OPTIONS);
    expect(asked).toEqual([expect.stringContaining('CAUTION'), 'Sign? [y/N] ']);
    const silent = sessionOf(desk);
    await signPlan(silent.session, (await publicName()).planId, { ...NO_OPTIONS, yes: true });
    expect(silent.said[0]).toContain('This text becomes public for ever');
  });
});
