/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { HDKey } from '@scure/bip32';
import { encodeKeyPath } from '../src/domain/air-gap/key-path.ts';
import { type CborValue, encodeCbor } from '../src/domain/ur/cbor.ts';
import { encodeUr } from '../src/domain/ur/encode-ur.ts';
import { expectAccessible } from './axe.ts';
import { DeskApp } from './desk-app.ts';
import { invoke } from './invoke.ts';
import { qrPicture, writeQrVideo } from './qr-video.ts';
import { test } from './test.ts';
import { goTo, PASSWORD } from './vault-steps.ts';

// The key and the addresses of “abandon … about” at m/44'/60'/0': KeystoneHQ/keystone-sdk-base,
// packages/ur-registry-eth/__tests__/utils.test.ts.
const WORDS = `${'abandon '.repeat(11)}about`;
const XPUB =
  'xpub6DCoCpSuQZB2jawqnGMEPS63ePKWkwWPH4TU45Q7LPXWuNd8TMtVxRrgjtEshuqpK3mdhaWHPFsBngh5GFZaM6si3yZdUsT8ddYM3PwnATt';
const SECOND = '0x6Fac4D18c912343BF86fa7049364Dd4E424Ab9C0';

/** What a wallet shows to be connected (ERC-4527, `crypto-hdkey`), in parts of at most 30 bytes. */
function walletFrames() {
  const { publicKey, chainCode } = HDKey.fromExtendedKey(XPUB);
  const key = new Map<number, CborValue>([
    [3, publicKey as Uint8Array],
    [4, chainCode as Uint8Array],
    [6, encodeKeyPath("m/44'/60'/0'", '73c5da0a')],
    [9, 'Keystone'],
    [10, 'account.standard'],
  ]);
  return encodeUr('crypto-hdkey', encodeCbor(key), { maxFragment: 30 });
}

const root = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
const film = join(root, 'camera.y4m');
const desk = new DeskApp(join(root, 'profile'), {}, [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]);
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const { frame, seqLen } = walletFrames();
  // The second part never comes by itself: mixes have to make up for it.
  const numbers = Array.from({ length: 4 * seqLen }, (_, index) => index + 1).filter(
    (number) => number !== 2,
  );
  writeQrVideo(
    film,
    numbers.map((number) => frame(number).toUpperCase()),
  );
  await desk.start();
});
test.afterAll(async () => {
  await desk.close();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

/** What the page gets when it asks for media. */
const ask = (page: Page, wanted: MediaStreamConstraints) =>
  page.evaluate(async (constraints) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      for (const track of stream.getTracks()) track.stop();
      return 'given';
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  }, wanted);

test('the first run leads to QR wallets, without a vault', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Use a QR wallet' }).click();
  await expect(page.getByText('No QR wallet is connected')).toBeVisible();
});

test('a camera is refused while no code is being read, and given, without sound, while one is (5)', async () => {
  const { page } = desk;
  expect(await ask(page, { video: true })).toBe('NotAllowedError');
  const { session } = await invoke(page, 'airGap.startScan', { camera: true });
  expect(await ask(page, { video: true })).toBe('given');
  for (const wanted of [{ audio: true }, { audio: true, video: true }])
    expect(await ask(page, wanted)).toBe('NotAllowedError');
  await invoke(page, 'airGap.stopScan', { session });
  expect(await ask(page, { video: true })).toBe('NotAllowedError');
  // Reading from files or text needs none.
  const files = await invoke(page, 'airGap.startScan', { camera: false });
  expect(await ask(page, { video: true })).toBe('NotAllowedError');
  await invoke(page, 'airGap.stopScan', files);
});

