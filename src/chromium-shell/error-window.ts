import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Shows a message in a Chromium window with a throwaway profile until the person closes it. Never throws. */
export async function showInOwnWindow(title: string, message: string): Promise<void> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'cloudtuner-message-'));
  try {
    const context = await launchBrowser({ userDataDir, title, width: 560, height: 320, switches: [] });
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.setContent(`<!doctype html><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>
<body style="font: 15px/1.5 system-ui, sans-serif; margin: 24px"><h1 style="font-size: 18px">${escaped(title)}</h1>
<p style="white-space: pre-wrap">${escaped(message)}</p></body>`);
    if (!page.isClosed()) await page.waitForEvent('close', { timeout: 0 });
    await context.close();
  } catch (error) {
    process.stderr.write(`The message could not be shown in a window: ${String(error)}\n`);
  } finally {
    await rm(userDataDir, { recursive: true, force: true }).catch(() => {});
  }
}
