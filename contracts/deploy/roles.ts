import type { ContractName } from '../../src/main/chain/chain.ts';
import type { FullConfig } from './deploy-config.ts';
import { PAIRS } from './markets.ts';

/** Role numbers of contracts/src/access/Roles.sol; 0 is the access manager's own administrator. */
export const ROLES = {
  ADMIN: 0n,
  MINTER: 1n,
  BURNER: 2n,
  RETIRER: 3n,
  GUARDIAN: 4n,
  REWARDS_RELEASER: 5n,
  ISSUER: 6n,
  KYC_OFFICER: 7n,
  GOVERNANCE: 8n,
  METER: 9n,
} as const;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as Role[];

const BOOK = { pause: 'GUARDIAN', setFees: 'GOVERNANCE' } as const;

/** Which role may call which restricted function (protocol, section 11). What is not here is the administrator's. */
export const PERMISSIONS: Readonly<Partial<Record<ContractName, Readonly<Record<string, Role>>>>> = {
  CT02: { mint: 'MINTER', burn: 'BURNER' },
  RewardPool: { releaseStakerRewards: 'REWARDS_RELEASER' },
  EmissionsMinter: { pause: 'GUARDIAN' },
  RetirementCertificates: { retireFor: 'RETIRER', pause: 'GUARDIAN' },
  StakingVault: { pause: 'GUARDIAN' },
  FeeRouter: { setShares: 'GOVERNANCE' },
  LedgerUsd: {
    issue: 'ISSUER',
    confirmPaid: 'ISSUER',
    returnRedemption: 'ISSUER',
    setRedeemer: 'KYC_OFFICER',
    pause: 'GUARDIAN',
  },
  StabilityModule: { pause: 'GUARDIAN', setParameters: 'GOVERNANCE' },
  ApiPayments: { recordCalls: 'METER', setBurnPerThousandCalls: 'GOVERNANCE', pause: 'GUARDIAN' },
  BookUsdc: BOOK,
  BookUsdt: BOOK,
  BookWeth: BOOK,
  BookUsd: BOOK,
};

/** Who holds each role when all is done. The genesis distribution is a minter until it has distributed. */
export function holdersOf(
  addresses: Readonly<Record<ContractName, string>>,
  config: FullConfig,
): Readonly<Record<Role, readonly string[]>> {
  const books = Object.values(PAIRS).map(({ book }) => addresses[book]);
  return {
    ADMIN: [addresses.Treasury],
    MINTER: [addresses.EmissionsMinter],
    BURNER: [addresses.RetirementCertificates, addresses.StakingVault, addresses.ApiPayments, ...books],
    RETIRER: [addresses.EmissionsMinter],
    GUARDIAN: [config.guardian],
    REWARDS_RELEASER: [addresses.StakingVault],
    ISSUER: [config.fiatOperator],
    KYC_OFFICER: [config.fiatOperator],
    GOVERNANCE: [addresses.Timelock],
    METER: [config.apiOperator],
  };
}
