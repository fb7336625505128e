import { AbiCoder } from 'ethers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountsMethods } from '../../ipc/accounts.ts';
import type { Chain } from '../chain/chain.ts';
import { accountsForTest } from './accounts-fixture.ts';

const PASSWORD = 'four plain unrelated words';
// As Hardhat prints them: the second and third of “test … junk”.
const [SECOND, THIRD] = [
  '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
] as const;
const used = new Set<string>([SECOND, THIRD]);
const chain = {
  local: true,
  addresses: { CT02: `0x${'c7'.repeat(20)}` },
  provider: {
    getTransactionCount: async (address: string) => (used.has(address) ? 3 : 0),
    getBalance: async () => 0n,
    call: async () => AbiCoder.defaultAbiCoder().encode(['uint256'], [0n]),
  },
} as unknown as Chain;

let test: ReturnType<typeof accountsForTest>;
beforeEach(async () => {
  test = accountsForTest({
    chain: () => chain,
    ledgerAddresses: async (paths) =>
      paths.map((path) =>
        path === "m/44'/60'/4'/0/0"
          ? THIRD
          : `0x${Buffer.from(path).toString('hex').padStart(40, '0').slice(-40)}`,
      ),
  });
  await test.accounts['accounts.restoreVault']({
    mnemonic: 'test test test test test test test test test test test junk',
    password: PASSWORD,
  });
});
afterEach(() => test.end());

describe('a search for accounts', () => {
  it('of the vault’s words finds the used ones and adds those that are picked', async () => {
    const { accounts } = test;
    const { taskId } = await accounts['accounts.discover']({ source: 'words' });
    await Promise.all(test.tasks);
    const found = accountsMethods['accounts.discovered'].output.parse(
      await accounts['accounts.discovered']({ taskId }),
    );
    expect(found).toMatchObject({
      source: 'words',
      accounts: [
        { address: SECOND, path: "m/44'/60'/0'/0/1", transactions: 3, known: false },
        { address: THIRD, path: "m/44'/60'/0'/0/2", known: false },
      ],
    });
    const status = await accounts['accounts.addFound']({ taskId, addresses: [THIRD.toLowerCase()] });
    expect(status.accounts.map(({ address }) => address)).toEqual([expect.any(String), THIRD]);
    // Once more changes nothing.
    await accounts['accounts.addFound']({ taskId, addresses: [THIRD] });
    const again = await accounts['accounts.discovered']({ taskId });
    expect(again.accounts.map(({ known }) => known)).toEqual([false, true]);
  });

  it('of a Ledger adds accounts that are kept there', async () => {
    const { accounts } = test;
    const { taskId } = await accounts['accounts.discover']({ source: 'ledger' });
    await Promise.all(test.tasks);
    const status = await accounts['accounts.addFound']({ taskId, addresses: [THIRD] });
    expect(status.accounts[1]).toMatchObject({ address: THIRD, kind: 'ledger', path: "m/44'/60'/4'/0/0" });
  });

  it('needs the vault unlocked, words that are there, and a search that was made', async () => {
    const { accounts } = test;
    const rejects = (promise: Promise<unknown>, code: string) =>
      expect(promise).rejects.toMatchObject({ code });
    await rejects(accounts['accounts.discover']({ source: 'ff'.repeat(8) }), 'unknown-mnemonic');
    await rejects(accounts['accounts.discovered']({ taskId: 'none' }), 'unknown-task');
    test.vault.lock();
    await rejects(accounts['accounts.discover']({ source: 'words' }), 'vault-locked');
  });
});
