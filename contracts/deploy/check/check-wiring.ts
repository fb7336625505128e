import { Contract } from 'ethers';
import { abis, interfaces } from '../../../src/main/chain/abis.ts';
import type { ContractName } from '../../../src/main/chain/chain.ts';
import { POOL_FEE } from '../amm.ts';
import { CREATE2_DEPLOYER } from '../create2.ts';
import { LOCAL_CHAIN_ID, lowestSetting } from '../governance.ts';
import { PAIRS, type Pair } from '../markets.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/** What each contract has to answer about the others, and about its own constants. */
function wiringOf({
  addresses,
  config,
  chainId,
}: CheckContext): Partial<Record<ContractName, Record<string, unknown>>> {
  const { CT02: token, ValidatorSet, FactorRegistry, RewardPool, Treasury } = addresses;
  const { EmissionsMinter, RetirementCertificates, AccessManager, FeeRouter } = addresses;
  const { StakingVault, Timelock, BookUsdc, Usdc, AmmFactory } = addresses;
  const [token0, token1] = BigInt(token) < BigInt(Usdc) ? [token, Usdc] : [Usdc, token];
  // How fast votes can ever become: constructor arguments, which the comparison of code leaves out.
  const lowest = (field: Parameters<typeof lowestSetting>[0]) =>
    lowestSetting(field, config.governance, chainId === LOCAL_CHAIN_ID);
  const books = (Object.keys(PAIRS) as Pair[]).map((pair) => {
    const { lotSize, tickSize } = config.markets[pair];
    const { book, quote } = PAIRS[pair];
    return [book, { base: token, quote: addresses[quote], feeRouter: FeeRouter, lotSize, tickSize }] as const;
  });
  return {
    RewardPool: { token },
    EmissionsMinter: {
      token,
      validators: ValidatorSet,
      registry: FactorRegistry,
      rewardPool: RewardPool,
      treasury: Treasury,
      certificates: RetirementCertificates,
    },
    RetirementCertificates: { token, minter: EmissionsMinter },
    GenesisDistribution: {
      token,
      accessManager: AccessManager,
      recipients: config.genesisRecipients ?? Array<string>(5).fill(Treasury),
    },
    StakingVault: { token, rewardPool: RewardPool },
    FeeRouter: { ct02: token, rewardPool: RewardPool, treasury: Treasury },
    StabilityModule: { base: token, book: BookUsdc, quote: Usdc, treasury: Treasury, rewardPool: RewardPool },
    Governor: {
      votes: StakingVault,
      timelock: Timelock,
      lowestVotingDelay: lowest('votingDelay'),
      lowestVotingPeriod: lowest('votingPeriod'),
      lowestLateQuorumExtension: lowest('lateQuorumExtension'),
    },
    Timelock: { lowestDelay: lowest('timelockDelay') },
    ApiPayments: { token, treasury: Treasury },
    AmmPositionManager: { factory: AmmFactory },
    AmmRouter: { factory: AmmFactory },
    Pool: { factory: AmmFactory, token0, token1, fee: POOL_FEE },
    // Whoever owned the factory could take a part of the fees.
    ...(config.amm ? {} : { AmmFactory: { owner: CREATE2_DEPLOYER } }),
    ...Object.fromEntries(books),
  };
}

/** Whether the contracts know each other, obey the access manager, and are not paused. */
export async function checkWiring(context: CheckContext): Promise<Finding[]> {
  const { provider, addresses } = context;
  const wiring = wiringOf(context);
  const findings = await Promise.all(
    (Object.keys(abis) as ContractName[]).flatMap((name) => {
      const contract = new Contract(addresses[name], interfaces[name], provider);
      const ask = async (check: string, getter: string, expected: unknown): Promise<Finding[]> =>
        compare(check, `${name}.${getter}`, expected, await answerOf(contract, getter));
      return [
        ...Object.entries(wiring[name] ?? {}).map(([getter, value]) => ask('wiring', getter, value)),
        ...(has(contract, 'authority') ? [ask('authority', 'authority', addresses.AccessManager)] : []),
        ...(has(contract, 'paused') ? [ask('paused', 'paused', false)] : []),
      ];
    }),
  );
  return findings.flat();
}

async function answerOf(contract: Contract, getter: string): Promise<unknown> {
  const answer: unknown = await contract
    .getFunction(getter)()
    .catch(() => 'no answer');
  return Array.isArray(answer) ? [...answer] : answer;
}

function has(contract: Contract, name: string): boolean {
  return contract.interface.hasFunction(`${name}()`);
}
