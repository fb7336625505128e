/** The models that run the Ethereum app. */
export type LedgerModel = 'nanoS' | 'nanoSP' | 'nanoX' | 'stax' | 'flex' | 'apex' | 'blue';

export const LEDGER_MODELS: Readonly<Record<LedgerModel, string>> = {
  nanoS: 'Ledger Nano S',
  nanoSP: 'Ledger Nano S Plus',
  nanoX: 'Ledger Nano X',
  stax: 'Ledger Stax',
  flex: 'Ledger Flex',
  apex: 'Ledger Nano Gen5',
  blue: 'Ledger Blue',
};

/** What the models are called in `@ledgerhq/devices`, where Flex still has its first name. */
export function modelOf(id: string | undefined): LedgerModel | null {
  const name = id === 'europa' ? 'flex' : id;
  return name !== undefined && Object.hasOwn(LEDGER_MODELS, name) ? (name as LedgerModel) : null;
}

/**
 * Where on the device the setting is that lets it sign what it cannot read (app-ethereum src/nbgl/ui_home.c: “Blind
 * signing”, “Enable transaction blind signing”).
 */
export function blindSigningSetting(model: LedgerModel | null): string {
  if (model === 'stax' || model === 'flex' || model === 'apex') {
    return 'On the device, in the Ethereum app: tap the gear, and switch “Blind signing” on.';
  }
  const buttons =
    'In the Ethereum app on the device: go right to “Settings” (“App settings” on newer ones) and press both buttons, go to “Blind signing”, and press both until it says “Enabled”.';
  return model === null
    ? `${buttons} On a Stax or Flex: tap the gear, and switch “Blind signing” on.`
    : buttons;
}

/**
 * Whether the app can compute an EIP-712 hash on the device and show the message field by field: since 1.9.19 of the
 * app (app-ethereum doc/ethapp.adoc, SIGN ETH EIP 712), and never on a Nano S or Blue (its CHANGELOG, 1.10.0). Null
 * when the model is not known: the app tells then by not knowing the command.
 */
export function showsTypedData(model: LedgerModel | null, appVersion: string): boolean | null {
  if (!isAtLeast(appVersion, '1.9.19') || model === 'nanoS' || model === 'blue') return false;
  return model === null ? null : true;
}

/** Whether version `a`, such as 1.22.0 or 1.22.1-dev, is `b` or newer. What follows the three numbers is passed over. */
export function isAtLeast(a: string, b: string): boolean {
  const numbers = (version: string) => version.split(/[.-]/, 3).map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [numbers(a), numbers(b)];
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
