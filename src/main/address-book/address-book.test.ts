import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getAddress, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callOf } from '../chain/contracts.ts';
import type { LocalChain } from '../chain/local-chain.ts';
import { startTestChain } from '../chain/local-chain-fixture.ts';
import { addressBookStore } from '../storage/address-book.ts';
import { type TestDesk, testDesk } from '../transactions/test-desk.ts';
import { type AddressBookFeature, addressBookFeature } from './address-book.ts';

// EIP-55's own examples.
const FRIEND = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const OTHER = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359';
/** The same first and last three digits as FRIEND's. */
const LIKE_FRIEND = '0x5AA0000000000000000000000000000000000AED';

let stopChain: () => Promise<void>;
let chain: LocalChain;
let desk: TestDesk;
let book: AddressBookFeature;
let file = '';
const folder = mkdtempSync(join(tmpdir(), 'address-book-'));

beforeAll(async () => {
  const started = await startTestChain();
  chain = started.chain;
  stopChain = started.stop;
  desk = await testDesk(chain, { adviseOn: (named, at) => book.adviseOn(named, at) });
  file = join(folder, 'book.json');
  book = addressBookFeature({
    store: addressBookStore(desk.database),
    accounts: () => [{ address: desk.account, label: 'Sustainability' }],
    chain: () => chain,
    dialogs: { chooseFiles: async () => [file], chooseSavePath: async () => file },
    emit: () => undefined,
    log: (error) => {
      throw error;
    },
  });
});
afterAll(async () => {
  await book.stop();
  await desk.close();
  await stopChain();
  rmSync(folder, { recursive: true, force: true });
});

const put = (address: string, label: string, compared = false) =>
  book.handlers['addressBook.put']({ address, label, note: '', compared });

/** The warnings of a plan that delegates votes to an address, by id. */
async function warningsOf(delegate: string) {
  const call = callOf(chain, 'StakingVault', 'delegate', [delegate]);
  const { planId } = await desk.createPlan(desk.draft('delegate-votes', call));
  const { warnings } = await desk.handlers['transactions.review']({ planId });
  return { planId, warnings: warnings.filter(({ id }) => id.includes('address')) };
}

/** Somebody else makes a transaction on the chain. */
async function byStranger(contract: 'CT02' | 'Usdc', method: string, args: unknown[]): Promise<string> {
  const stranger = Wallet.createRandom().connect(chain.provider);
  await chain.fund(stranger.address);
  const call = callOf(chain, contract, method as never, args as never);
  const sent = await stranger.sendTransaction(call);
  await chain.provider.waitForTransaction(sent.hash);
  return sent.hash;
}

describe('the address book', () => {
  test('an address is kept with EIP-55’s capitals, once, and its label is what reviews show', async () => {
    await put(FRIEND.toLowerCase(), 'Registry');
    await put(FRIEND, ' The registry ');
    const { entries } = await book.handlers['addressBook.list']({});
    expect(entries).toEqual([{ address: FRIEND, label: 'The registry', note: '' }]);
    expect(book.label(FRIEND.toLowerCase())).toBe('The registry');
  });

  test('UTS #39: a name that reads as an own account’s is shown with its address', async () => {
    // “Sustainability” with U+0430 (Cyrillic) for the a.
    await put(OTHER, 'Sust\u0430inability');
    expect(book.label(OTHER)).toBe(`“Sust\u0430inability” (${OTHER})`);
    await book.handlers['addressBook.remove']({ address: OTHER });
  });

  test('EIP-55: capitals that do not fit are refused', async () => {
    const wrong = FRIEND.replace('aA', 'AA');
    await expect(put(wrong, 'x')).rejects.toMatchObject({ code: 'invalid-address' });
  });

  test('an own account, an address without a name and one that is not there are refused by name', async () => {
    await expect(put(desk.account, 'Me')).rejects.toMatchObject({ code: 'own-account' });
    await expect(put(OTHER, '  ')).rejects.toMatchObject({ code: 'no-label' });
    await expect(book.handlers['addressBook.remove']({ address: OTHER })).rejects.toMatchObject({
      code: 'unknown-address',
    });
  });

  test('a look-alike of a known address is written down only after the two were compared', async () => {
    await expect(put(LIKE_FRIEND, 'The registry')).rejects.toMatchObject({
      code: 'look-alike',
      details: { resembles: FRIEND },
    });
    const { address } = await put(LIKE_FRIEND, 'Really another one', true);
    await book.handlers['addressBook.remove']({ address });
  });

  test('a file holds every entry; what is wrong in one is told by its entry, and nothing is added', async () => {
    await book.handlers['addressBook.exportFile']({});
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    expect(saved.entries).toEqual([{ address: FRIEND, label: 'The registry', note: '' }]);
    const importing = (entries: unknown[]) => {
      writeFileSync(file, JSON.stringify({ ...saved, entries }));
      return book.handlers['addressBook.importFile']({});
    };
    const good = { address: OTHER, label: 'Auditor', note: 'Rotterdam' };
    await expect(importing([good, { ...good, address: `${OTHER}0` }])).rejects.toThrow(/Entry 2, “Auditor”/);
    await expect(importing([good, good])).rejects.toMatchObject({ code: 'not-an-address-book' });
    await expect(importing([good, { ...good, address: LIKE_FRIEND }])).rejects.toMatchObject({
      code: 'look-alike',
    });
    await expect(importing([{ ...good, colour: 'red' }])).rejects.toMatchObject({
      code: 'not-an-address-book',
    });
    expect((await book.handlers['addressBook.list']({})).entries).toHaveLength(1);
    expect(await importing([good])).toEqual({ added: 1 });
    expect((await book.handlers['addressBook.list']({})).entries).toContainEqual(good);
    writeFileSync(file, '{');
    await expect(book.handlers['addressBook.importFile']({})).rejects.toThrow(/it is not JSON/);
  });
});

