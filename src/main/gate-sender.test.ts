import { expect, test } from 'vitest';
import { isFromMainFrameOf, type SenderEvent } from './gate-sender.ts';

const contents = {} as SenderEvent['sender'];
const frame = (parts: Partial<NonNullable<SenderEvent['senderFrame']>> = {}) =>
  ({ parent: null, detached: false, url: 'app://desk/index.html#/x', ...parts }) as NonNullable<
    SenderEvent['senderFrame']
  >;
const isTrusted = isFromMainFrameOf(() => contents);

test('the main frame of the window on the app’s origin is trusted', () => {
  expect(isTrusted({ sender: contents, senderFrame: frame() })).toBe(true);
});

test('another web contents is not, whatever it shows', () => {
  expect(isTrusted({ sender: {} as SenderEvent['sender'], senderFrame: frame() })).toBe(false);
});

test('nothing is while there is no window', () => {
  expect(isFromMainFrameOf(() => null)({ sender: contents, senderFrame: frame() })).toBe(false);
});

test('a subframe is not, even on the app’s origin', () => {
  expect(isTrusted({ sender: contents, senderFrame: frame({ parent: frame() }) })).toBe(false);
});

test('a frame that is gone is not', () => {
  expect(isTrusted({ sender: contents, senderFrame: null })).toBe(false);
  expect(isTrusted({ sender: contents, senderFrame: frame({ detached: true }) })).toBe(false);
});

test.each([
  'app://desk.example/',
  'app://desk@example/',
  'app://user@desk/',
  'app://deskx/',
  'app://example/app://desk/',
  'apps://desk/',
  'https://desk/',
  'https://example.com/#app://desk/',
  'file:///app://desk/',
  'data:text/html,app://desk/',
  'blob:app://desk/0',
  'about:blank',
  'about:srcdoc',
  'desk',
  '',
])('the address %j is not', (url) => {
  expect(isTrusted({ sender: contents, senderFrame: frame({ url }) })).toBe(false);
});
