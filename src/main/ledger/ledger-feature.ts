import { ASSUMED_DEVICE, type DeviceProfile } from '../../domain/device-screens/device-profile.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { schemePath } from '../../domain/ledger/path-schemes.ts';
import type { Emit, Handlers, Output } from '../../ipc/contract.ts';
import type { ledgerMethods } from '../../ipc/ledger.ts';
import { readAddress } from '../signers/ledger/ethereum-app.ts';
import type { Ledger } from '../signers/ledger/ledger.ts';
import { requireAccount } from '../signers/ledger/ledger-signer.ts';
import type { SigningControl } from '../signers/signer.ts';
import type { OutsideAccount } from '../storage/outside-accounts.ts';
import { readStatus, unknownStatus } from './read-status.ts';

export type Balance = { ct02: string; native: string; nativeSymbol: string };

const NO_BALANCE = { ct02: null, native: null, nativeSymbol: null };

export type LedgerDeps = {
  ledger: Ledger;
  isAccount(address: string): boolean;
  addOutside(account: OutsideAccount, label: string): void;
  /** @throws Failure `chain-unavailable`. */
  balances(addresses: readonly string[]): Promise<Balance[]>;
  emit: Emit;
};

/** Answers the `ledger.*` methods: looking for the device, its addresses, and adding them to the accounts. */
export function ledgerFeature(deps: LedgerDeps): {
  handlers: Pick<Handlers, keyof typeof ledgerMethods>;
  stop(): void;
  /** The Ledger that was looked at last, with the Ethereum app open; null before one was. */
  seen(): DeviceProfile | null;
} {
  const { ledger, isAccount, addOutside, emit } = deps;
  let stop = new AbortController();
  let seen: DeviceProfile | null = null;
  let last: ReturnType<typeof readStatus> = Promise.resolve(unknownStatus(ledger));
  const giveUp = () => {
    stop.abort(new Failure('cancelled', 'You gave up waiting for the Ledger. Nothing was done.'));
    stop = new AbortController();
  };
  const control = (): SigningControl => ({
    signal: stop.signal,
    step: (step) => emit('ledger.step', { step }),
  });
  const quiet = (): SigningControl => ({ signal: stop.signal, step: () => undefined });

  const addressesAt = async (paths: readonly string[]) => {
    const found = await ledger.withEthereum(control(), async (channel) => {
      const read: { path: string; address: string }[] = [];
      for (const path of paths) read.push({ path, address: await readAddress(channel, path) });
      return read;
    });
    const balances = await balancesOf(deps, found);
    return found.map((entry, index) => {
      const { ct02, native, nativeSymbol } = balances[index] ?? NO_BALANCE;
      return { ...entry, added: isAccount(entry.address), ct02, native, nativeSymbol };
    });
  };

  const handlers: Pick<Handlers, keyof typeof ledgerMethods> = {
    'ledger.status': async () => {
      // Whoever looks while work is under way is told how it stood before: looking would disturb it.
      if (!ledger.busy()) last = readStatus(ledger, quiet());
      const status = await last;
      seen = profileOf(status.device) ?? seen;
      return status;
    },

    'ledger.openApp': async () => {
      await ledger.openEthereum(control());
      return {};
    },

    'ledger.addresses': ({ scheme, from, count }) =>
      addressesAt(Array.from({ length: count }, (_, index) => schemePath(scheme, from + index))),

    'ledger.addressAt': async ({ path }) => {
      const [found] = await addressesAt([path]);
      if (found === undefined) throw new Error('One path has one address');
      return found;
    },

    'ledger.verifyAddress': async ({ path, address }) => {
      await ledger.withEthereum(control(), async (channel) => {
        await requireAccount(channel, path, address);
        await readAddress(channel, path, true);
      });
      return {};
    },

    'ledger.addAccount': async ({ path, address, label }) => {
      await ledger.withEthereum(control(), (channel) => requireAccount(channel, path, address));
      addOutside({ address, kind: 'ledger', path, fingerprint: null }, label);
      return {};
    },

    'ledger.stop': async () => {
      giveUp();
      return {};
    },
  };
  return { handlers, stop: giveUp, seen: () => seen };
}

/** The device does not tell its other settings: they are taken as they are at first. */
function profileOf(device: Output<'ledger.status'>['device']): DeviceProfile | null {
  if (device?.app !== 'Ethereum' || device.blindSigning === null) return null;
  const { model, version, blindSigning } = device;
  if (model === 'blue') return null;
  return { ...ASSUMED_DEVICE, model, appVersion: version, blindSigning };
}

/** Null for each while there is no chain to ask. */
async function balancesOf(
  { balances }: LedgerDeps,
  found: readonly { address: string }[],
): Promise<(Balance | undefined)[]> {
  try {
    return await balances(found.map(({ address }) => address));
  } catch (error) {
    if (isFailure(error, 'chain-unavailable')) return [];
    throw error;
  }
}
