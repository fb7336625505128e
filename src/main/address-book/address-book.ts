import { lookAlikeOf } from '../../domain/address-book/look-alike.ts';
import { readsAlike } from '../../domain/address-book/reads-alike.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { inTurn } from '../../domain/in-turn.ts';
import { readAddress } from '../../domain/read-address.ts';
import { quoted } from '../../domain/transactions/wording.ts';
import type { addressBookMethods } from '../../ipc/address-book.ts';
import type { Emit, Handlers } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import type { FileDialogs, FileFilter } from '../file-dialogs.ts';
import type { AddressBookStore, BookEntry } from '../storage/address-book.ts';
import { writeDurably } from '../storage/write-durably.ts';
import type { Warning } from '../transactions/plan-content.ts';
import { addressWarnings } from './address-warnings.ts';
import { readBook, writeBook } from './book-file.ts';
import { readHistory } from './read-history.ts';

export type AddressBookDeps = {
  store: AddressBookStore;
  /** The user's own accounts: address and label. */
  accounts(): readonly { address: string; label: string }[];
  /** The network in use. @throws Failure `chain-unavailable`. */
  chain(): Chain;
  dialogs: FileDialogs;
  emit: Emit;
  log(error: unknown): void;
};

export type AddressBookFeature = {
  handlers: Pick<Handlers, keyof typeof addressBookMethods>;
  /** The user's name for somebody else's address, or null. */
  label(address: string): string | null;
  /**
   * What has to be said of those whom a plan names. Reads the rest of the history first, as far as that takes no
   * longer than a few seconds.
   *
   * @param at The network of the plan; null where there is none, such as on a machine that stays offline.
   */
  adviseOn(named: readonly string[], at: { chain: Chain; genesis: string } | null): Promise<Warning[]>;
  /** Ends a reading that is under way. */
  stop(): Promise<void>;
};

const BOOK_FILES: FileFilter[] = [{ name: 'Address book', extensions: ['json'] }];
/** The newest planted addresses that are listed. Reviews know them all. */
const MOST_LISTED = 500;
/** How long a review waits for the history. Longer readings go on, and the next review has them. */
const PATIENCE_MS = 5_000;