describe('before signing', () => {
  test('an address that looks like a known one is a danger that has to be answered, and both are shown whole', async () => {
    const { planId, warnings } = await warningsOf(LIKE_FRIEND);
    expect(warnings).toMatchObject([{ id: 'look-alike-address', severity: 'danger', mustAnswer: true }]);
    const detail = (warnings[0]?.detail.replaceAll(/[[\]]/g, '') ?? '').toLowerCase();
    expect(detail).toContain(LIKE_FRIEND.toLowerCase());
    expect(detail).toContain(FRIEND.toLowerCase());
    await expect(
      desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: ['local-chain'] }),
    ).rejects.toMatchObject({ code: 'warning-unanswered' });
  });

  test('a contract of the deployment can be imitated, too', async () => {
    const { Treasury } = chain.addresses;
    const like = getAddress(`${Treasury.slice(0, 6)}${'5'.repeat(32)}${Treasury.slice(-4)}`.toLowerCase());
    const { warnings } = await warningsOf(like);
    const [warning] = warnings;
    expect(warning).toMatchObject({ id: 'look-alike-address', severity: 'danger', mustAnswer: true });
    expect(warning?.detail).toContain('the Treasury contract');
  });

  test('an own account can be imitated too', async () => {
    const like = `0x${desk.account.slice(2, 5)}${'0'.repeat(34)}${desk.account.slice(-3)}`.toLowerCase();
    const { warnings } = await warningsOf(like);
    expect(warnings).toMatchObject([{ id: 'look-alike-address' }]);
  });

  test('a stranger is noted the first time; whom a signed plan has named is known', async () => {
    const stranger = Wallet.createRandom().address;
    const { planId, warnings } = await warningsOf(stranger);
    expect(warnings).toMatchObject([{ id: 'first-time-address', severity: 'note', mustAnswer: false }]);
    expect(
      (await warningsOf(stranger)).warnings,
      'a plan that nobody signed makes nobody known',
    ).toHaveLength(1);
    const { warnings: all } = await desk.handlers['transactions.review']({ planId });
    await desk.handlers['transactions.sign']({
      planId,
      signer: 'vault',
      answered: all.map(({ id }) => id),
    });
    expect((await warningsOf(stranger)).warnings).toEqual([]);
    expect((await warningsOf(OTHER)).warnings, 'the address book').toEqual([]);
  });

  test('ERC-20: a transfer of nothing in one’s name, by somebody else, plants an address', async () => {
    const planted = Wallet.createRandom().address;
    const hash = await byStranger('CT02', 'transferFrom', [desk.account, planted, 0n]);
    expect((await warningsOf(planted)).warnings).toMatchObject([
      { id: 'planted-address', severity: 'danger', mustAnswer: true, detail: expect.stringContaining(hash) },
    ]);
    const { planted: listed } = await book.handlers['addressBook.list']({});
    expect(listed).toMatchObject([
      { address: planted, account: desk.account, reason: 'zero-value', transactionHash: hash },
    ]);
  });

  test('what the account itself signs plants nobody, and the history is read once', async () => {
    const { planted: before } = await book.handlers['addressBook.list']({});
    const own = callOf(chain, 'CT02', 'transferFrom', [desk.account, Wallet.createRandom().address, 0n]);
    await desk.send(desk.draft('retire', own));
    await expect
      .poll(async () => {
        await desk.check();
        return (await desk.handlers['transactions.list']({}))[0]?.state;
      })
      .toBe('confirmed');
    await warningsOf(Wallet.createRandom().address);
    expect((await book.handlers['addressBook.list']({})).planted).toEqual(before);
  });

  test('without a network, what the address book knows is said all the same', async () => {
    expect(await book.adviseOn([LIKE_FRIEND], null)).toMatchObject([{ id: 'look-alike-address' }]);
  });
});
