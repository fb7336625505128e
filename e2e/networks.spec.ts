import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Interface, toBeHex } from 'ethers';
import { startTestNetwork, TEST_CHAIN_ID, type TestNetwork } from '../src/main/chain/network-fixture.ts';
import { expectAccessible } from './axe.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';
import { fillRestoreForm, goTo } from './vault-steps.ts';

// The first account of BIP-39’s words “abandon … about” at m/44'/60'/0'/0/0.
const ACCOUNT = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94';
const { desk, folder } = runningDesk();
let network: TestNetwork;

test.beforeAll(async () => {
  network = await startTestNetwork(3);
  const { addresses } = network;
  writeFileSync(
    join(folder(), '4242.json'),
    JSON.stringify({ chainId: TEST_CHAIN_ID, deployedAtBlock: 0, addresses }),
  );
  // 250.00 CT02 and a whole ETH for the account, the same on every node.
  const { Treasury, CT02 } = addresses;
  const transfer = new Interface(['function transfer(address to, uint256 amount)']);
  await network.everywhere('anvil_setBalance', ACCOUNT, toBeHex(10n ** 18n));
  await network.everywhere('anvil_setBalance', Treasury, toBeHex(10n ** 18n));
  await network.everywhere('anvil_impersonateAccount', Treasury);
  const data = transfer.encodeFunctionData('transfer', [ACCOUNT, 250_00n]);
  await network.everywhere('eth_sendTransaction', { from: Treasury, to: CT02, data, gas: '0x30d40' });
  await network.mine();

  const { page } = desk();
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page, `${'abandon '.repeat(11)}about`);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
});
test.afterAll(() => network.stop());

test('a network is added from its deployment file, and every endpoint has to prove itself', async () => {
  const { page } = desk();
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Networks' }).click();
  await expect(page.getByText('Always there.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a network' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a network' });
  await desk().chooseFiles([join(folder(), '4242.json')]);
  await dialog.getByRole('button', { name: 'Choose the deployment file' }).click();
  await dialog.getByLabel('Endpoints').fill('http://rpc.example.org/');
  await expect(dialog.getByText('http is taken on this computer only', { exact: false })).toBeVisible();
  await desk().screenshot('network-add');

  const [first, second, third] = network.relays;
  second?.lie(({ method, answer }) => (method === 'eth_chainId' ? { ...answer, result: '0x1' } : undefined));
  await dialog.getByLabel('Endpoints').fill(network.relays.map(({ url }) => `${url}v3/k3y`).join('\n'));
  await dialog.getByLabel('Name').fill('Test network');
  await dialog.getByRole('textbox', { name: 'Confirmed after' }).fill('1');
  await dialog.getByRole('textbox', { name: 'Final after' }).fill('4');
  await dialog.getByRole('button', { name: 'Check and add the network' }).click();
  await expect(dialog.getByText(`${second?.host} is on chain 1`, { exact: false })).toBeVisible();
  second?.lie(null);
  await dialog.getByRole('button', { name: 'Check only' }).click();
  await expect(dialog.getByText('Every endpoint serves this network')).toBeVisible();
  await expectAccessible(page, 'Add a network');
  await desk().screenshot('network-checked');
  await dialog.getByRole('button', { name: 'Check and add the network' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('region', { name: 'Test network', exact: true });
  await expect(row).toContainText(
    `http://${first?.host}/…, http://${second?.host}/…, http://${third?.host}/…`,
  );
  await expect(page.locator('.frame')).toHaveAttribute('data-local', 'true');
});

test('the network is changed without a restart, and nothing looks like the local chain any more', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Use Test network' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change to Test network?' });
  await expect(dialog).toContainText('others see it, and nobody can take it back');
  await dialog.getByRole('button', { name: 'Change to Test network' }).click();
  await expect(page.locator('.frame')).toHaveAttribute('data-local', 'false');
  const endpoints = page.getByRole('table', { name: 'Endpoints' });
  await expect(endpoints.getByText('Answers', { exact: true })).toHaveCount(3);
  await expect(page.getByText('2 of 3 have to say the same.', { exact: false })).toBeVisible();
  await expectAccessible(page, 'Networks');
  await desk().screenshot('networks');
  await page.getByRole('button', { name: /^Network: ?Test network/ }).click();
  await desk().screenshot('network-chip');
  await page.keyboard.press('Escape');
});

test('a retirement is signed with what a majority says; the endpoint that lies is named', async () => {
  const { page } = desk();
  await goTo(page, 'Mint or retire');
  await page.getByLabel('Retire tokens held').check();
  await page.getByLabel('Amount').fill('10');
  await page.getByRole('textbox', { name: 'Beneficiary' }).fill('Example Cloud GmbH');
  await page.getByRole('button', { name: /^Review/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Review and sign' });
  await expect(dialog.getByText('On Test network (chain 4242)', { exact: false })).toBeVisible({
    timeout: 60_000,
  });
  for (const box of await dialog.getByRole('checkbox', { name: /I understand this/ }).all())
    await box.check();
  const liar = network.relays[2];
  liar?.lie(({ method, answer }) => (method === 'eth_getBalance' ? { ...answer, result: '0x1' } : undefined));
  await dialog.getByRole('button', { name: 'Retire 10.00 CT02' }).click();
  await expect.poll(() => network.rpc(0, 'txpool_status')).toMatchObject({ pending: '0x1' });
  await network.mine();
  await expect(dialog.getByText('Confirmed')).toBeVisible({ timeout: 30_000 });
  await desk().screenshot('network-retired');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Network: ?Test network/ })).toContainText(
    '2 of 3 endpoints',
  );
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Networks' }).click();
  await expect(
    page.getByText(`${liar?.host} contradicts the others on what the account’s balance is`, { exact: false }),
  ).toBeVisible();
  await desk().screenshot('network-disagreement');
  liar?.lie(null);
});

test('a block that is undone is said where the transaction is listed', async () => {
  const { page } = desk();
  await network.everywhere('anvil_reorg', 1, []);
  await network.everywhere('anvil_dropAllTransactions');
  await goTo(page, 'Activity');
  await expect(page.getByText('Waiting again')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('It is waiting for a block again.', { exact: false })).toBeVisible();
  await desk().screenshot('network-undone');
});
