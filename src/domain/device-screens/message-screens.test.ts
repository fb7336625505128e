import { describe, expect, test } from 'vitest';
import { ASSUMED_DEVICE, type DeviceProfile } from './device-profile.ts';
import { messageScreens } from './message-screens.ts';

const nanoX = ASSUMED_DEVICE;
const flex: DeviceProfile = { ...nanoX, model: 'flex' };
const nanoS: DeviceProfile = { ...nanoX, model: 'nanoS', appVersion: '1.10.4' };
const texts = (profile: DeviceProfile, message: string | Uint8Array) =>
  messageScreens(profile, message).screens.map(({ title, value }) => `${title}|${value}`);

describe('Ethereum app 1.22, cmd_sign_message.c', () => {
  test('snapshot nanox/test_personal_sign_metamask', () => {
    expect(texts(nanoX, 'Example `personal_sign` message')).toEqual([
      'Review message|',
      'Message|Example `personal_sign` message',
      'Sign message|',
    ]);
  });

  test('white space is a space on a small screen, and itself on a touch screen', () => {
    expect(texts(nanoX, 'a\n\tb')[1]).toBe('Message|a  b');
    expect(texts(flex, 'a\n\tb')[1]).toBe('Message|a\n\tb');
  });

  test('one character outside ASCII makes all of it hexadecimal', () => {
    expect(texts(nanoX, 'é')[1]).toBe('Message|0xc3a9');
  });
});

describe('Ethereum app 1.10, feed_display', () => {
  test('99 characters a page on a Nano S, with a question between pages', () => {
    expect(texts(nanoS, 'x'.repeat(100))).toEqual([
      'Sign message|',
      `Message|${'x'.repeat(99)}`,
      'Press right to read|Double-press to skip',
      'Message|x',
      'Sign message|',
    ]);
  });

  test('what is not printable is \\xNN, and goes to the next page when it does not fit', () => {
    expect(texts(nanoS, 'é')[1]).toBe('Message|\\xc3\\xa9');
    expect(texts(nanoS, Uint8Array.of(...new Uint8Array(97).fill(0x61), 0x80))).toEqual([
      'Sign message|',
      `Message|${'a'.repeat(97)}  `,
      'Press right to read|Double-press to skip',
      'Message|\\x80',
      'Sign message|',
    ]);
  });
});
