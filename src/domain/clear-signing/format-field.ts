import { formatAmount } from '../amount.ts';
import { checksumAddress } from '../checksum-address.ts';
import type { ClearContext, DecodedValue, DescriptorField, DescriptorMetadata } from './descriptor.ts';

/** The value of a parameter's path, such as `@.to` or `token`. */
export type ReadPath = (path: string) => DecodedValue;

const TOKEN = '$.metadata.token';
const LAST_SECOND = 253_402_300_799n;

/** A value as text by the format of its field (ERC-7730, “Field formats”); `address` is the whole one behind a name. */
export function formatField(
  field: DescriptorField,
  value: DecodedValue,
  metadata: DescriptorMetadata,
  context: ClearContext,
  read: ReadPath,
): { value: string; address: string | null } {
  const params = field.params ?? {};
  const text = (shown: string) => ({ value: shown, address: null });
  if (field.format === 'addressName' && typeof value === 'string') {
    const address = checksumAddress(value);
    if (String(params.senderAddress).toLowerCase() === value.toLowerCase()) {
      return { value: 'Sender', address: checksumAddress(context.from) };
    }
    return { value: context.nameOf(address) ?? address, address };
  }
  if (field.format === 'enum') {
    const names = metadata.enums?.[String(params.$ref).replace('$.metadata.enums.', '')];
    return text(names?.[String(value)] ?? raw(value));
  }
  if (typeof value === 'bigint') {
    if (field.format === 'amount') return text(`${plain(value, 18)} ${context.nativeSymbol}`);
    if (field.format === 'tokenAmount') {
      return text(tokenAmount(value, params, tokenOf(params, metadata, context, read)));
    }
    if (field.format === 'date') return text(moment(value));
    if (field.format === 'duration') return text(duration(value));
    if (field.format === 'unit') {
      return text(`${plain(value, Number(params.decimals ?? 0))}${params.base ?? ''}`);
    }
  }
  if (typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)) {
    const address = checksumAddress(value);
    return { value: address, address };
  }
  return text(raw(value));
}

type Token = { symbol: string; decimals: number } | null;

/** The token by the file's own description, or by the address that a parameter points to. */
function tokenOf(
  params: NonNullable<DescriptorField['params']>,
  metadata: DescriptorMetadata,
  context: ClearContext,
  read: ReadPath,
): Token {
  if (params.token === TOKEN) {
    const { token } = metadata;
    return token ? { symbol: token.ticker, decimals: token.decimals } : null;
  }
  const address = params.tokenPath === undefined ? null : read(String(params.tokenPath));
  return typeof address === 'string' ? context.tokenAt(address) : null;
}

/** An amount of an unknown token is in base units, and says no name: it could be any. */
function tokenAmount(value: bigint, params: NonNullable<DescriptorField['params']>, token: Token): string {
  if (token === null) return raw(value);
  const limit = params.threshold === undefined ? null : BigInt(params.threshold);
  const shown =
    limit !== null && value >= limit ? String(params.message ?? 'Unlimited') : plain(value, token.decimals);
  return `${shown} ${token.symbol}`;
}

/** With as many decimals as it has, not more. */
function plain(value: bigint, decimals: number): string {
  const text = formatAmount(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function moment(seconds: bigint): string {
  if (seconds < 0n || seconds > LAST_SECOND) return raw(seconds);
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}

function duration(seconds: bigint): string {
  const two = (part: bigint) => part.toString().padStart(2, '0');
  return `${two(seconds / 3600n)}:${two((seconds % 3600n) / 60n)}:${two(seconds % 60n)}`;
}

function raw(value: DecodedValue): string {
  if (Array.isArray(value)) return `[${value.map(raw).join(', ')}]`;
  if (typeof value === 'object') return Object.values(value).map(raw).join(', ');
  return typeof value === 'string' ? visibleText(value) : String(value);
}

/** Somebody’s text without the characters that hide others or turn the direction of writing. Lines stay. */
function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (sign === '\n' ? sign : '\uFFFD'));
}
