import { getAddress } from 'ethers';
import { describe, expect, test } from 'vitest';
import { asGoodAs } from './as-good-as.ts';

const YOU = getAddress('0x00000000000000000000000000000000000000a1');
const VAULT = getAddress('0x00000000000000000000000000000000000000b0');
const FRIEND = getAddress('0x00000000000000000000000000000000000000c0');
const change = (account: string, amount: string, token = 'CT02') => ({ account, token, change: amount });
const reviewed = [change(VAULT, '-2500'), change(YOU, '2475')];
const check = (now: typeof reviewed, shown = reviewed) => asGoodAs(YOU, shown, now, [VAULT.toLowerCase()]);

describe('what is signed does what the review showed, or better for who signs', () => {
  test('the same is as good', () => {
    expect(check(reviewed)).toBe(true);
  });

  test('more for you out of a contract of the deployment is as good', () => {
    expect(check([change(VAULT, '-2510'), change(YOU, '2484')])).toBe(true);
  });

  test('less for you is not, be it received less or paid more', () => {
    expect(check([change(VAULT, '-2500'), change(YOU, '2474')])).toBe(false);
    expect(
      check([change(VAULT, '1001'), change(YOU, '-1001')], [change(VAULT, '1000'), change(YOU, '-1000')]),
    ).toBe(false);
  });

  test('another amount for anybody else is not', () => {
    const shown = [change(YOU, '-1000'), change(FRIEND, '1000')];
    expect(check([change(YOU, '-1000'), change(FRIEND, '999')], shown)).toBe(false);
    expect(check([change(YOU, '-999'), change(FRIEND, '999')], shown)).toBe(false);
  });

  test('another token, another account, or one more is not', () => {
    expect(check([change(VAULT, '-2500'), change(YOU, '2475', 'USDC')])).toBe(false);
    expect(check([change(VAULT, '-2500'), change(FRIEND, '2475')])).toBe(false);
    expect(check([...reviewed, change(FRIEND, '1')])).toBe(false);
    expect(check([])).toBe(false);
  });
});
