import { Failure } from '../../../domain/failure.ts';
import { showsTypedData } from '../../../domain/ledger/models.ts';
import { type TypedData, type TypedDataValue, typedDataHashes } from '../../../domain/typed-data.ts';
import { type ApduChannel, StatusWordError } from './apdu-channel.ts';
import { asking } from './asking.ts';
import { ethereumApp, readConfiguration, readSignature } from './ethereum-app.ts';
import { recoverSignature } from './recover-signature.ts';

/**
 * `full`: the device computes the hashes itself and shows every field. `hashed`: it gets the two hashes from this
 * computer, and shows no more than those.
 */
export type TypedDataMode = 'full' | 'hashed';

export type LedgerTypedDataRequest = {
  path: string;
  account: string;
  data: TypedData;
  /** Has the hashes signed though the device might show the fields: for what it cannot take otherwise. */
  hashedOnly?: boolean;
  /** Told before the device shows anything. May throw to refuse. */
  onMode(mode: TypedDataMode): void | Promise<void>;
};

/**
 * Signs typed data (EIP-712) with the key at `path`, which has to be that of `account`: field by field where the device
 * can. Where it cannot (a Nano S, an old app) it is `hashed`, and said so first. A device that can and refuses is never
 * asked again in another way.
 *
 * @returns The 65 bytes of the signature as 0x-hexadecimal, and how the device got it.
 * @throws Failure `typed-data-unfit` when the device cannot take it field by field; `ledger-…`; `signature-mismatch`.
 */
export async function signLedgerTypedData(
  channel: ApduChannel,
  { path, account, data, hashedOnly = false, onMode }: LedgerTypedDataRequest,
): Promise<{ signature: string; mode: TypedDataMode }> {
  const { version } = await readConfiguration(channel);
  channel.at = { ...channel.at, hasData: true };
  const { domainHash, messageHash, digest } = typedDataHashes(data);
  const app = ethereumApp(channel);
  const signed = async (mode: TypedDataMode, command: () => Promise<{ r: string; s: string }>) => {
    const answer = await asking(channel, command);
    const signature = recoverSignature(digest, readSignature(channel, answer), account);
    return { signature: signature.serialized, mode };
  };

  const able = hashedOnly ? false : showsTypedData(channel.link.model, version);
  if (able !== false) {
    requireFit(data);
    await onMode('full');
    let lacksCommand = false;
    const whole = await signed('full', () =>
      app.signEIP712Message(path, asLedgerTakesIt(data)).catch((error: unknown) => {
        lacksCommand = able === null && isUnknownStructCommand(error);
        throw error;
      }),
    ).catch((error) => {
      if (lacksCommand) return null;
      throw error;
    });
    if (whole !== null) return whole;
  }
  await onMode('hashed');
  return signed('hashed', () => app.signEIP712HashedMessage(path, domainHash, messageHash));
}

/**
 * Where the connection does not tell the model: an app without the full form does not know the first of its commands
 * (E0 1A, a struct’s name), for which no app shows anything.
 */
function isUnknownStructCommand(error: unknown): boolean {
  return error instanceof StatusWordError && error.ins === 0x1a && error.statusCode === 0x6d00;
}

/** A list’s length and a type’s names are one byte each on the wire, and a value’s length two. */
const MOST_ITEMS = 255;
const LONGEST_VALUE = 65_535;
/** Names that `hw-app-eth` takes for those of elementary types, however they are capitalised. */
const TAKEN = /^(?:custom|u?int\d*|address|bool|string|bytes\d*)$/i;

function requireFit({ types, domain, message }: TypedData): void {
  for (const [name, members] of Object.entries(types)) {
    if (TAKEN.test(name)) throw unfit(`the struct “${name}” is called like an elementary type`);
    for (const { name: member, type } of members) {
      const sizes = [...type.matchAll(/\[(\d+)\]/g)].map(([, size]) => Number(size));
      if (sizes.some((size) => size > MOST_ITEMS))
        throw unfit(`${name}.${member} is a list of more than 255`);
      for (const text of [name, member, type]) {
        if (Buffer.byteLength(text) > MOST_ITEMS || !/^[\x20-\x7e]*$/.test(text)) {
          throw unfit(`the name “${text.slice(0, 40)}” is too long, or has letters beyond ASCII`);
        }
      }
    }
  }
  requireShort(domain, 'domain');
  requireShort(message, 'message');
}

function requireShort(value: TypedDataValue, path: string): void {
  if (Array.isArray(value)) {
    if (value.length > MOST_ITEMS) throw unfit(`${path} is a list of more than 255`);
    for (const [index, item] of value.entries()) requireShort(item, `${path}[${index}]`);
  } else if (typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) requireShort(member, `${path}.${name}`);
  } else if (typeof value === 'string') {
    const length = lengthOf(value);
    if (length > LONGEST_VALUE) throw unfit(`${path} is too long`);
    if (isCutOff(length)) {
      throw unfit(`${path} has ${length} bytes, and Ledger’s library loses the end of values of that length`);
    }
  }
}

function lengthOf(value: string): number {
  return /^0x([0-9a-f]{2})*$/.test(value) ? (value.length - 2) / 2 : Buffer.byteLength(value);
}

/**
 * `hw-app-eth` counts commands of 256 bytes (two for the length, then the value) and fills them with 255: where that
 * makes a difference, the rest is never sent.
 */
function isCutOff(length: number): boolean {
  return Math.ceil((length + 2) / 256) !== Math.ceil((length + 2) / 255);
}

function unfit(why: string): Failure {
  return new Failure(
    'typed-data-unfit',
    `This typed data cannot be given to a Ledger field by field: ${why}. Nothing was signed.`,
  );
}

type LedgerDocument = Parameters<ReturnType<typeof ethereumApp>['signEIP712Message']>[1];

/** The document in the form of `eth_signTypedData_v4`: integers as decimal text. */
function asLedgerTakesIt({ types, primaryType, domain, message }: TypedData): LedgerDocument {
  return { types, primaryType, domain: plain(domain), message: plain(message) } as unknown as LedgerDocument;
}

function plain(value: TypedDataValue): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}
