import { createRequire } from 'node:module';
import { getAddress } from 'ethers';
import type { ApduChannel } from './apdu-channel.ts';
import { asking } from './asking.ts';
import { problem } from './status-words.ts';

type HwAppEth = typeof import('@ledgerhq/hw-app-eth');
type Eth = InstanceType<HwAppEth['default']>;

/**
 * Every place from which `hw-app-eth` loads descriptions of tokens, plugins and messages. It asks Ledger’s servers by
 * default, and would tell them what is signed. Nothing is loaded: null at each.
 */
export const NOTHING_REMOTE = {
  nftExplorerBaseURL: null,
  pluginBaseURL: null,
  extraPlugins: null,
  cryptoassetsBaseURL: null,
  calServiceURL: null,
  staticERC20Signatures: null,
  staticEIP712SignaturesV1: null,
  staticEIP712SignaturesV2: null,
} as const;

/** r and s as the device gave them; which of the two points it is follows from the account. */
export type DeviceSignature = { r: string; s: string };

/** Ledger’s library over the channel. It is loaded when a device is used: it takes a quarter of a second. */
export function ethereumApp(channel: ApduChannel): Eth {
  // Its ES modules lack the file extensions that Node wants.
  const { default: App, ledgerService } = createRequire(import.meta.url)('@ledgerhq/hw-app-eth') as HwAppEth;
  return new App(channel as unknown as ConstructorParameters<typeof App>[0], 'w0w', NOTHING_REMOTE, {
    ...ledgerService,
    resolveTransaction: () => Promise.reject(new Error('Nothing is resolved from elsewhere')),
    // Only the type is used of it, to cut the transaction into commands. The library computes v from the chain’s id,
    // which it cannot for ids beyond 2^53; with 0 it leaves v as it is, and we recover the signer instead.
    parseTransaction: ((raw: string) => ({ chainId: 0, type: transactionType(raw) })) as never,
  });
}

/** EIP-2718: the first byte is the type, and a legacy transaction’s is that of an RLP list, 0xc0 or above. */
function transactionType(raw: string): number {
  const first = Number.parseInt(raw.slice(2, 4), 16);
  return first >= 0xc0 ? 0 : first;
}

/** What the Ethereum app says of itself: its version, and whether it may sign what it cannot read. */
export async function readConfiguration(
  channel: ApduChannel,
): Promise<{ version: string; blindSigning: boolean }> {
  const answer = await asking(channel, () => channel.send(0xe0, 0x06, 0, 0));
  if (answer.length < 6) throw problem('ledger-bad-answer', channel.at);
  const blindSigning = ((answer[0] ?? 0) & 0x01) === 1;
  channel.at = { ...channel.at, blindSigning };
  return { version: `${answer[1]}.${answer[2]}.${answer[3]}`, blindSigning };
}

/**
 * The EIP-55 address at a path. With `display` the device shows it, and answers when the person has confirmed it.
 *
 * @throws Failure `ledger-rejected`, `ledger-bad-answer` and others.
 */
export async function readAddress(channel: ApduChannel, path: string, display = false): Promise<string> {
  const { address } = await asking(channel, () => ethereumApp(channel).getAddress(path, display, false));
  try {
    return getAddress(address);
  } catch {
    throw problem('ledger-bad-answer', channel.at);
  }
}

/** r and s of an answer, when they can be those of a signature. @throws Failure `ledger-bad-answer`. */
export function readSignature(channel: ApduChannel, { r, s }: { r: string; s: string }): DeviceSignature {
  if (!/^[0-9a-f]{64}$/.test(r) || !/^[0-9a-f]{64}$/.test(s)) throw problem('ledger-bad-answer', channel.at);
  return { r: `0x${r}`, s: `0x${s}` };
}
