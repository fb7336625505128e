import type { DeviceProfile, DeviceSettings } from '../device-profile.ts';
import type { DescriptorTrust } from '../ledger-signature.ts';

/** A token that the app was told of: `tokenDefinition_t`, src/asset_info.h. */
export type KnownToken = { address: string; ticker: string; decimals: number };

/** What typed data needs of the app. */
export type TypedDataHost = {
  readonly host: {
    readonly profile: DeviceProfile;
    readonly settings: DeviceSettings;
    readonly descriptors: DescriptorTrust;
  };
  forgetTokens(): void;
  tokenAt(index: number): KnownToken | undefined;
  /** The place of a token, or -1. */
  tokenIndex(address: string): number;
  /** Leaves a place empty, so that the next token comes after it. */
  skipToken(index: number): void;
  /** The name that an address was given; undefined for none. */
  nameOf(address: string): string | undefined;
};
