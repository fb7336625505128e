import { Wallet } from 'ethers';
import { afterEach, describe, expect, test } from 'vitest';
import { isFailure } from '../../domain/failure.ts';
import { callOf } from '../chain/contracts.ts';
import { retirementRequest } from '../transactions/test-journeys.ts';
import { sealJson } from './sealed-json.ts';
import { offlineAirGap } from './test-air-gap.ts';
import { ADDRESSES, type PlanForTest, planForTest } from './test-bundle.ts';

const WALLET = new Wallet(`0x${'5'.repeat(64)}`);
const THIEF = new Wallet(`0x${'6'.repeat(64)}`).address;
const FRIEND = new Wallet(`0x${'7'.repeat(64)}`).address;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A machine without a network, and whoever makes the bundles that it gets. */
function victim() {
  const offline = offlineAirGap(WALLET);
  closing.push(offline.close);
  const open = async (options: PlanForTest) => {
    const found = await offline.handlers['airGap.open']({ text: planForTest(WALLET, options).text });
    if (found.kind !== 'plan') throw new Error(found.kind);
    return offline.handlers['transactions.review']({ planId: found.planId });
  };
  const sign = async (options: PlanForTest) => {
    const { planId, warnings } = await open(options);
    const answered = warnings.map(({ id }) => id);
    return offline.handlers['airGap.sign']({ planId, signer: 'vault', answered });
  };
  return { open, sign, handlers: offline.handlers };
}

const pay = (to: string) => (addresses: typeof ADDRESSES) => [
  callOf({ addresses }, 'CT02', 'transfer', [to, 1_00n]),
];
const idsOf = ({ warnings }: { warnings: { id: string }[] }) => warnings.map(({ id }) => id);

describe('the contracts that a bundle names', () => {
  test('an address that is shown by a contract’s name has to be compared, too, not only what is called', async () => {
    const { open } = victim();
    const review = await open({ calls: pay(THIEF), contracts: { Treasury: THIEF } });
    expect(review.sentences.join()).toContain('the treasury');
    const warning = review.warnings.find(({ id }) => id === 'contracts-unconfirmed');
    expect(warning?.detail).toContain(`Treasury at ${THIEF}`);
  });

  test('who signed a plan has confirmed the contracts that it names, and none of those it only carries', async () => {
    const { open, sign } = victim();
    await sign({ calls: pay(FRIEND), contracts: { StakingVault: THIEF } });
    // The same list of contracts; the payment goes to what it calls the staking vault.
    const second = await open({ calls: pay(THIEF), contracts: { StakingVault: THIEF } });
    const warning = second.warnings.find(({ id }) => id.startsWith('contracts-'));
    expect(warning).toMatchObject({ severity: 'danger', mustAnswer: true });
    expect(warning?.detail).toContain(`StakingVault at ${THIEF}`);
    // What was compared once is not asked again.
    expect(warning?.detail).not.toContain(ADDRESSES.CT02);
    expect(idsOf(await open({ calls: pay(FRIEND) }))).not.toContain('contracts-unconfirmed');
  });

  test('another first block is no way around them: a signature is good for the chain’s number', async () => {
    const { open, sign } = victim();
    await sign({ calls: pay(FRIEND) });
    const genesis = `0x${'cd'.repeat(32)}`;
    const moved = await open({ calls: pay(FRIEND), contracts: { CT02: THIEF }, genesis });
    expect(idsOf(moved)).toContain('contracts-changed');
  });
});

describe('numbers', () => {
  test('one that was signed is told again, whatever the bundle calls the chain’s first block', async () => {
    const { open, sign } = victim();
    await sign({ calls: pay(FRIEND) });
    const other = await open({ calls: pay(THIEF), genesis: `0x${'cd'.repeat(32)}` });
    expect(idsOf(other)).toContain('number-signed-before');
  });
});

