import { bigEndian } from './big-endian.ts';
import { checksummed } from './device-keys.ts';
import { hex, type Screen } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';
import type { KnownToken } from './typed-data/typed-data-host.ts';

const WORD = 32;

/** The functions that the plugins show, by selector: what their parameters are. */
const FUNCTIONS: Readonly<
  Record<string, Readonly<Record<string, 'approve' | 'all' | 'transfer' | 'batch'>>>
> = {
  ERC721: {
    ...{ '0x095ea7b3': 'approve', '0xa22cb465': 'all', '0x23b872dd': 'transfer' },
    ...{ '0x42842e0e': 'transfer', '0xb88d4fde': 'transfer' },
  },
  ERC1155: { '0xa22cb465': 'all', '0xf242432a': 'transfer', '0x2eb2c2d6': 'batch' },
};

export type NftCall = { title: string; pages: Screen[] };

/** Whether the plugin takes a call; for another selector it falls back to blind signing. */
export const takesNftCall = (plugin: string, selector: string): boolean =>
  FUNCTIONS[plugin]?.[selector] !== undefined;

/**
 * The pages of a call to a collection that the app was told of (src/plugins/erc721, src/plugins/erc1155). Throws
 * StatusError 6A80 when the call carries an amount, which none of them shows.
 */
export function readNftCall(plugin: string, data: Uint8Array, amount: bigint, nft: KnownToken): NftCall {
  const kind = FUNCTIONS[plugin]?.[hex(data.slice(0, 4))];
  if (amount !== 0n) throw new StatusError(STATUS.incorrectData, 'An NFT call with an amount');
  const word = (index: number) => data.slice(4 + WORD * index, 4 + WORD * (index + 1));
  const address = (index: number) => `0x${checksummed(word(index).slice(12))}`;
  const number = (index: number) => bigEndian(word(index)).toString();
  const contract = `0x${checksummed(Uint8Array.from(Buffer.from(nft.address.slice(2), 'hex')))}`;
  const place = { title: 'NFT Address', value: contract };
  if (kind === 'approve') {
    const manage = { title: 'To Manage Your', value: nft.ticker };
    const pages = [
      { title: 'Allow', value: address(0) },
      manage,
      place,
      { title: 'NFT ID', value: number(1) },
    ];
    return { title: 'manage NFT allowance', pages };
  }
  if (kind === 'all') {
    const verb = word(1)[31] === 0 ? 'Revoke' : 'Allow';
    const manage = { title: 'To Manage ALL', value: nft.ticker };
    return { title: 'manage NFT allowance', pages: [{ title: verb, value: address(0) }, manage, place] };
  }
  const begin = [{ title: 'To', value: address(1) }, { title: 'Collection Name', value: nft.ticker }, place];
  if (kind === 'batch') {
    const quantities = batchQuantities(data);
    const total = quantities.reduce((sum, quantity) => sum + quantity, 0n);
    const value = `${total} from ${quantities.length} NFT IDs`;
    return { title: 'batch transfer NFT', pages: [...begin, { title: 'Total Quantity', value }] };
  }
  const id = { title: 'NFT ID', value: number(2) };
  const quantity = plugin === 'ERC1155' ? [{ title: 'Quantity', value: number(3) }] : [];
  return { title: 'transfer NFT', pages: [...begin, id, ...quantity] };
}

/** The amounts of safeBatchTransferFrom: the fourth parameter says where they are. */
function batchQuantities(data: Uint8Array): bigint[] {
  const offset = 4 + Number(bigEndian(data.slice(4 + 3 * WORD, 4 + 4 * WORD)));
  const count = Number(bigEndian(data.slice(offset, offset + WORD)));
  if (count > 1000) throw new StatusError(STATUS.incorrectData, 'Too many NFTs');
  return Array.from({ length: count }, (_, i) =>
    bigEndian(data.slice(offset + WORD * (i + 1), offset + WORD * (i + 2))),
  );
}
