import type { AppContext, KnownToken, Pending } from './app-context.ts';
import { bigEndian } from './big-endian.ts';
import { addressOf, checksummed } from './device-keys.ts';
import { type Erc20Call, erc20Amount, erc20Pages, readErc20Call } from './erc20-plugin.ts';
import { formatAmount } from './format-amount.ts';
import { networkName, networkTicker } from './network.ts';
import { blindSigningWarning, hex, type Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';
import { TRANSACTION_TYPES } from './transaction-stream.ts';

const WEI_TO_ETHER = 18;

/** What the pages are made of. `erc20` is there when the call is a known token's. */
type Content = {
  from: string;
  to: string;
  amount: string;
  hasAmount: boolean;
  fees: string;
  nonce: string;
  /** Absent on Ethereum itself. */
  network: string | undefined;
  hash: string;
  /** Something is signed that the app cannot show. */
  blind: boolean;
  erc20?: { call: Erc20Call; token: KnownToken };
  /** An ERC-20 call to a token that the app was not told of. */
  unknownToken: boolean;
};

/**
 * The pages of a transaction's review, in order. Throws StatusError 6A80 when it can only be signed blindly and that is
 * off (`finalize_parsing_helper`, src/features/sign_tx/logic_sign_tx.c).
 */
export function transactionPages(context: AppContext, pending: Pending & { kind: 'transaction' }): Screen[] {
  const { settings, profile } = context.host;
  const content = contentOf(context, pending);
  if (content.blind && !settings.blindSigning) {
    throw new StatusError(STATUS.incorrectData, 'Blind signing is off');
  }
  if (profile.layout === 'old') return oldPages(context, content);
  const question = profile.layout === 'wallet' ? '?' : '';
  const verb = content.blind ? 'Accept risk and sign' : 'Sign';
  // With a plugin the title says for what, and so does the end on a touch screen (`ux_init_strings`).
  const call =
    content.erc20?.call ?? (content.unknownToken ? pending.erc20 && callOf(context, pending) : undefined);
  const suffix = call ? ` to ${call.verb.toLowerCase()} ERC20 token` : '';
  return [
    ...(content.blind ? [blindSigningWarning(profile.layout)] : []),
    { title: `Review transaction${suffix}`, value: '' },
    ...(call ? pluginPairs(context, content) : plainPairs(context, content)),
    { title: `${verb} transaction${profile.layout === 'wallet' ? suffix : ''}${question}`, value: '' },
  ];
}

/** `setTagValuePairs` without a plugin: src/nbgl/ui_approve_tx.c. */
function plainPairs({ host: { profile, settings } }: AppContext, content: Content): Screen[] {
  const pairs: Screen[] = [{ title: 'From', value: content.from }];
  if (!content.blind || content.hasAmount) pairs.push({ title: 'Amount', value: content.amount });
  pairs.push({ title: 'To', value: content.to });
  if (settings.nonce) pairs.push({ title: 'Nonce', value: content.nonce });
  pairs.push({ title: 'Max fees', value: content.fees });
  if (content.network !== undefined) pairs.push({ title: 'Network', value: content.network });
  const showsHash = content.blind || (settings.hash && profile.version.atLeast('1.18.0'));
  const title = profile.layout === 'wallet' ? 'Transaction hash' : 'Tx hash';
  if (showsHash) pairs.push({ title, value: content.hash });
  return pairs;
}

/**
 * `setTagValuePairs` with a plugin. For a token that the app was not told of the plugin falls back and has no pages, and
 * 1.22 shows neither the recipient nor the hash.
 */
function pluginPairs({ host: { profile } }: AppContext, content: Content): Screen[] {
  const { erc20 } = content;
  return [
    { title: 'From', value: content.from },
    ...(erc20 === undefined ? [] : erc20Pages(erc20.call, erc20.token, profile.version)),
    ...(content.network === undefined ? [] : [{ title: 'Network', value: content.network }]),
    { title: 'Max fees', value: content.fees },
  ];
}

/** `ux_approve_tx`: src_bagl/ui_flow_signTx.c of 1.10. */
function oldPages({ host: { profile, settings } }: AppContext, content: Content): Screen[] {
  const pages: Screen[] = [{ title: 'Review transaction', value: '' }];
  if (content.blind) pages.push({ title: 'Blind Signing', value: '' });
  const { erc20 } = content;
  if (erc20?.call.verb === 'Approve') pages.push({ title: 'Type', value: 'Approve' });
  const amount = erc20 === undefined ? content.amount : erc20Amount(erc20.call, erc20.token, profile.version);
  pages.push({ title: 'Amount', value: amount });
  pages.push({ title: 'Address', value: erc20?.call.to ?? content.to });
  if (settings.nonce) pages.push({ title: 'Nonce', value: content.nonce });
  if (content.network !== undefined) pages.push({ title: 'Network', value: content.network });
  pages.push({ title: 'Max Fees', value: content.fees }, { title: 'Accept and send', value: '' });
  return pages;
}

function contentOf(context: AppContext, pending: Pending & { kind: 'transaction' }): Content {
  const { keys, profile } = context.host;
  const { stream, path } = pending;
  const field = (name: string) => stream.fields.get(name) ?? Uint8Array.of();
  const legacy = stream.type === TRANSACTION_TYPES.legacy;
  const chainId = bigEndian(field(legacy ? 'v' : 'chainId').slice(0, 8));
  const ether = (amount: bigint) =>
    formatAmount(amount, WEI_TO_ETHER, networkTicker(chainId, profile.version), profile.version);
  const call = pending.erc20 ? callOf(context, pending) : undefined;
  const token = call && context.token(hex(field('to')));
  const value = bigEndian(field('value'));
  return {
    from: `0x${checksummed(addressOf(keys.publicKey(path).publicKey))}`,
    to: field('to').length === 0 ? 'Contract' : `0x${checksummed(field('to'))}`,
    amount: ether(value),
    hasAmount: value !== 0n,
    fees: ether(bigEndian(field('price')) * bigEndian(field('gas'))),
    nonce: bigEndian(field('nonce')).toString(),
    network: chainId === 1n ? undefined : networkName(chainId, profile.version),
    hash: hex(stream.hash()),
    blind: field('data').length > 0 && token === undefined,
    ...(call === undefined || token === undefined ? {} : { erc20: { call, token } }),
    unknownToken: call !== undefined && token === undefined,
  };
}

function callOf(context: AppContext, { stream }: Pending & { kind: 'transaction' }): Erc20Call {
  return readErc20Call(stream.fields.get('data') ?? Uint8Array.of(), context.host.profile.version);
}
