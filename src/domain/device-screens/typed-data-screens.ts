import { utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesOf } from '../abi.ts';
import {
  arrayType,
  DOMAIN_TYPE,
  type TypedData,
  type TypedDataValue,
  typedDataHashes,
} from '../typed-data.ts';
import {
  type DeviceLayout,
  type DeviceProfile,
  type DeviceScreen,
  type DeviceView,
  layoutOf,
} from './device-profile.ts';
import { addressOnDevice, hashInCapitals } from './format-on-device.ts';
import { blindSigningAhead, blindSigningOff } from './transaction-screens.ts';

/** The device streams a list’s length in one byte, and knows integers of these widths only when they are signed. */
const LONGEST_LIST = 255;
const SIGNED_WIDTHS = ['int8', 'int16', 'int32', 'int64', 'int128', 'int256'];

/**
 * What a Ledger shows of typed data (EIP-712), in order, when it has been given no filters that Ledger signed.
 * Sources, in app-ethereum: src/features/sign_message_eip712/ui_logic.c, commands_712.c, src/nbgl/ui_sign_712.c and
 * src/features/sign_message_eip712_common/common_712.c of 1.22.0; src_features/signMessageEIP712*,
 * src_bagl/ui_flow_signMessage712*.c of 1.10.4.
 *
 * @param how `full` when the document is sent field by field, `hashed` when the device gets its two hashes.
 */
export function typedDataScreens(
  profile: DeviceProfile,
  data: TypedData,
  how: 'full' | 'hashed',
): DeviceView {
  const layout = layoutOf(profile);
  const { domainHash, messageHash } = typedDataHashes(data);
  const hashes = [
    { title: 'Domain hash', value: hashInCapitals(domainHash) },
    { title: 'Message hash', value: hashInCapitals(messageHash) },
  ];
  if (layout === 'old') return oldView(profile, data, how, hashes);
  if (!profile.blindSigning && (how === 'hashed' || !profile.rawTypedData)) {
    return { screens: blindSigningOff(layout), blind: true, refused: true };
  }
  if (how === 'full' && !isShowable(data)) return { screens: [], blind: true, refused: true };
  const pages = how === 'hashed' ? hashes : fieldPages(profile, data, layout, hashes);
  return {
    screens: [
      blindSigningAhead(layout),
      { title: 'Review typed message', value: '' },
      ...pages,
      { title: layout === 'wallet' ? 'Accept risk and sign typed message?' : 'Sign message', value: '' },
    ],
    blind: how === 'hashed' || !showsFields(profile, layout),
    refused: false,
  };
}

function fieldPages(
  profile: DeviceProfile,
  data: TypedData,
  layout: DeviceLayout,
  hashes: DeviceScreen[],
): DeviceScreen[] {
  const struct = (name: string, value: TypedDataValue): DeviceScreen[] => [
    ...(showsFields(profile, layout) ? [{ title: 'Review struct', value: name }] : []),
    ...leaves(data, name, value, layout),
  ];
  const message = showsFields(profile, layout) ? struct(data.primaryType, data.message) : [];
  const [domainHash, messageHash] = hashes as [DeviceScreen, DeviceScreen];
  if (profile.hash && layout !== 'old') {
    return [...struct(DOMAIN_TYPE, data.domain), ...message, domainHash, messageHash];
  }
  const last = showsFields(profile, layout) ? [] : [messageHash];
  return [...struct(DOMAIN_TYPE, data.domain), ...message, ...last];
}

/** Touch screens show every field; the others do with the setting “Raw messages”, else the domain and a hash. */
function showsFields(profile: DeviceProfile, layout: DeviceLayout): boolean {
  return layout === 'wallet' || profile.rawTypedData;
}

function oldView(
  profile: DeviceProfile,
  data: TypedData,
  how: 'full' | 'hashed',
  hashes: DeviceScreen[],
): DeviceView {
  if (how === 'hashed') {
    const first = { title: 'Sign typed message', value: '' };
    return { screens: [first, ...hashes, { title: 'Sign message', value: '' }], blind: true, refused: false };
  }
  if (!isShowable(data)) return { screens: [], blind: true, refused: true };
  return {
    screens: [
      { title: 'Review typed message', value: '' },
      ...fieldPages(profile, data, 'old', hashes),
      { title: 'Approve', value: '' },
    ],
    blind: !profile.rawTypedData,
    refused: false,
  };
}

/** Every value that is no struct and no list, under the name of its member. */
function leaves(data: TypedData, type: string, value: TypedDataValue, layout: DeviceLayout): DeviceScreen[] {
  const visit = (name: string, of: string, item: TypedDataValue): DeviceScreen[] => {
    const array = arrayType(of);
    if (array) return (item as readonly TypedDataValue[]).flatMap((entry) => visit(name, array.item, entry));
    if (typeof item === 'object') {
      const members = Object.hasOwn(data.types, of) ? (data.types[of] ?? []) : [];
      return members.flatMap((member) =>
        visit(member.name, member.type, (item as Record<string, TypedDataValue>)[member.name] ?? ''),
      );
    }
    const title = layout === 'old' ? name.slice(0, 39) : name;
    return [{ title, value: valueOnDevice(of, item as string | bigint | boolean, layout) }];
  };
  return visit('', type, value);
}

/** `ui_712_format_*`: texts and bytes are cut where the app’s buffer ends. */
function valueOnDevice(
  type: string,
  value: string | bigint | number | boolean,
  layout: DeviceLayout,
): string {
  if (type === 'address') return addressOnDevice(String(value));
  if (type === 'string') return textOnDevice(utf8ToBytes(String(value)), layout);
  if (type.startsWith('bytes')) return bytesOnDevice(String(value), layout);
  return String(value);
}

/** Sent in pieces of 255 bytes, of which the first has a length of two in it. */
const FIRST_PIECE = 253;
const PIECE = 255;
const BUFFER = 379;

function textOnDevice(bytes: Uint8Array, layout: DeviceLayout): string {
  const text = (end: number) => new TextDecoder().decode(bytes.slice(0, end));
  if (layout === 'old') return text(FIRST_PIECE);
  if (bytes.length <= BUFFER) return text(BUFFER);
  // `ui_712_format_str` sets the dots only when the piece that overflows is the last.
  return bytes.length <= FIRST_PIECE + PIECE ? `${text(BUFFER - 3)}...` : text(BUFFER);
}

function bytesOnDevice(hex: string, layout: DeviceLayout): string {
  const length = bytesOf(hex).length;
  if (layout === 'old') {
    const shown = hashInCapitals(hex.slice(0, 2 + 2 * Math.min(length, FIRST_PIECE)));
    return shown.length > 255 ? `${shown.slice(0, 252)}...` : shown;
  }
  const shown = hashInCapitals(hex);
  return shown.length > BUFFER ? `${shown.slice(0, BUFFER - 3)}...` : shown;
}

function isShowable(data: TypedData): boolean {
  const fits = (type: string, value: TypedDataValue): boolean => {
    const array = arrayType(type);
    if (array) {
      const items = value as readonly TypedDataValue[];
      return items.length <= LONGEST_LIST && items.every((item) => fits(array.item, item));
    }
    if (typeof value !== 'object') return !/^int\d/.test(type) || SIGNED_WIDTHS.includes(type);
    const members = Object.hasOwn(data.types, type) ? (data.types[type] ?? []) : [];
    return members.every((member) =>
      fits(member.type, (value as Record<string, TypedDataValue>)[member.name] ?? ''),
    );
  };
  return fits(DOMAIN_TYPE, data.domain) && fits(data.primaryType, data.message);
}
