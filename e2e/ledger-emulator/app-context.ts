import type { Bip32Path } from './bip32-path.ts';
import type { DeviceKeys, DeviceSignature } from './device-keys.ts';
import type { DeviceProfile, DeviceSettings } from './device-profile.ts';
import type { Panel } from './panel.ts';
import type { TransactionStream } from './transaction-stream.ts';

/** A token that the app was told of: `tokenDefinition_t`, src/asset_info.h. */
export type KnownToken = { address: string; ticker: string; decimals: number };

/** What is being signed, between the first chunk and the answer. */
export type Pending =
  | { kind: 'transaction'; path: Bip32Path; stream: TransactionStream; erc20: boolean; store: boolean }
  | { kind: 'message'; path: Bip32Path; length: number; bytes: number[]; shownTo: number; text: string };

/** The device around the app: who holds the keys, what it shows, what the user has set. */
export type AppHost = {
  readonly profile: DeviceProfile;
  readonly settings: DeviceSettings;
  readonly keys: DeviceKeys;
  readonly panel: Panel;
  /** Whether Ledger's signature under a descriptor is checked, as on a device that is sold. */
  readonly checkDescriptors: boolean;
  /** The plugins that are installed beside the app. */
  readonly plugins: readonly string[];
};

export const MAX_ASSETS = 5;

/** The memory of the app between commands. Any status word but 9000, and every signature, clears it. */
export class AppContext {
  readonly host: AppHost;
  pending: Pending | undefined;
  #tokens: (KnownToken | undefined)[] = [];
  #nextToken = 0;

  constructor(host: AppHost) {
    this.host = host;
  }

  reset(): void {
    this.pending = undefined;
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

  tokenAt(index: number): KnownToken | undefined {
    return this.#tokens[index];
  }
}

/** The 65 bytes of a signature's answer. */
export function signatureAnswer(v: number, { r, s }: DeviceSignature): Uint8Array {
  return Uint8Array.of(v & 0xff, ...r, ...s);
}
