import { bigEndian } from '../big-endian.ts';
import { formatAmount } from '../format-amount.ts';
import { networkName } from '../network.ts';
import { hex, type Screen } from '../screen.ts';
import { STATUS, StatusError } from '../status-word.ts';
import { FILTERS, type Filter } from './filter-reader.ts';
import { formatDateTime, formatValue } from './format-value.ts';
import type { StructField } from './struct-definitions.ts';
import type { TypedDataHost } from './typed-data-host.ts';

type Root = 'none' | 'domain' | 'message';
/** An amount and its token, which come as two fields. `token` once its address came, `amount` once that came. */
type AmountJoin = { name: string; token: boolean; amount: bigint | undefined };

const MAX_TOKENS = 5;
/** The index that means the contract of the domain (ERC-2612). */
const CONTRACT_OF_DOMAIN = 0xff;
const MAX_UINT256 = 2n ** 256n - 1n;
const NAME_ROOM = 25;

const unexplained = (why: string) => new StatusError(STATUS.noInformation, why);

/** Which fields of typed data are shown, and how: src/features/sign_message_eip712/ui_logic.c. */
export class FieldDisplay {
  readonly #context: TypedDataHost;
  readonly #pairs: Screen[] = [];
  readonly #joins = new Map<number, AmountJoin>();
  /** The filters for the value that comes next. */
  #next: { p2: number; filter: Filter; tokenIndex: number }[] = [];

  constructor(context: TypedDataHost) {
    this.#context = context;
  }

  pairs(): Screen[] {
    return [...this.#pairs];
  }

  /** The page of the root struct when everything is shown, and the network's in front of a filtered message. */
  beginRoot(name: string, root: Root, filtered: boolean, chainId: bigint): void {
    const { settings, profile } = this.#context.host;
    if (profile.layout === 'wallet' ? !filtered : settings.rawTypedData) {
      this.#show({ title: 'Review struct', value: name }, filtered);
    }
    if (profile.version.atLeast('1.21.0') && root === 'message' && filtered && chainId !== 1n) {
      this.#show({ title: 'Network', value: networkName(chainId, profile.version) }, filtered);
    }
  }

  contractName(name: string): void {
    this.#show({ title: 'Contract', value: name }, true);
  }

  /** A filter for the value that comes next. Throws StatusError 6A00 when it does not fit the field. */
  filter(p2: number, filter: Filter, field: StructField, contract: string): void {
    const expected = { [FILTERS.trustedName]: 'address', [FILTERS.amountToken]: 'address' }[p2];
    const kind = expected ?? { [FILTERS.dateTime]: 'uint', [FILTERS.amountValue]: 'uint' }[p2];
    if (kind !== undefined && field.kind !== kind) throw unexplained(`The field is not of type ${kind}`);
    let { tokenIndex } = filter;
    if (p2 === FILTERS.amountValue && tokenIndex === CONTRACT_OF_DOMAIN) {
      tokenIndex = this.#context.tokenIndex(contract);
      if (tokenIndex < 0) throw unexplained('The contract of the domain is not a known token');
      this.#join(tokenIndex).token = true;
    }
    if (tokenIndex >= MAX_TOKENS) throw unexplained('There is no such token');
    if (p2 === FILTERS.amountValue) this.#join(tokenIndex).name = filter.name.slice(0, NAME_ROOM);
    this.#next.push({ p2, filter, tokenIndex });
  }

  /** A value that is complete. Throws StatusError when it cannot be shown and must be. */
  value(field: StructField, bytes: Uint8Array, root: Root, filtered: boolean): void {
    const next = this.#next;
    this.#next = [];
    const { settings, profile } = this.#context.host;
    const modern = profile.version.atLeast('1.11.0');
    if (!filtered) {
      const everything = settings.rawTypedData || profile.layout === 'wallet';
      if (!everything && root !== 'domain') return;
      this.#show({ title: field.key, value: formatValue(field, bytes, modern) }, filtered);
      return;
    }
    for (const { p2, filter, tokenIndex } of next) {
      if (p2 === FILTERS.amountToken || p2 === FILTERS.amountValue) {
        this.#addToJoin(p2, tokenIndex, bytes);
        continue;
      }
      const title = filter.name === '' ? field.key : filter.name;
      const value =
        p2 === FILTERS.dateTime ? formatDateTime(field, bytes) : formatValue(field, bytes, modern);
      const known = p2 === FILTERS.trustedName ? this.#context.nameOf(hex(bytes)) : undefined;
      this.#show({ title, value: known ?? value }, filtered);
    }
  }

  /** `update_amount_join`: the pair is shown when both the token and the amount came. */
  #addToJoin(p2: number, tokenIndex: number, bytes: Uint8Array): void {
    const token = this.#context.tokenAt(tokenIndex);
    const join = this.#join(tokenIndex);
    if (token === undefined) this.#context.skipToken(tokenIndex);
    if (p2 === FILTERS.amountToken) {
      if (token !== undefined && token.address !== hex(bytes)) throw unexplained('It is another token');
      join.token = true;
    } else {
      join.amount = bigEndian(bytes);
    }
    if (!join.token || join.amount === undefined) return;
    const ticker = token?.ticker ?? '???';
    const unlimited = join.amount === MAX_UINT256;
    const { version } = this.#context.host.profile;
    const value = unlimited
      ? `Unlimited ${ticker}`
      : formatAmount(join.amount, token?.decimals ?? 0, ticker, version);
    this.#joins.delete(tokenIndex);
    this.#show({ title: join.name, value }, true);
  }

  #join(tokenIndex: number): AmountJoin {
    const join = this.#joins.get(tokenIndex) ?? { name: '', token: false, amount: undefined };
    this.#joins.set(tokenIndex, join);
    return join;
  }

  /** Throws StatusError 6A80 when nothing was shown yet and typed data may not be signed without filters. */
  #show(pair: Screen, filtered: boolean): void {
    const { settings, profile } = this.#context.host;
    const allowed = filtered || settings.blindSigning || settings.rawTypedData;
    if (profile.layout !== 'old' && this.#pairs.length === 0 && !allowed) {
      throw new StatusError(STATUS.incorrectData, 'Blind signing is off');
    }
    this.#pairs.push(pair);
  }
}
