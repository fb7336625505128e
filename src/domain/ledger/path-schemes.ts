/** A way in which wallets number the accounts of one seed. `i` counts from 0. */
export type PathScheme = 'ledger-live' | 'bip-44' | 'legacy';

/** The schemes that Ethereum wallets have used, with what a person knows them by. */
export const PATH_SCHEMES: readonly { id: PathScheme; name: string; detail: string }[] = [
  { id: 'ledger-live', name: 'Ledger Live', detail: "m/44'/60'/i'/0/0 · what Ledger’s own software uses" },
  { id: 'bip-44', name: 'BIP-44 standard', detail: "m/44'/60'/0'/0/i · MetaMask, Trezor and most others" },
  { id: 'legacy', name: 'Legacy', detail: "m/44'/60'/0'/i · MyEtherWallet and Ledger’s old Chrome app" },
];

/** BIP-32 indices are below this; a hardened one has it added. */
const HARDENED = 2 ** 31;
/** What the Ethereum app takes (app-ethereum doc/ethapp.adoc: “Number of BIP 32 derivations to perform (max 10)”). */
const DEEPEST = 10;

/** The BIP-32 path of the account with that index, such as `m/44'/60'/0'/0/3`. */
export function schemePath(scheme: PathScheme, index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= HARDENED) throw new RangeError(`No account ${index}`);
  if (scheme === 'ledger-live') return `m/44'/60'/${index}'/0/0`;
  return scheme === 'bip-44' ? `m/44'/60'/0'/0/${index}` : `m/44'/60'/0'/${index}`;
}

/**
 * A BIP-32 path as it is written, in its one form: `44'/60'/0'/0/0`, `m/44h/60h/0h/0/0` and `M/44H…` are the same.
 * Null when it is none, or one that an Ethereum app does not take.
 */
export function readPath(text: string): string | null {
  const levels = text.trim().replace(/^m\//i, '').split('/');
  if (levels.length > DEEPEST) return null;
  const read: string[] = [];
  for (const level of levels) {
    const [, digits, hardened] = /^(0|[1-9]\d{0,9})(['hH’]?)$/.exec(level) ?? [];
    if (digits === undefined || Number(digits) >= HARDENED) return null;
    read.push(hardened === '' ? digits : `${digits}'`);
  }
  return `m/${read.join('/')}`;
}
