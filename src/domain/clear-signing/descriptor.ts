/**
 * The parts of an ERC-7730 descriptor (version 2 of its schema) that the descriptors in resources/descriptors use.
 * `src/main/transactions/descriptor-schema.ts` checks that a file has them and nothing else.
 */
export type Descriptor = {
  metadata: DescriptorMetadata;
  display: { formats: Readonly<Record<string, DescriptorFormat>> };
};

export type DescriptorMetadata = {
  contractName?: string | undefined;
  /** The token that amounts are in whose token is not part of the call. */
  token?: { name: string; ticker: string; decimals: number } | undefined;
  enums?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
};

export type DescriptorFormat = { intent: string; fields: readonly (DescriptorField | DescriptorGroup)[] };

export type DescriptorField = {
  /** `name.[0].name`, `name.[]` for every item, `@.value` and the like for what surrounds the data. */
  path: string;
  label: string;
  format:
    | 'raw'
    | 'addressName'
    | 'amount'
    | 'tokenAmount'
    | 'date'
    | 'duration'
    | 'unit'
    | 'enum'
    | 'calldata';
  params?: Readonly<Record<string, string | number | undefined>> | undefined;
  visible: 'always' | 'never' | { ifNotIn: readonly (string | number)[] };
};

/** Fields of each item of a list (`path` ends in `.[]`), or of several lists side by side (`bundled`). */
export type DescriptorGroup = {
  path?: string | undefined;
  label: string;
  iteration?: 'bundled' | 'sequential' | undefined;
  fields: readonly DescriptorField[];
};

/** A decoded value: integers as `bigint`, addresses and bytes in hexadecimal, structs by member name. */
export type DecodedValue =
  | bigint
  | boolean
  | string
  | readonly DecodedValue[]
  | { readonly [member: string]: DecodedValue };

/** One line of what is signed. `level` is how deep it stands in calls within calls. */
export type ClearField = { label: string; value: string; address: string | null; level: number };

/** What a call or message means, by a descriptor: in a few words, and field by field. */
export type ClearMeaning = { intent: string; fields: ClearField[] };

/** What surrounds the data, and what is known of addresses. */
export type ClearContext = {
  /** Who signs, the contract, and the currency that goes along. Wei. */
  from: string;
  to: string;
  value: bigint;
  nativeSymbol: string;
  nameOf(address: string): string | null;
  tokenAt(address: string): { symbol: string; decimals: number } | null;
  /** The meaning of a call within the data; null when it cannot be told. */
  meaningOf(call: { from: string; to: string; value: bigint; data: string }): ClearMeaning | null;
};
