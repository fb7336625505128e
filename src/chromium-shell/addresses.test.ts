import { expect, test } from 'vitest';
import { fromChromium, toChromium } from './addresses.ts';

test('an address of a custom scheme goes to Chromium and back', () => {
  const address = 'app://desk/a/b.html?c=d#/e';
  expect(toChromium(address)).toBe('https://desk.app.cloudtuner.invalid/a/b.html?c=d#/e');
  expect(fromChromium(toChromium(address))).toBe(address);
});

test.each([
  'https://desk.app.cloudtuner.invalid.example.com/',
  'https://x.desk.app.cloudtuner.invalid/',
  'http://desk.app.cloudtuner.invalid/',
  'https://desk.app.cloudtuner.invalid:444/',
  'https://a@desk.app.cloudtuner.invalid/',
  'https://example.com/https://desk.app.cloudtuner.invalid/',
  'data:text/html,https://desk.app.cloudtuner.invalid/',
  'about:blank',
  'nonsense',
])('%s is not taken for one of the app', (address) => {
  expect(fromChromium(address)).toBe(address);
});
