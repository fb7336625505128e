import type { Apdu } from './apdu.ts';
import { type AppContext, type Pending, signatureAnswer } from './app-context.ts';
import { bigEndian } from './big-endian.ts';
import { readBip32Path } from './bip32-path.ts';
import { isErc20Call } from './erc20-plugin.ts';
import { takesNftCall } from './nft-plugin.ts';
import { hex } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';
import { transactionPages } from './transaction-pages.ts';
import { TRANSACTION_TYPES, TransactionStream } from './transaction-stream.ts';

const FIRST = 0x00;
const MORE = 0x80;
const BASIC = 0;
const STORE = 1;
const START_FLOW = 2;

/**
 * E0 04: signs a transaction that comes in chunks; the last one is answered after the review
 * (src/features/sign_tx/cmd_sign_tx.c and logic_sign_tx.c of 1.22, src_features/signTx of 1.10).
 */
export async function signTransaction(context: AppContext, { p1, p2, data }: Apdu): Promise<Uint8Array> {
  const modern = context.host.profile.version.atLeast('1.11.0');
  if (p2 > (modern ? START_FLOW : BASIC) || (p1 !== FIRST && p1 !== MORE)) {
    throw new StatusError(STATUS.wrongP1P2, 'P1 is 00 or 80, P2 is 00');
  }
  if (p2 === START_FLOW) {
    const begun = context.pending?.kind === 'transaction';
    // No field descriptor is ever accepted, so that the hash over them cannot match.
    throw new StatusError(begun ? STATUS.incorrectData : STATUS.commandNotAllowed, 'No descriptor was given');
  }
  let chunk = data;
  if (p1 === FIRST) {
    if (context.pending !== undefined) context.reset();
    chunk = begin(context, data, p2 === STORE);
  }
  const pending = context.pending;
  if (pending?.kind !== 'transaction') {
    throw new StatusError(modern ? STATUS.commandNotAllowed : STATUS.rejected, 'No transaction was begun');
  }
  if (!pending.stream.feed(chunk)) return Uint8Array.of();
  return pending.store ? stored(pending) : await reviewAndSign(context, pending);
}

/** Reads the path and the type, and returns the rest of the chunk. */
function begin(context: AppContext, data: Uint8Array, store: boolean): Uint8Array {
  const { settings, profile } = context.host;
  const { path, rest } = readBip32Path(data);
  const first = rest[0];
  if (first === undefined) throw new StatusError(STATUS.incorrectData, 'The transaction is missing');
  const typed = first <= 0x7f;
  const modern = profile.version.atLeast('1.11.0');
  if (first === TRANSACTION_TYPES.eip7702 && !modern) {
    throw new StatusError(STATUS.transactionTypeNotSupported, '1.10 knows no EIP-7702');
  }
  const stream = new TransactionStream(typed ? first : TRANSACTION_TYPES.legacy, {
    mayEndBeforeV: !modern,
    onCalldata: (selector) => {
      if (selector === undefined || store) return;
      pending.shownBy = whoShows(context, stream, selector);
      if (pending.shownBy === undefined && !settings.blindSigning) {
        throw new StatusError(STATUS.incorrectData, 'Blind signing is off');
      }
    },
  });
  const pending: Pending & { kind: 'transaction' } = {
    kind: 'transaction',
    path,
    stream,
    shownBy: undefined,
    store,
  };
  context.pending = pending;
  return typed ? rest.slice(1) : rest;
}

/** `eth_plugin_perform_init`, src/plugins/eth_plugin_handler.c. */
function whoShows(
  context: AppContext,
  { fields }: TransactionStream,
  selector: Uint8Array,
): (Pending & { kind: 'transaction' })['shownBy'] {
  const { plugin } = context;
  const to = hex(fields.get('to') ?? Uint8Array.of());
  if (plugin !== undefined) {
    if (plugin.address !== to || plugin.selector !== hex(selector)) {
      throw new StatusError(STATUS.appEnded, 'The plugin was set for another call: the app ends');
    }
    if (plugin.name !== 'ERC721' && plugin.name !== 'ERC1155') return 'plugin';
    if (!takesNftCall(plugin.name, plugin.selector)) return undefined;
    if (context.token(to) === undefined) throw new StatusError(STATUS.incorrectData, 'No such collection');
    return 'nft';
  }
  if (!isErc20Call(selector)) return undefined;
  // erc20_plugin.c, INIT_CONTRACT: a call with an amount is an error, not a reason to sign blindly.
  if (bigEndian(fields.get('value') ?? Uint8Array.of()) !== 0n) {
    throw new StatusError(STATUS.incorrectData, 'An ERC-20 call with an amount');
  }
  return 'erc20';
}

/** The calldata is kept for descriptors that follow. */
function stored({ stream }: Pending & { kind: 'transaction' }): Uint8Array {
  if ((stream.fields.get('data')?.length ?? 0) < 4)
    throw new StatusError(STATUS.incorrectData, 'No calldata');
  return Uint8Array.of();
}

async function reviewAndSign(
  context: AppContext,
  pending: Pending & { kind: 'transaction' },
): Promise<Uint8Array> {
  const { keys, panel } = context.host;
  if (!(await panel.review(transactionPages(context, pending)))) {
    throw new StatusError(STATUS.rejected, 'The transaction was refused');
  }
  const { stream, path } = pending;
  const signature = keys.sign(path, stream.hash());
  context.reset();
  return signatureAnswer(vOf(stream, signature.parity), signature);
}

/**
 * One byte (`io_seproxyhal_touch_tx_ok`, ui_common_sign_tx.c): the parity for typed transactions; 27 or 28 for legacy
 * ones without a chain id; otherwise the low byte of 35 or 36 + 2 × the first four bytes of the chain id.
 */
function vOf({ type, fields }: TransactionStream, parity: 0 | 1): number {
  if (type !== TRANSACTION_TYPES.legacy) return parity;
  const chainId = fields.get('v') ?? Uint8Array.of();
  return chainId.length === 0
    ? 27 + parity
    : Number((bigEndian(chainId.subarray(0, 4)) * 2n + 35n) & 0xffn) + parity;
}