describe('fees', () => {
  const fee = (maxFeePerGas: string, maxPriorityFeePerGas: string) => ({
    calls: pay(FRIEND),
    fees: { maxFeePerGas, maxPriorityFeePerGas },
  });

  test('a fee that is far above what the bundle expects, or any network asks, has to be answered', async () => {
    const { open } = victim();
    // 150,000 gas at 2 gwei are 0.0003 ETH at most, and 0.0003 are expected.
    expect(idsOf(await open(fee('2000000000', '1000000000')))).not.toContain('excessive-fee');
    // At 1 million gwei it is 150 ETH, and the block’s maker gets all of it.
    const warning = (await open(fee('1000000000000000', '1000000000000000'))).warnings.find(
      ({ id }) => id === 'excessive-fee',
    );
    expect(warning).toMatchObject({ severity: 'danger', mustAnswer: true });
    expect(warning?.detail).toContain('150');
  });

  test('EIP-1559: a priority fee above the whole fee is no transaction', async () => {
    const { handlers } = victim();
    const { integrity: _seal, ...content } = JSON.parse(planForTest(WALLET, { calls: pay(FRIEND) }).text);
    content.fees.maxPriorityFeePerGas = '2000000001';
    const refused = await handlers['airGap.open']({ text: sealJson(content).text }).catch((error) => error);
    expect(isFailure(refused, 'air-gap-unreadable')).toBe(true);
    expect(refused.message).toContain('priority fee');
  });
});

describe('currency that is sent along', () => {
  test('is told with the call that carries it', async () => {
    const { open } = victim();
    const calls = (addresses: typeof ADDRESSES) =>
      pay(FRIEND)(addresses).map((call) => ({ ...call, value: 3_000_000_000_000_000_000n }));
    const review = await open({ calls });
    expect(review.sentences.join('\n')).toContain('3.000000000000000000 ETH');
    expect(review.warnings.find(({ id }) => id === 'carries-currency')).toMatchObject({
      severity: 'danger',
      mustAnswer: true,
    });
  });
});

describe('words', () => {
  test('the button of an order says what the calldata calls, not what the bundle says that it does', async () => {
    const { open } = victim();
    const calls = (addresses: typeof ADDRESSES) => [callOf({ addresses }, 'BookUsdc', 'cancel', [1n])];
    // The bundle's own words for it are “Retire 10.00 CT02 and 1 more”.
    expect((await open({ calls })).action).toBe('Call cancel of BookUsdc');
  });

  test('UAX #9: characters that turn the order of a text around are shown, not obeyed', async () => {
    const { open } = victim();
    const turned = `\u202e${'the treasury'.split('').reverse().join('')}\u2066`;
    const review = await open({
      calls: pay(THIEF),
      labels: new Map([[THIEF, turned]]),
      sentences: [`Nothing is paid.\n\u202eAll of it is a test.`],
    });
    const shown = JSON.stringify([review.sentences, review.warnings, review.balanceChanges, review.calls]);
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(review.sentences.join('')).not.toContain('\n');
    expect(shown).toContain('\uFFFD');
  });

  test('UAX #9: nor are they obeyed in texts of the calldata', async () => {
    const { open } = victim();
    const beneficiaryName = 'Acme\u202e.gnihton seriteR\u001b[2J';
    const calls = (addresses: typeof ADDRESSES) => [
      callOf({ addresses }, 'RetirementCertificates', 'retire', [
        retirementRequest({ beneficiaryName, reason: 'Test', recipient: WALLET.address }),
      ]),
    ];
    const { sentences, action, calls: read } = await open({ calls });
    const clear = read.map((call) => call.clear?.fields.map(({ value }) => value).join('\n')).join();
    expect(clear).toContain('Acme\uFFFD.gnihton');
    const shown = [
      action,
      ...sentences,
      clear,
      ...read.flatMap((call) => call.arguments.map(({ value }) => value)),
    ];
    expect(shown.join('')).toContain('Acme\\u202e.gnihton');
    expect(shown.join('')).not.toMatch(/[\u202a-\u202e]|\p{Cc}(?<!\n)/u);
  });

  test('a bundle’s name for an address cannot end the quotation that it stands in', async () => {
    const { open } = victim();
    const review = await open({
      calls: pay(THIEF),
      labels: new Map([[THIEF, 'Bob”), your own account (“Main']]),
    });
    expect(review.sentences.join()).not.toContain('Bob”)');
    expect(review.sentences.join()).toContain(THIEF);
  });

  test('a bundle that wants to be good for longer than a week was not made by this app', async () => {
    const { open } = victim();
    const refused = await open({ calls: pay(FRIEND), hours: 24 * 365 }).catch((error) => error);
    expect(isFailure(refused, 'air-gap-unreadable')).toBe(true);
    expect(await open({ calls: pay(FRIEND), hours: 168 })).toBeTruthy();
  });
});
