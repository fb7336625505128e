import { toQuantity, Wallet } from 'ethers';
import { hasCode } from '../../../contracts/deploy/create2.ts';
import { deploy } from '../../../contracts/deploy/deploy.ts';
import type { Deployment } from '../../../contracts/deploy/deploy-config.ts';
import { inOneCall } from '../../../contracts/deploy/in-one-call.ts';
import { deployTestTokens } from '../../../contracts/deploy/test-tokens.ts';
import { TreasuryMustAct } from '../../../contracts/deploy/treasury-must-act.ts';
import { interfaces } from './abis.ts';
import { actAsTreasury } from './act-as-treasury.ts';
import type { ContractName } from './chain.ts';
import { FIRST_CONTRACTS, type KnownDeployment } from './deployment-file.ts';
import type { DeskProvider } from './desk-provider.ts';
import { GIFT } from './local-faucet.ts';
import type { LocalKeys } from './local-keys.ts';

/** A vote that one can see through at one sitting: a minute to its begin, 15 to vote, a minute to its execution. */
const LOCAL_GOVERNANCE = {
  votingDelay: 60,
  votingPeriod: 900,
  lateQuorumExtension: 300,
  quorumBps: 1_000,
  timelockDelay: 60,
};

export type LocalDeployOptions = {
  provider: DeskProvider;
  keys: LocalKeys;
  methodologies: readonly { hash: string; description: string }[];
  onProgress: (step: string) => void;
};

/**
 * Deploys the protocol on the local chain with the script that real networks are deployed with, or brings what an
 * earlier version of the app deployed there up to date: its contracts stay, what they lack is added, and what only the
 * treasury can set is signed with its local owners' keys.
 */
export async function deployLocal(
  { provider, keys, methodologies, onProgress }: LocalDeployOptions,
  earlier?: KnownDeployment,
): Promise<Deployment> {
  const addressOf = (key: string) => new Wallet(key).address;
  const signer = new Wallet(keys.deployer, provider);
  const faucet = addressOf(keys.faucet);
  const existing = earlier && { ...earlier, addresses: await present(provider, earlier.addresses) };
  for (const address of [signer.address, faucet, addressOf(keys.fiatOperator)]) {
    if ((await provider.getBalance(address)) < GIFT / 2n) {
      await provider.send('anvil_setBalance', [address, toQuantity(GIFT)]);
    }
  }
  const tokens = await deployTestTokens(signer, faucet, existing?.addresses ?? {});
  const safeOwners = keys.safeOwners.map(addressOf);
  try {
    return await deploy({
      signer,
      config: {
        safeOwners,
        safeThreshold: 2,
        guardian: safeOwners[0] ?? signer.address,
        fiatOperator: addressOf(keys.fiatOperator),
        apiOperator: addressOf(keys.apiOperator),
        validators: { members: keys.validators.map(addressOf), threshold: 2 },
        methodologies,
        governance: LOCAL_GOVERNANCE,
        markets: {
          usdc: { token: tokens.Usdc },
          usdt: { token: tokens.Usdt },
          weth: { token: tokens.Weth },
        },
      },
      ...(existing && { existing }),
      onStep: (name) => onProgress(`Deploying: ${name}`),
    });
  } catch (error) {
    if (!(error instanceof TreasuryMustAct)) throw error;
    onProgress('Having the treasury sign what is new');
    const { addresses } = error.deployment;
    const manager = { target: addresses.AccessManager, interface: interfaces.AccessManager };
    await actAsTreasury(provider, addresses.Treasury, keys, inOneCall(error.calls, manager));
    return error.deployment;
  }
}

/** Without what was to be added when an earlier run broke off before the chain's state was kept. */
async function present(
  provider: DeskProvider,
  addresses: KnownDeployment['addresses'],
): Promise<KnownDeployment['addresses']> {
  const entries = await Promise.all(
    (Object.entries(addresses) as [ContractName, string][]).map(async ([name, address]) =>
      FIRST_CONTRACTS.includes(name) || (await hasCode(provider, address)) ? [[name, address]] : [],
    ),
  );
  return Object.fromEntries(entries.flat());
}
