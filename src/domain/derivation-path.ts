import { Failure } from './failure.ts';

/** The ways in which wallets lay out Ethereum accounts under one mnemonic. `path(i)` is that of the account at index i. */
export type PathScheme = {
  readonly id: 'standard' | 'ledger-live' | 'legacy';
  readonly name: string;
  readonly path: (index: number) => string;
};

/**
 * The layouts in use, the most common first:
 *
 * - BIP-44, with the accounts as addresses of the first account: MetaMask, Trezor, Hardhat and most others.
 * - Ledger Live: every account an account of BIP-44.
 * - MyEtherWallet and Ledger's former Chrome app: one level short of BIP-44.
 */
export const PATH_SCHEMES: readonly PathScheme[] = [
  { id: 'standard', name: 'BIP-44 standard', path: (index) => `m/44'/60'/0'/0/${index}` },
  { id: 'ledger-live', name: 'Ledger Live', path: (index) => `m/44'/60'/${index}'/0/0` },
  { id: 'legacy', name: 'Legacy (MyEtherWallet, Ledger Chrome)', path: (index) => `m/44'/60'/0'/${index}` },
];

const MAX_DEPTH = 10;
/** BIP-32: an index has 31 bits; the 32nd says that it is hardened. */
const MAX_INDEX = 2 ** 31 - 1;

/**
 * Reads a BIP-32 path as people write it: `m/44'/60'/0'/0/0`, with ', h or H for hardened steps. Answers it with '.
 *
 * @throws Failure `invalid-path` that names the step.
 */
export function readPath(text: string): string {
  const [root, ...steps] = text.trim().split('/');
  if ((root !== 'm' && root !== 'M') || steps.length === 0) {
    throw invalid("A derivation path begins with “m/”, such as m/44'/60'/0'/0/0.");
  }
  if (steps.length > MAX_DEPTH) {
    throw invalid(`The path has ${steps.length} steps; at most ${MAX_DEPTH} are used by any wallet.`);
  }
  return ['m', ...steps.map(readStep)].join('/');
}

function readStep(step: string, at: number): string {
  const match = /^(\d{1,10})(['hH]?)$/.exec(step);
  if (!match) {
    throw invalid(`Step ${at + 1} of the path is not a number, with ' after it when it is hardened.`, at + 1);
  }
  const index = Number(match[1]);
  if (index > MAX_INDEX) {
    throw invalid(
      `Step ${at + 1} of the path is larger than ${MAX_INDEX}, the largest index there is.`,
      at + 1,
    );
  }
  return `${index}${match[2] === '' ? '' : "'"}`;
}

function invalid(message: string, step?: number): Failure {
  return new Failure('invalid-path', message, step === undefined ? {} : { step });
}

/** The name of the layout that a path is of, for screens; “Custom path” for any other. */
export function pathSchemeName(path: string): string {
  const indexes = path.split('/').map((step) => Number.parseInt(step, 10));
  const of = (scheme: PathScheme) => indexes.some((index) => scheme.path(index) === path);
  return PATH_SCHEMES.find(of)?.name ?? 'Custom path';
}
