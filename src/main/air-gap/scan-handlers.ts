import { decodeWalletKeys } from '../../domain/air-gap/hd-key.ts';
import { Failure } from '../../domain/failure.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { OutsideAccount } from '../storage/outside-accounts.ts';
import type { ScanSessions } from './scan-sessions.ts';
import { walletAddresses } from './wallet-addresses.ts';

export type ScanDeps = {
  scans: ScanSessions;
  /** The user's name for an account; null when it is not one of theirs. */
  accountLabel(address: string): string | null;
  /** @throws Failure `account-exists`. */
  addOutside(account: OutsideAccount, label: string): void;
};

type ScanMethod =
  | 'airGap.startScan'
  | 'airGap.scan'
  | 'airGap.stopScan'
  | 'airGap.readAccounts'
  | 'airGap.addAccounts';

/** Reading QR codes, and adding the accounts of a wallet that shows them. */
export function scanHandlers({ scans, accountLabel, addOutside }: ScanDeps): Pick<Handlers, ScanMethod> {
  const keysOf = (session: string) => {
    const { type, cbor } = scans.message(session);
    return decodeWalletKeys(type, cbor);
  };
  return {
    'airGap.startScan': async ({ camera }) => ({ session: scans.start(camera) }),
    'airGap.scan': async ({ session, frame }) => scans.scan(session, frame),
    'airGap.stopScan': async ({ session }) => {
      scans.stop(session);
      return {};
    },
    'airGap.readAccounts': async ({ session, from, count }) => {
      const keys = keysOf(session);
      const { accounts, more } = walletAddresses(keys, from, count);
      return {
        wallet: keys[0]?.name ?? null,
        fingerprint: keys[0]?.fingerprint ?? null,
        accounts: accounts.map(({ index, address, path }) => ({
          index,
          address,
          path,
          known: accountLabel(address),
        })),
        more,
      };
    },
    'airGap.addAccounts': async ({ session, accounts }) => {
      const keys = keysOf(session);
      // All are derived before the first is added.
      const chosen = accounts.map(({ index, label }) => {
        const [account] = walletAddresses(keys, index, 1).accounts;
        if (account !== undefined) return { account, label };
        throw new Failure('unknown-account', `The wallet has no account number ${index + 1}.`);
      });
      for (const { account, label } of chosen) {
        const { address, path, fingerprint } = account;
        addOutside({ address, kind: 'air-gap', path, fingerprint }, label);
      }
      return { added: chosen.map(({ account }) => account.address) };
    },
  };
}
