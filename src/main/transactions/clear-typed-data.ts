import ballot from '../../../resources/descriptors/eip712-Ballot.json' with { type: 'json' };
import delegation from '../../../resources/descriptors/eip712-Delegation.json' with { type: 'json' };
import emissionsReport from '../../../resources/descriptors/eip712-EmissionsReport.json' with {
  type: 'json',
};
import extendedBallot from '../../../resources/descriptors/eip712-ExtendedBallot.json' with { type: 'json' };
import permit from '../../../resources/descriptors/eip712-Permit.json' with { type: 'json' };
import safeTx from '../../../resources/descriptors/eip712-SafeTx.json' with { type: 'json' };
import { applyDescriptor } from '../../domain/clear-signing/apply-descriptor.ts';
import type { ClearMeaning, DecodedValue } from '../../domain/clear-signing/descriptor.ts';
import { encodeType, type TypedData } from '../../domain/typed-data.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import { knownToken } from './balance-change.ts';
import { clearCall, type Naming } from './clear-call.ts';
import { descriptorSchema } from './descriptor-schema.ts';

const NOBODY = '0x0000000000000000000000000000000000000000';

/** The descriptors of the messages that the contracts of a deployment take, by `encodeType` of the message. */
export const typedDataDescriptors = [ballot, delegation, emissionsReport, extendedBallot, permit, safeTx].map(
  (file) => descriptorSchema.parse(file),
);

/**
 * What a typed-data message to a contract of this deployment means by its ERC-7730 descriptor.
 *
 * @returns Null for another chain, a contract that is not of the deployment, a type that has no descriptor, or a domain
 * of another name than the descriptor says.
 */
export function clearTypedData(
  data: TypedData,
  from: string,
  naming: Naming & { chain: { chainId: number } },
): ClearMeaning | null {
  const { chainId, verifyingContract, name } = data.domain;
  const to = typeof verifyingContract === 'string' ? verifyingContract.toLowerCase() : NOBODY;
  const ours = Object.values(naming.chain.addresses).some((address) => address.toLowerCase() === to);
  if (!ours || chainId !== BigInt(naming.chain.chainId)) return null;
  const type = encodeType(data.types, data.primaryType);
  for (const { context, metadata, display } of typedDataDescriptors) {
    const format = Object.hasOwn(display.formats, type) ? display.formats[type] : undefined;
    const named = 'eip712' in context ? context.eip712.domain?.name : undefined;
    if (!format || (named !== undefined && named !== name)) continue;
    return applyDescriptor(format, metadata, data.message as DecodedValue, {
      from,
      to,
      value: 0n,
      nativeSymbol: nativeSymbol(naming.chain),
      nameOf: naming.nameOf,
      tokenAt: (address) => {
        const token = knownToken(address, naming.chain);
        return token && { symbol: token.token, decimals: token.decimals };
      },
      meaningOf: (inner) => clearCall(inner, naming),
    });
  }
  return null;
}
