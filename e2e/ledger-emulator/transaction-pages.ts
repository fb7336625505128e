import type { AppContext, Pending } from './app-context.ts';
import { bigEndian } from './big-endian.ts';
import { addressOf, checksummed } from './device-keys.ts';
import { type Erc20Call, erc20Amount, erc20Pages, readErc20Call } from './erc20-plugin.ts';
import { fitsDisplay, formatAmount } from './format-amount.ts';
import { networkName, networkTicker } from './network.ts';
import { readNftCall } from './nft-plugin.ts';
import { blindSigningWarning, hex, type Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';
import { TRANSACTION_TYPES } from './transaction-stream.ts';
import type { KnownToken } from './typed-data/typed-data-host.ts';

const WEI_TO_ETHER = 18;

type Transaction = Pending & { kind: 'transaction' };

/** What the pages are made of. */
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
  /** The call of a token that the app was told of. */
  erc20?: { call: Erc20Call; token: KnownToken };
  /** What a plugin shows, and what the title says of it. */
  plugin?: { title: string; pages: Screen[]; external: boolean };
};

/**
 * The pages of a transaction's review, in order. Throws StatusError 6A80 when it can only be signed blindly and that is
 * off (`finalize_parsing_helper`, src/features/sign_tx/logic_sign_tx.c).
 */
export function transactionPages(context: AppContext, pending: Transaction): Screen[] {
  const { settings, profile } = context.host;
  const content = contentOf(context, pending);
  if (content.blind && !settings.blindSigning) {
    throw new StatusError(STATUS.incorrectData, 'Blind signing is off');
  }
  if (profile.layout === 'old') return oldPages(context, content);
  const question = profile.layout === 'wallet' ? '?' : '';
  const verb = content.blind ? 'Accept risk and sign' : 'Sign';
  // With a plugin the title says for what, and so does the end on a touch screen (`ux_init_strings`).
  const suffix = content.plugin === undefined ? '' : ` to ${content.plugin.title}`;
  return [
    ...(content.blind ? [blindSigningWarning(profile.layout)] : []),
    { title: `Review transaction${suffix}`, value: '' },
    ...(content.plugin ? pluginPairs(content, content.plugin) : plainPairs(context, content)),
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

/** `setTagValuePairs` with a plugin. */
function pluginPairs(content: Content, plugin: { pages: Screen[]; external: boolean }): Screen[] {
  return [
    ...(plugin.external ? [] : [{ title: 'From', value: content.from }]),
    ...plugin.pages,
    ...(content.network === undefined ? [] : [{ title: 'Network', value: content.network }]),
    { title: 'Max fees', value: content.fees },
  ];
}

/** `ux_approve_tx`: src_bagl/ui_flow_signTx.c of 1.10. */
function oldPages({ host: { profile, settings } }: AppContext, content: Content): Screen[] {
  const pages: Screen[] = [{ title: 'Review transaction', value: '' }];
  if (content.blind) pages.push({ title: 'Blind Signing', value: '' });
  const { erc20, plugin } = content;
  if (erc20?.call.verb === 'Approve') pages.push({ title: 'Type', value: 'Approve' });
  if (erc20 === undefined && plugin !== undefined && !content.blind) {
    pages.push(...plugin.pages);
  } else {
    const amount =
      erc20 === undefined ? content.amount : erc20Amount(erc20.call, erc20.token, profile.version);
    pages.push({ title: 'Amount', value: amount });
    pages.push({ title: 'Address', value: erc20?.call.to ?? content.to });
  }
  if (settings.nonce) pages.push({ title: 'Nonce', value: content.nonce });
  if (content.network !== undefined) pages.push({ title: 'Network', value: content.network });
  pages.push({ title: 'Max Fees', value: content.fees }, { title: 'Accept and send', value: '' });
  return pages;
}

function contentOf(context: AppContext, pending: Transaction): Content {
  const { keys, profile } = context.host;
  const { stream, path } = pending;
  const field = (name: string) => stream.fields.get(name) ?? Uint8Array.of();
  const legacy = stream.type === TRANSACTION_TYPES.legacy;
  const chainId = bigEndian(field(legacy ? 'v' : 'chainId').slice(0, 8));
  const ether = (amount: bigint) =>
    formatAmount(amount, WEI_TO_ETHER, networkTicker(chainId, profile.version), profile.version);
  const value = bigEndian(field('value'));
  if (!fitsDisplay(value, WEI_TO_ETHER, networkTicker(chainId, profile.version))) {
    throw new StatusError(STATUS.overflow, 'The amount is longer than the display');
  }
  const token = context.token(hex(field('to')));
  const shown = pending.shownBy === 'plugin' || (pending.shownBy !== undefined && token !== undefined);
  return {
    from: `0x${checksummed(addressOf(keys.publicKey(path).publicKey))}`,
    to: field('to').length === 0 ? 'Contract' : `0x${checksummed(field('to'))}`,
    amount: ether(value),
    hasAmount: value !== 0n,
    fees: ether(bigEndian(field('price')) * bigEndian(field('gas'))),
    nonce: bigEndian(field('nonce')).toString(),
    network: chainId === 1n ? undefined : networkName(chainId, profile.version),
    hash: hex(stream.hash()),
    blind: field('data').length > 0 && !shown,
    ...callContent(context, pending, field('data'), value, token),
  };
}

function callContent(
  { plugin, host: { profile } }: AppContext,
  { shownBy }: Transaction,
  data: Uint8Array,
  value: bigint,
  token: KnownToken | undefined,
): Pick<Content, 'erc20' | 'plugin'> {
  if (shownBy === 'erc20') {
    const call = readErc20Call(data, profile.version);
    const title = `${call.verb.toLowerCase()} ERC20 token`;
    // For a token that the app was not told of the plugin falls back and has no pages: 1.22 then shows neither the
    // recipient nor the hash.
    if (token === undefined) return { plugin: { title, pages: [], external: false } };
    const pages = erc20Pages(call, token, profile.version);
    return { erc20: { call, token }, plugin: { title, pages, external: false } };
  }
  if (shownBy === 'nft' && plugin !== undefined && token !== undefined) {
    return { plugin: { ...readNftCall(plugin.name, data, value, token), external: false } };
  }
  if (shownBy !== 'plugin' || plugin === undefined) return {};
  // What a plugin shows is its own; the emulator shows its name alone.
  const pages = [{ title: 'Plugin', value: plugin.name }];
  return { plugin: { title: `sign on ${plugin.name}`, pages, external: true } };
}
