import { describe, expect, it } from 'vitest';
import { otherThanYou } from './describe-context.ts';

const ME = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94';
const OTHER = '0x52908400098527886E0F7030069857D2E4169EE7';
const context = (name: string) => ({ account: ME, label: () => name });

describe('otherThanYou', () => {
  it('names the other account with its whole address, and an address without a name once', () => {
    const [named] = otherThanYou(OTHER, 'To somebody else', context('Kaveri Logistics'));
    expect(named?.detail).toContain(`Kaveri Logistics (${OTHER}) is not the account that signs`);
    const [bare] = otherThanYou(OTHER, 'To somebody else', context(OTHER));
    expect(bare?.detail.split(OTHER)).toHaveLength(2);
    expect(bare?.mustAnswer).toBe(true);
  });

  it('says nothing of the account that signs, in whatever case it is written', () => {
    expect(otherThanYou(ME.toLowerCase(), 'To somebody else', context('Account 1'))).toEqual([]);
  });
});
