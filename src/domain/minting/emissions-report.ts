import { keccak_256 } from '@noble/hashes/sha3.js';
import { abiEncode, hexOf } from '../abi.ts';
import { type TypedDataDomain, typedDataDigest } from '../typed-data.ts';

/** What a node measured and validators attest (protocol, section 2). Mirrors the Solidity struct of this name. */
export type EmissionsReport = {
  /** `accountHash` of the cloud account: the plain id never goes on chain. */
  account: string;
  beneficiary: string;
  /** UTC seconds, half-open. */
  periodStart: number;
  periodEnd: number;
  /** Base units of CT02: kg × 100, rounded down. */
  amount: bigint;
  linesRoot: string;
  methodology: string;
  /** Efficiency score × 10,000 (efficiency-baseline.ts). It multiplies TUNER rewards, never the amount of CT02. */
  efficiencyBps: number;
  referrer: string;
  validatorSetVersion: number;
};

/** A report and what its quorum signed, as the minter takes it: signatures (r, s, v) in ascending order of signer. */
export type AttestedReport = { report: EmissionsReport; signatures: string[] };

export const NO_REFERRER = '0x0000000000000000000000000000000000000000';

/** EIP-712 type of the report, members in the contract's order. */
export const EMISSIONS_REPORT_TYPES = {
  EmissionsReport: [
    { name: 'account', type: 'bytes32' },
    { name: 'beneficiary', type: 'address' },
    { name: 'periodStart', type: 'uint64' },
    { name: 'periodEnd', type: 'uint64' },
    { name: 'amount', type: 'uint256' },
    { name: 'linesRoot', type: 'bytes32' },
    { name: 'methodology', type: 'bytes32' },
    { name: 'efficiencyBps', type: 'uint32' },
    { name: 'referrer', type: 'address' },
    { name: 'validatorSetVersion', type: 'uint32' },
  ],
} as const;

/** The EIP-712 domain of reports on one chain and minter. */
export function reportDomain(chainId: number | bigint, minter: string): TypedDataDomain {
  return {
    name: 'CloudTuner Emissions',
    version: '1',
    chainId: BigInt(chainId),
    verifyingContract: minter,
  };
}

/** The EIP-712 digest that the node and the validators sign; it is also the report's id on chain. */
export function reportDigest(domain: TypedDataDomain, report: EmissionsReport): string {
  return typedDataDigest(domain, EMISSIONS_REPORT_TYPES, 'EmissionsReport', report);
}

/** keccak256(abi.encode(string provider, string accountId, bytes32 salt)): the account as the chain sees it. */
export function accountHash(provider: string, cloudAccount: string, salt: string): string {
  return hexOf(keccak_256(abiEncode(['string', 'string', 'bytes32'], [provider, cloudAccount, salt])));
}

/** Base units of CT02 (0.01 kg) in kilograms × 10^6, rounded down (protocol, section 2). */
export function amountFromKgMicro(kgMicro: bigint): bigint {
  if (kgMicro < 0n) throw new RangeError('emissions are never negative');
  return kgMicro / 10_000n;
}
