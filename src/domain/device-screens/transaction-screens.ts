import { bytesOf, hexOf } from '../abi.ts';
import { signingHash, type UnsignedTransaction } from '../transactions/signing-hash.ts';
import {
  type DeviceLayout,
  type DeviceProfile,
  type DeviceScreen,
  type DeviceView,
  layoutOf,
} from './device-profile.ts';
import { addressOnDevice, amountOnDevice, networkOnDevice } from './format-on-device.ts';

const MAINNET = 1n;

/** The functions that the app’s own ERC-20 plugin takes up (src/plugins/erc20/erc20_plugin.c). */
const ERC20_OPERATIONS: Readonly<Record<string, string>> = {
  '0xa9059cbb': 'send',
  '0x095ea7b3': 'approve',
};

/** Bytes of its two arguments, and how many more the plugin takes: two words, and none in 1.10. */
const ERC20_DATA = 4 + 2 * 32;
const ERC20_EXTRA = 2 * 32;

/**
 * What a Ledger shows before it signs a transaction, in order, when it has been given no descriptor that Ledger signed.
 * Sources, in app-ethereum: src/features/sign_tx/logic_sign_tx.c and src/nbgl/ui_approve_tx.c of 1.22.0;
 * src_features/signTx/logic_signTx.c and src_bagl/ui_flow_signTx.c of 1.10.4; the snapshots of its tests for the words.
 *
 * @param from The account that signs.
 */
export function transactionScreens(
  profile: DeviceProfile,
  transaction: UnsignedTransaction,
  from: string,
): DeviceView {
  const layout = layoutOf(profile);
  const data = bytesOf(transaction.data);
  const operation = transaction.to === null ? undefined : ERC20_OPERATIONS[hexOf(data.slice(0, 4))];
  const blind = data.length > 0;
  if (operation !== undefined) {
    const most = ERC20_DATA + (layout === 'old' ? 0 : ERC20_EXTRA);
    if (transaction.value > 0n || data.length > most) return refusal([], blind);
  }
  if (blind && !profile.blindSigning) return refusal(blindSigningOff(layout), blind);
  const screens =
    layout === 'old'
      ? oldScreens(profile, transaction, blind)
      : newScreens(profile, layout, transaction, from, operation, blind);
  return { screens, blind, refused: false };
}

/** The warning before what the app cannot read (snapshots of 1.22: test_blind_sign/warning). */
export function blindSigningAhead(layout: 'nano' | 'wallet'): DeviceScreen {
  return {
    title: 'Blind signing ahead',
    value:
      layout === 'nano'
        ? 'To accept risk, press both buttons'
        : 'If you sign this transaction, you could loose your assets. Explore safer alternatives: ledger.com/integrated-apps',
  };
}

/** The refusal while the setting is off (src/nbgl/ui_blind_signing.c; `ui_warning_contract_data` of 1.10). */
export function blindSigningOff(layout: DeviceLayout): DeviceScreen[] {
  if (layout === 'wallet') {
    return [
      {
        title: 'This transaction cannot be clear-signed',
        value: 'Enable blind signing in the settings to sign this transaction.',
      },
    ];
  }
  if (layout === 'nano') return [{ title: 'Blind signing must be enabled in settings', value: '' }];
  return [{ title: 'Blind signing must be enabled in Settings', value: '' }];
}

function refusal(screens: DeviceScreen[], blind: boolean): DeviceView {
  return { screens, blind, refused: true };
}

/** `setTagValuePairs`: without a known token, the ERC-20 plugin keeps the title and shows none of its own pages. */
function newScreens(
  profile: DeviceProfile,
  layout: 'nano' | 'wallet',
  transaction: UnsignedTransaction,
  from: string,
  operation: string | undefined,
  blind: boolean,
): DeviceScreen[] {
  const chainId = transaction.chainId ?? 0n;
  const suffix = operation === undefined ? '' : ` to ${operation} ERC20 token`;
  const network = { title: 'Network', value: networkOnDevice(profile, chainId) };
  const fees = { title: 'Max fees', value: maxFees(profile, transaction) };
  const elsewhere = chainId === MAINNET ? [] : [network];
  const pairs: DeviceScreen[] = [{ title: 'From', value: addressOnDevice(from) }];
  if (operation !== undefined) {
    pairs.push(...elsewhere, fees);
  } else {
    if (!blind || transaction.value > 0n) {
      pairs.push({ title: 'Amount', value: amountOnDevice(profile, chainId, transaction.value) });
    }
    pairs.push({ title: 'To', value: recipient(transaction) });
    if (profile.nonce) pairs.push({ title: 'Nonce', value: String(transaction.nonce) });
    pairs.push(fees, ...elsewhere);
    if (profile.hash || blind) {
      const title = layout === 'wallet' ? 'Transaction hash' : 'Tx hash';
      pairs.push({ title, value: signingHash(transaction) });
    }
  }
  const sign = blind ? 'Accept risk and sign' : 'Sign';
  return [
    ...(blind ? [blindSigningAhead(layout)] : []),
    { title: `Review transaction${suffix}`, value: '' },
    ...pairs,
    { title: `${sign} transaction${layout === 'wallet' ? `${suffix}?` : ''}`, value: '' },
  ];
}

/** `ux_approve_tx` of 1.10: no sender and no hash; amounts have their ticker in front. */
function oldScreens(
  profile: DeviceProfile,
  transaction: UnsignedTransaction,
  blind: boolean,
): DeviceScreen[] {
  const chainId = transaction.chainId ?? 0n;
  return [
    { title: 'Review transaction', value: '' },
    ...(blind ? [{ title: 'Blind Signing', value: '' }] : []),
    { title: 'Amount', value: amountOnDevice(profile, chainId, transaction.value) },
    { title: 'Address', value: recipient(transaction) },
    ...(profile.nonce ? [{ title: 'Nonce', value: String(transaction.nonce) }] : []),
    ...(chainId === MAINNET ? [] : [{ title: 'Network', value: networkOnDevice(profile, chainId) }]),
    { title: 'Max Fees', value: maxFees(profile, transaction) },
    { title: 'Accept and send', value: '' },
  ];
}

function recipient({ to }: UnsignedTransaction): string {
  return to === null ? 'Contract' : addressOnDevice(to);
}

/** The highest price of gas times the limit (`max_transaction_fee_to_string`). */
function maxFees(profile: DeviceProfile, transaction: UnsignedTransaction): string {
  const price = transaction.type === 'eip-1559' ? transaction.maxFeePerGas : transaction.gasPrice;
  return amountOnDevice(profile, transaction.chainId ?? 0n, price * transaction.gasLimit);
}
