/** Ledger’s devices: the old Nano S with two lines, those with a few lines and two buttons, those with a touch screen. */
export type DeviceModel = 'nanoS' | 'nanoSP' | 'nanoX' | 'stax' | 'flex' | 'apexP';

/** What a device and the settings of its Ethereum app let it show. */
export type DeviceProfile = {
  model: DeviceModel;
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

export const DEVICE_NAMES: Readonly<Record<DeviceModel, string>> = {
  nanoS: 'Ledger Nano S',
  nanoSP: 'Ledger Nano S Plus',
  nanoX: 'Ledger Nano X',
  stax: 'Ledger Stax',
  flex: 'Ledger Flex',
  apexP: 'Ledger Nano Gen5',
};

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
  if (model === 'nanoS' || !isAtLeast(appVersion, 1, 11)) return 'old';
  return model === 'nanoX' || model === 'nanoSP' ? 'nano' : 'wallet';
}

/** True for the versions whose source was read for this; others may word their pages otherwise. */
export function isKnownApp({ model, appVersion }: DeviceProfile): boolean {
  return model === 'nanoS' ? /^1\.10\./.test(appVersion) : /^1\.(10|22)\./.test(appVersion);
}

/** Whether typed data can be sent field by field (`HAVE_EIP712_FULL_SUPPORT`, Makefile of app-ethereum 1.10). */
export function showsTypedData({ model, appVersion }: DeviceProfile): boolean {
  return model !== 'nanoS' && isAtLeast(appVersion, 1, 9);
}

/** True for this version of the app and later ones. */
export function isAtLeast(appVersion: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = appVersion.split('.').map(Number);
  return first > major || (first === major && second >= minor);
}
