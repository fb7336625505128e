import { FunctionFragment, getAddress, Interface } from 'ethers';
import { applyDescriptor } from '../../domain/clear-signing/apply-descriptor.ts';
import type { ClearMeaning, DecodedValue, Descriptor } from '../../domain/clear-signing/descriptor.ts';
import { plainMembers } from '../chain/abi-values.ts';
import { contractNames } from '../chain/abis.ts';
import type { Chain, ContractName } from '../chain/chain.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import { knownToken } from './balance-change.ts';
import { descriptors } from './descriptors.ts';

/** Calls within calls are followed this deep: a proposal that schedules a call of a Safe is three. */
const DEEPEST = 4;

type Call = { from: string; to: string; value: bigint; data: string };
/** The deployment, and names for addresses. */
export type Naming = {
  chain: Pick<Chain, 'addresses' | 'local' | 'nativeSymbol'>;
  nameOf(address: string): string | null;
};

/**
 * What a call means by the ERC-7730 descriptor of the contract at its address: the intent and the fields in order. The
 * calldata is decoded by the signature in the descriptor, not by the ABI that the app builds calls with.
 *
 * @returns Null when the contract has no descriptor, or the calldata is not exactly what the signature says.
 */
export function clearCall(call: Call, naming: Naming, depth = 0): ClearMeaning | null {
  const name = contractNames.find((each) => sameAddress(naming.chain.addresses[each], call.to));
  const found = name && lookUp(name, call.data.slice(0, 10));
  if (!found || depth > DEEPEST) return null;
  const values = decode(found.codec, call.data);
  if (values === null) return null;
  return applyDescriptor(found.format, found.descriptor.metadata, values, {
    from: call.from,
    to: call.to,
    value: call.value,
    nativeSymbol: nativeSymbol(naming.chain),
    nameOf: naming.nameOf,
    tokenAt: (address) => {
      const token = knownToken(address, naming.chain);
      return token && { symbol: token.token, decimals: token.decimals };
    },
    meaningOf: (inner) => clearCall(inner, naming, depth + 1),
  });
}

type Entry = { descriptor: Descriptor; format: Descriptor['display']['formats'][string]; codec: Interface };

const entries = new Map<string, Entry>();
for (const name of contractNames) {
  const descriptor = descriptors[name];
  for (const [signature, format] of Object.entries(descriptor?.display.formats ?? {})) {
    const fragment = FunctionFragment.from(`function ${signature}`);
    if (descriptor) {
      entries.set(`${name} ${fragment.selector}`, { descriptor, format, codec: new Interface([fragment]) });
    }
  }
}

function lookUp(contract: ContractName, selector: string): Entry | null {
  return entries.get(`${contract} ${selector.toLowerCase()}`) ?? null;
}

/** Null unless encoding the values again gives the same bytes: nothing left over, nothing odd. */
function decode(codec: Interface, data: string): DecodedValue | null {
  try {
    const parsed = codec.parseTransaction({ data });
    if (!parsed) return null;
    if (codec.encodeFunctionData(parsed.fragment, parsed.args) !== data.toLowerCase()) return null;
    return plainMembers(parsed.args, parsed.fragment.inputs) as DecodedValue;
  } catch {
    return null;
  }
}

function sameAddress(a: string, b: string): boolean {
  return getAddress(a) === getAddress(b);
}
