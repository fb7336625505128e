import type { ApduChannel } from './apdu-channel.ts';
import { asking } from './asking.ts';
import { problem } from './status-words.ts';

/** The app that is open; the device’s own menu counts as one. Versions are as the app writes them, such as 1.22.0. */
export type OpenApp = { name: string; version: string };

const ETHEREUM = Buffer.from('Ethereum', 'ascii');

/**
 * Asks the operating system of the device which app is open (BOLOS, B0 01: format 1, then name, version and flags, each
 * with its length before it).
 *
 * @throws Failure `ledger-locked`, `ledger-bad-answer` and others.
 */
export async function openAppOf(channel: ApduChannel): Promise<OpenApp> {
  const answer = await asking(channel, () => channel.send(0xb0, 0x01, 0, 0));
  const body = answer.subarray(0, -2);
  const name = readText(body, 1);
  const version = name === null ? null : readText(body, name.end);
  if (body[0] !== 1 || name === null || version === null) throw problem('ledger-bad-answer', channel.at);
  channel.at = { ...channel.at, app: name.text, version: version.text };
  return { name: name.text, version: version.text };
}

/** Has the device ask the person whether to open the Ethereum app (E0 D8). It leaves its USB port for a moment then. */
export async function askToOpenEthereum(channel: ApduChannel): Promise<void> {
  channel.at = { ...channel.at, opening: true };
  await asking(channel, () => channel.send(0xe0, 0xd8, 0, 0, ETHEREUM));
}

/** Ends the app that is open (B0 A7): the device shows its menu, after it has left its USB port for a moment. */
export async function quitApp(channel: ApduChannel): Promise<void> {
  await asking(channel, () => channel.send(0xb0, 0xa7, 0, 0));
}

function readText(bytes: Buffer, at: number): { text: string; end: number } | null {
  const length = bytes[at];
  if (length === undefined || at + 1 + length > bytes.length) return null;
  const text = bytes.subarray(at + 1, at + 1 + length).toString('latin1');
  // What is shown to the user: printable, except for the NUL in one name of the device’s menu.
  return /^[\x20-\x7e]*\0?$/.test(text) ? { text, end: at + 1 + length } : null;
}