test('a wallet’s animated code is read by the camera, and one of its accounts is added', async () => {
  const { page } = desk;
  await invoke(page, 'accounts.restoreVault', { mnemonic: WORDS, password: PASSWORD });
  await page.reload();
  await goTo(page, 'Accounts');
  await page.getByRole('tab', { name: 'QR wallet' }).click();
  await expect(page.getByText('No QR wallet is connected')).toBeVisible();
  await page.getByRole('button', { name: 'Connect a QR wallet' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Use the camera' })).toBeVisible();
  await desk.screenshot('qr-wallet-scan');
  await expectAccessible(page, 'Connect a QR wallet');

  await dialog.getByRole('button', { name: 'Use the camera' }).click();
  await expect(dialog.getByText(/of \d+ parts read/)).toBeVisible();
  await desk.screenshot('qr-wallet-reading');
  await expect(dialog.getByText('73c5da0a')).toBeVisible({ timeout: 30_000 });
  // The first account is the vault's own; the next one is offered.
  await expect(dialog.getByRole('checkbox', { name: 'Add account 1' })).toBeDisabled();
  await expect(dialog.getByRole('checkbox', { name: 'Add account 2' })).toBeChecked();
  await desk.screenshot('qr-wallet-accounts');
  await expectAccessible(page, 'Accounts of a QR wallet');
  expect(await ask(page, { video: true })).toBe('NotAllowedError');

  await dialog.getByRole('button', { name: 'Add the account' }).click();
  await expect(page.getByRole('row', { name: /Keystone.*m\/44'\/60'\/0'\/0\/1/ })).toBeVisible();
  await desk.screenshot('qr-wallet');
  const { accounts } = await invoke(page, 'accounts.status', {});
  expect(accounts.find(({ kind }) => kind === 'air-gap')).toMatchObject({
    address: SECOND,
    label: 'Keystone',
  });
});

test('pictures and text do as well, and a code of no use says what it is', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Connect a QR wallet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'As text' }).click();
  const text = dialog.getByLabel('Text of the code');
  const read = dialog.getByRole('button', { name: 'Read the text' });
  await text.fill(encodeUr('crypto-psbt', encodeCbor(new Uint8Array(3))).frame(1));
  await read.click();
  await expect(dialog.getByText(/This code holds a “crypto-psbt”/)).toBeVisible();
  await text.fill('ethereum:0x0000000000000000000000000000000000000000');
  await read.click();
  await expect(dialog.getByText(/it is not one of a wallet/)).toBeVisible();
  await desk.screenshot('qr-wallet-text');

  const { frame, seqLen } = walletFrames();
  const parts = Array.from({ length: seqLen }, (_, index) => frame(index + 1));
  await text.fill(parts.slice(1).join('\n'));
  await read.click();
  await expect(dialog.getByText(`${seqLen - 1} of ${seqLen} parts read`)).toBeVisible();
  // The last part as a picture that was taken of the wallet.
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'wallet.gif',
    mimeType: 'image/gif',
    buffer: Buffer.from(qrPicture(parts[0] as string)),
  });
  await expect(dialog.getByText('73c5da0a')).toBeVisible();
});

test('a camera that gives no picture says why, and what to do', async () => {
  const { page } = desk;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Connect a QR wallet' }).click();
  const dialog = page.getByRole('dialog');
  const start = dialog.getByRole('button', { name: /Use the camera|Try again/ });
  // The errors of the Media Capture and Streams standard, 10.4.1 (getUserMedia).
  for (const [name, words] of [
    ['NotFoundError', 'No camera was found'],
    ['NotAllowedError', 'The camera may not be used'],
    ['NotReadableError', 'The camera is in use'],
  ] as const) {
    await page.evaluate((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
    }, name);
    await start.click();
    await expect(dialog.getByRole('alert')).toContainText(words);
  }
  await desk.screenshot('qr-wallet-no-camera');
  // One that shows nothing, so that no code ends the scan.
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
      return canvas.captureStream();
    };
  });

  await start.click();
  await expect(dialog.getByText('Hold the code')).toBeVisible();
  await page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject as MediaStream;
    stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
  });
  await expect(dialog.getByRole('alert')).toContainText('The camera was disconnected');
});