/** Other people's addresses: the user's names for them, and what speaks against them. */
export function addressBookFeature(deps: AddressBookDeps): AddressBookFeature {
  const { store, emit, dialogs } = deps;
  const stopping = new AbortController();
  const oneReading = inTurn();
  const ownLabel = (address: string) =>
    deps.accounts().find((one) => one.address.toLowerCase() === address.toLowerCase())?.label ?? null;
  const label = (address: string) => {
    const entry = store.find(address);
    if (!entry) return null;
    // Somebody else's name that reads as an own account's stands with its address.
    const own = deps.accounts().some((account) => readsAlike(account.label, entry.label));
    return own ? `${quoted(entry.label)} (${entry.address})` : entry.label;
  };
  const known = () => [
    ...deps.accounts().map(({ address }) => address),
    ...store.list().map(({ address }) => address),
  ];
  const changed = () => emit('addressBook.changed', {});

  /** @throws Failure `own-account`; `look-alike` unless the user has compared the two. */
  const requireOther = (address: string, others: readonly string[], compared: boolean) => {
    const own = ownLabel(address);
    if (own !== null) {
      throw new Failure('own-account', `${address} is your own account “${own}”. Rename it in Accounts.`, {
        address,
      });
    }
    const meant = compared ? null : lookAlikeOf(address, others);
    if (meant === null) return;
    throw new Failure(
      'look-alike',
      `${address} looks like ${label(meant) ?? ownLabel(meant) ?? 'an address that you know'}, ${meant}, and is another one. Such addresses are made to be mistaken. Compare every digit with where you have it from.`,
      { address, resembles: meant },
    );
  };

  const readAll = (chain: Chain, genesis: string) =>
    oneReading(async () => {
      const before = store.planted(genesis).length;
      const isKnown = (address: string) => ownLabel(address) !== null || store.find(address) !== null;
      for (const { address } of deps.accounts())
        await readHistory({ store, isKnown }, chain, genesis, address, stopping.signal);
      if (store.planted(genesis).length !== before) changed();
    });

  /** True when the history is read up to now. */
  const readInTime = async (chain: Chain, genesis: string): Promise<boolean> => {
    const reading = readAll(chain, genesis).then(
      () => true,
      (error) => {
        if (!isFailure(error, 'chain-unavailable') && !stopping.signal.aborted) deps.log(error);
        return false;
      },
    );
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    return Promise.race([reading, late]).finally(() => clearTimeout(timer));
  };

  const plantedNow = async () => {
    try {
      return store.planted(await chainIdentity(deps.chain()));
    } catch (error) {
      if (isFailure(error, 'chain-unavailable')) return [];
      throw error;
    }
  };

  return {
    label,
    adviseOn: async (named, at) => {
      if (named.length === 0) return [];
      const read = at === null || (await readInTime(at.chain, at.genesis));
      const facts = {
        known: [...known(), ...Object.values(at?.chain.addresses ?? {}), ...store.namedBefore()],
        planted: at === null ? [] : store.planted(at.genesis),
        label: (address: string) => ownLabel(address) ?? label(address) ?? contractName(address, at?.chain),
      };
      return [...addressWarnings(named, facts), ...(read ? [] : [notRead()])];
    },
    stop: async () => {
      stopping.abort(new Failure('cancelled', 'The app is closing.'));
      await oneReading(async () => {});
    },
    handlers: {
      'addressBook.list': async () => {
        const everybody = known();
        return {
          entries: store.list(),
          planted: (await plantedNow())
            .filter(({ address }) => store.find(address) === null)
            .slice(0, MOST_LISTED)
            .map((one) => ({ ...one, resembles: lookAlikeOf(one.address, everybody) })),
        };
      },
      'addressBook.put': async ({ address: typed, label: name, note, compared }) => {
        const entry: BookEntry = { address: readAddress(typed), label: name.trim(), note: note.trim() };
        if (entry.label === '') {
          throw new Failure(
            'no-label',
            'Give the address a name, so that you find it and reviews can show it.',
          );
        }
        requireOther(entry.address, known(), compared);
        store.put(entry);
        changed();
        return entry;
      },
      'addressBook.remove': async ({ address }) => {
        if (!store.remove(address)) {
          throw new Failure('unknown-address', `${address} is not in the address book.`, { address });
        }
        changed();
        return {};
      },
      'addressBook.importFile': async () => {
        const [path] = await dialogs.chooseFiles({ title: 'Import an address book', filters: BOOK_FILES });
        if (path === undefined) return null;
        const entries = await readBook(path);
        const others = [...known(), ...entries.map(({ address }) => address)];
        for (const { address } of entries)
          requireOther(
            address,
            others.filter((one) => one !== address),
            false,
          );
        store.putAll(entries);
        changed();
        return { added: entries.length };
      },
      'addressBook.exportFile': async () => {
        const path = await dialogs.chooseSavePath({
          title: 'Save the address book',
          suggestion: 'address-book.json',
          filters: BOOK_FILES,
        });
        if (path === null) return null;
        try {
          writeDurably(path, Buffer.from(writeBook(store.list())));
        } catch (cause) {
          throw new Failure(
            'cannot-write',
            `The address book could not be written to ${path}. Choose another folder, or make room on the disk.`,
            { path },
            { cause },
          );
        }
        return { path };
      },
    },
  };
}

function notRead(): Warning {
  return {
    id: 'history-not-read',
    severity: 'note',
    title: 'Your history is not read to its end',
    detail:
      'Addresses that somebody planted in it lately may be missing here. It is read on in the background; prepare this again in a while to have all of it.',
    mustAnswer: false,
  };
}

/** What a contract of the deployment is called in a warning; null for every other address. */
function contractName(address: string, chain: Chain | undefined): string | null {
  const found = Object.entries(chain?.addresses ?? {}).find(
    ([, each]) => each.toLowerCase() === address.toLowerCase(),
  );
  return found ? `the ${found[0]} contract` : null;
}
