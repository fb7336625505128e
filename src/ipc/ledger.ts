import { z } from 'zod';
import { LEDGER_PROBLEMS } from '../domain/ledger/problems.ts';
import { address, baseUnits, method, nothing, text } from './define.ts';

/** A BIP-32 path in its one form, such as `m/44'/60'/0'/0/0`. */
export const derivationPath = z
  .string()
  .regex(/^m(\/(0|[1-9]\d{0,9})'?){1,10}$/, 'expected a BIP-32 path')
  .refine(
    // BIP-32: 31 bits. Beyond them a number would reach the device as another, hardened index.
    (path) => path.split('/').every((step) => step === 'm' || Number.parseInt(step, 10) < 2 ** 31),
    'an index of the path is too large',
  );
const scheme = z.enum(['ledger-live', 'bip-44', 'legacy']);

export const ledgerStatus = z.strictObject({
  /** How it is reached; `url` is the emulator's (CLOUDTUNER_LEDGER_URL). */
  connection: z.strictObject({ kind: z.enum(['usb', 'http']), url: z.string().nullable() }),
  /** What stands between the person and the Ethereum app; null when it can be used. */
  problem: z
    .strictObject({
      code: z.enum(LEDGER_PROBLEMS),
      message: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .nullable(),
  /** What is known of the device, as far as it answered. */
  device: z
    .strictObject({
      model: z.enum(['nanoS', 'nanoSP', 'nanoX', 'stax', 'flex', 'apex', 'blue']).nullable(),
      /** The app that is open; the device's own menu is called BOLOS. */
      app: z.string(),
      version: z.string(),
      /** Whether it may sign what it cannot read; null when the Ethereum app is not open. */
      blindSigning: z.boolean().nullable(),
    })
    .nullable(),
});

/** An address on the device. Balances are null while there is no chain. */
export const ledgerAddress = z.strictObject({
  path: derivationPath,
  address,
  /** It is among the user's accounts. */
  added: z.boolean(),
  /** Base units. */
  ct02: baseUnits.nullable(),
  native: baseUnits.nullable(),
  nativeSymbol: z.string().nullable(),
});

export const ledgerMethods = {
  /** Looks, and changes nothing on the device. While something else is under way with it, answers how it stood before. */
  'ledger.status': method(nothing, ledgerStatus),
  /** Ends another app if one is open, and has the device ask to open Ethereum. Answers when it is open. */
  'ledger.openApp': method(nothing, nothing, LEDGER_PROBLEMS),
  /** Addresses by number, nothing shown on the device. */
  'ledger.addresses': method(
    z.strictObject({
      scheme,
      from: z
        .number()
        .int()
        .min(0)
        .max(2 ** 31 - 21),
      count: z.number().int().min(1).max(20),
    }),
    z.array(ledgerAddress),
    LEDGER_PROBLEMS,
  ),
  /** The address at one path, nothing shown on the device. */
  'ledger.addressAt': method(z.strictObject({ path: derivationPath }), ledgerAddress, LEDGER_PROBLEMS),
  /** Shows the address on the device. Answers when the person has confirmed it there. */
  'ledger.verifyAddress': method(z.strictObject({ path: derivationPath, address }), nothing, LEDGER_PROBLEMS),
  /** Reads the address from the device once more and adds it to the accounts. */
  'ledger.addAccount': method(z.strictObject({ path: derivationPath, address, label: text(64) }), nothing, [
    ...LEDGER_PROBLEMS,
    'account-exists',
  ]),
  /** Gives up whatever this feature is waiting for; it answers `cancelled`. Signing is given up by its plan. */
  'ledger.stop': method(nothing, nothing),
};

/** What the wizard's work with the device is at. */
export const ledgerEvents = {
  'ledger.step': z.strictObject({ step: z.enum(['connect', 'open-app', 'confirm', 'slow']) }),
};
