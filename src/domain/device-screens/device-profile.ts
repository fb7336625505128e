import { isAtLeast, type LedgerModel } from '../ledger/models.ts';

/** The models whose pages are known: the Blue has had no app since 1.3. */
export type DeviceModel = Exclude<LedgerModel, 'blue'>;

/** What a device and the settings of its Ethereum app let it show. */
export type DeviceProfile = {
  /** Null when the device did not tell: it is taken for one with two buttons. */
  model: DeviceModel | null;
  /** Of the Ethereum app, such as 1.22.0. */
  appVersion: string;
  /** The setting “Blind signing”: transactions whose meaning the app cannot read may be signed. */
  blindSigning: boolean;
  /** The setting “Nonce”: it is shown. */
  nonce: boolean;
  /** The setting “Raw messages”: every field of typed data is shown. */
  rawTypedData: boolean;
  /** The setting “Transaction hash”: hashes are always shown. */
  hash: boolean;
};

/** A page, or one title with its value. Pages without a field have their words in the title and small print in the value. */
export type DeviceScreen = { title: string; value: string };

/** What a person steps through on the device, in order; nothing but the refusal when the app does not take it. */
export type DeviceView = {
  screens: DeviceScreen[];
  /** The device cannot say what this does: it warns and shows hashes, if that. */
  blind: boolean;
  /** The device refuses at once. */
  refused: boolean;
};

/** How pages look: `old` up to 1.10 (src_bagl of app-ethereum), else `nano` or `wallet` (src/nbgl). */
export type DeviceLayout = 'old' | 'nano' | 'wallet';

/** What is assumed while no device was seen: the current app, as a user of contracts has to set it. */
export const ASSUMED_DEVICE: DeviceProfile = {
  model: 'nanoX',
  appVersion: '1.22.0',
  blindSigning: true,
  nonce: false,
  rawTypedData: false,
  hash: false,
};

/** The layout of a device’s pages. The Nano S has no app after 1.10. */
export function layoutOf({ model, appVersion }: DeviceProfile): DeviceLayout {
  if (model === 'nanoS' || !isAtLeast(appVersion, '1.11.0')) return 'old';
  return model === 'stax' || model === 'flex' || model === 'apex' ? 'wallet' : 'nano';
}

/** True for the versions whose source was read for this; others may word their pages otherwise. */
export function isKnownApp({ model, appVersion }: DeviceProfile): boolean {
  return model === 'nanoS' ? /^1\.10\./.test(appVersion) : /^1\.(10|22)\./.test(appVersion);
}
