import type { Bip32Path } from './bip32-path.ts';
import type { DeviceKeys, DeviceSignature } from './device-keys.ts';
import type { DeviceProfile, DeviceSettings } from './device-profile.ts';
import type { DescriptorTrust } from './ledger-signature.ts';
import type { Panel } from './panel.ts';
import type { TransactionStream } from './transaction-stream.ts';
import type { KnownToken, TypedDataHost } from './typed-data/typed-data-host.ts';
import type { TypedDataSession } from './typed-data/typed-data-session.ts';

/** A plugin that was set, and for what. Selector and address in hexadecimal digits. */
export type Plugin = { name: string; address: string; selector: string };

/** What is being signed, between the first chunk and the answer. */
export type Pending =
  | {
      kind: 'transaction';
      path: Bip32Path;
      stream: TransactionStream;
      /** Who shows the calldata, if somebody does. */
      shownBy: 'erc20' | 'nft' | 'plugin' | undefined;
      store: boolean;
    }
  | { kind: 'message'; path: Bip32Path; length: number; bytes: number[]; shownTo: number; text: string };

/** The device around the app: who holds the keys, what it shows, what the user has set. */
export type AppHost = {
  readonly profile: DeviceProfile;
  readonly settings: DeviceSettings;
  readonly keys: DeviceKeys;
  readonly panel: Panel;
  /** Whose signatures under descriptors are taken. */
  readonly descriptors: DescriptorTrust;
  /** The plugins that are installed beside the app. */
  readonly plugins: readonly string[];
  /** A random number below 2^32, for challenges. */
  randomNumber(): number;
};

export const MAX_ASSETS = 5;

/** The memory of the app between commands. Any status word but 9000, and every signature, clears it. */
export class AppContext implements TypedDataHost {
  readonly host: AppHost;
  pending: Pending | undefined;
  typedData: TypedDataSession | undefined;
  /** The plugin for the next transaction: for a function of a contract. */
  plugin: Plugin | undefined;
  /** A name that comes in parts. */
  partialName: { length: number; bytes: number[] } | undefined;
  challenge: number;
  readonly #names = new Map<string, string>();
  #tokens: (KnownToken | undefined)[] = [];
  #nextToken = 0;

  constructor(host: AppHost) {
    this.host = host;
    this.challenge = host.randomNumber();
  }

  rollChallenge(): void {
    this.challenge = this.host.randomNumber();
  }

  reset(): void {
    this.pending = undefined;
    this.typedData = undefined;
    this.plugin = undefined;
    this.partialName = undefined;
    this.#names.clear();
    this.forgetTokens();
  }

  forgetTokens(): void {
    this.#tokens = [];
    this.#nextToken = 0;
  }

  /** Keeps a token; returns its place (`validate_current_asset_info`, src/manage_asset_info.c). */
  addToken(token: KnownToken): number {
    const index = this.#nextToken;
    this.#tokens[index] = token;
    this.#nextToken = (index + 1) % MAX_ASSETS;
    return index;
  }

  token(address: string): KnownToken | undefined {
    return this.#tokens.find((token) => token?.address === address);
  }

  tokenIndex(address: string): number {
    return this.#tokens.findIndex((token) => token?.address === address);
  }

  skipToken(index: number): void {
    if (this.#nextToken === index) this.#nextToken = (index + 1) % MAX_ASSETS;
  }

  addName(address: string, name: string): void {
    this.#names.set(address, name);
  }

  nameOf(address: string): string | undefined {
    return this.#names.get(address);
  }

  tokenAt(index: number): KnownToken | undefined {
    return this.#tokens[index];
  }
}

/** The 65 bytes of a signature's answer. */
export function signatureAnswer(v: number, { r, s }: DeviceSignature): Uint8Array {
  return Uint8Array.of(v & 0xff, ...r, ...s);
}
