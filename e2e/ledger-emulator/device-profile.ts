/** Ledger's devices, by what they can show: two lines, a few lines, or a touch screen. */
export const MODELS = ['nanoS', 'nanoSP', 'nanoX', 'stax', 'flex', 'apexP'] as const;
export type Model = (typeof MODELS)[number];

/** A version of the Ethereum app, e.g. 1.22.0. */
export class AppVersion {
  readonly parts: readonly [number, number, number];
  readonly #text: string;

  constructor(text: string) {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
    if (match === null)
      throw new Error(`The version of the app must be three numbers, e.g. 1.22.0, not ${text}.`);
    this.parts = [Number(match[1]), Number(match[2]), Number(match[3])];
    this.#text = text;
  }

  atLeast(other: string): boolean {
    const wanted = new AppVersion(other).parts;
    for (const [i, part] of this.parts.entries()) if (part !== wanted[i]) return part > (wanted[i] ?? 0);
    return true;
  }

  toString(): string {
    return this.#text;
  }
}

/** The settings of the app, as its menu has them. Those that a version lacks stay off. */
export type DeviceSettings = {
  /** Data that the app cannot decode may be signed (`dataAllowed`). */
  blindSigning: boolean;
  nonce: boolean;
  /** Typed data is shown in full, filters or not (`verbose_eip712`). */
  rawTypedData: boolean;
  /** The transaction hash, or the two typed data hashes, are shown always. Since 1.18. */
  hash: boolean;
};

/** What an app of a version does on a model. */
export type DeviceProfile = {
  readonly model: Model;
  readonly version: AppVersion;
  /** How pages are laid out: `old` as 1.10 does, `nano` and `wallet` as the NBGL apps do. */
  readonly layout: 'old' | 'nano' | 'wallet';
  /** Typed data struct by struct: not on a Nano S (`HAVE_EIP712_FULL_SUPPORT`, Makefile of 1.10). */
  readonly fullTypedData: boolean;
  /** NFT descriptors and domain names: not on a Nano S either. */
  readonly descriptors: boolean;
};

/** Throws Error when there is no such app for the model: the Nano S ended with 1.10. */
export function deviceProfile(model: Model, appVersion: string): DeviceProfile {
  const version = new AppVersion(appVersion);
  if (model === 'nanoS' && version.atLeast('1.11.0')) {
    throw new Error(`There is no Ethereum app ${appVersion} for the Nano S: its last one is 1.10.4.`);
  }
  const wallet = model === 'stax' || model === 'flex' || model === 'apexP';
  const layout = version.atLeast('1.11.0') ? (wallet ? 'wallet' : 'nano') : 'old';
  return { model, version, layout, fullTypedData: model !== 'nanoS', descriptors: model !== 'nanoS' };
}
