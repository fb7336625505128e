import { describe, expect, it } from 'vitest';
import { blindSigningSetting, isAtLeast, modelOf, showsTypedData } from './models.ts';

describe('Ledger models and versions of the Ethereum app', () => {
  it('compares versions by number, not by letter', () => {
    expect(isAtLeast('1.10.4', '1.9.19')).toBe(true);
    expect(isAtLeast('1.9.2', '1.9.19')).toBe(false);
    expect(isAtLeast('1.9.19', '1.9.19')).toBe(true);
    expect(isAtLeast('1.23.0-dev', '1.22.0')).toBe(true);
    expect(isAtLeast('nonsense', '1.9.0')).toBe(false);
  });

  // app-ethereum, CHANGELOG 1.10.0: “EIP-712 signatures are now computed on-device and display their content
  // (clear-signing) (LNX & LNS+)”; doc/ethapp.adoc: “supported since app version 1.9.19”.
  it.each([
    ['nanoX', '1.22.0', true],
    ['nanoX', '1.10.4', true],
    ['nanoX', '1.9.18', false],
    ['nanoS', '1.10.4', false],
    ['blue', '1.10.4', false],
    [null, '1.10.4', null],
    [null, '1.9.18', false],
  ] as const)('%s with app %s shows typed data: %s', (model, version, shows) =>
    expect(showsTypedData(model, version)).toBe(shows),
  );

  it('knows the models by the names of @ledgerhq/devices', () => {
    expect(modelOf('europa')).toBe('flex');
    expect(modelOf('nanoSP')).toBe('nanoSP');
    expect(modelOf('toString')).toBeNull();
    expect(modelOf(undefined)).toBeNull();
  });

  it('says where the setting is by what the device has: buttons or a screen to touch', () => {
    expect(blindSigningSetting('nanoX')).toMatch(/both buttons/);
    expect(blindSigningSetting('stax')).toMatch(/tap the gear/);
    expect(blindSigningSetting(null)).toMatch(/both buttons.*tap the gear/);
  });
});
