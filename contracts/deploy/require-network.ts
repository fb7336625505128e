import { Contract, type Provider } from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import { CREATE2_DEPLOYER, hasCode } from './create2.ts';
import type { FullConfig } from './deploy-config.ts';
import { LOCAL_CHAIN_ID, requireGovernance } from './governance.ts';
import { FOREIGN_PAIRS, PAIRS } from './markets.ts';

/** As long as the timelock of governance takes on a real network. */
const LEAST_ADMIN_DELAY = 172_800;

/**
 * Sees that the network has what a deployment needs: the CREATE2 deployer, and tokens where the config says, with the
 * decimals that prices count on. And that governance and administrator take the time that a real network asks for.
 *
 * @throws Error that names what is missing, or the field.
 */
export async function requireNetwork(
  provider: Provider,
  { markets, governance, amm, adminDelay }: FullConfig,
): Promise<void> {
  if (!(await hasCode(provider, CREATE2_DEPLOYER))) {
    throw new Error(`This network has no CREATE2 deployer at ${CREATE2_DEPLOYER}. Deploy that first.`);
  }
  const local = (await provider.getNetwork()).chainId === BigInt(LOCAL_CHAIN_ID);
  requireGovernance(governance, local);
  requireAdminDelay(adminDelay, local);
  for (const [field, at] of Object.entries(amm ?? {})) {
    if (!(await hasCode(provider, at))) {
      throw new Error(`amm.${field}: there is no contract at ${at} on this network.`);
    }
  }
  for (const pair of FOREIGN_PAIRS) {
    const field = `markets.${pair}.token`;
    const { token } = markets[pair];
    if (!(await hasCode(provider, token))) {
      throw new Error(`${field}: there is no contract at ${token} on this network.`);
    }
    const decimals = await new Contract(token, interfaces.Usdc, provider)
      .getFunction('decimals')()
      .catch(() => null);
    if (decimals === null) throw new Error(`${field}: ${token} is no ERC-20: it does not tell its decimals.`);
    if (decimals !== BigInt(PAIRS[pair].decimals)) {
      throw new Error(
        `${field}: ${token} has ${decimals} decimals; ${pair.toUpperCase()} has ${PAIRS[pair].decimals}.`,
      );
    }
  }
}

/**
 * The administrator can give itself the right to mint or to burn anybody's CT02. On a real network everybody can see that
 * coming, and withdraw before it takes effect (protocol, section 11).
 *
 * @throws Error when the delay of a real network's administrator is shorter than two days.
 */
function requireAdminDelay(adminDelay: number, local: boolean): void {
  if (local || adminDelay >= LEAST_ADMIN_DELAY) return;
  throw new Error(`adminDelay: a real network asks for ${LEAST_ADMIN_DELAY} s or more, not ${adminDelay} s.`);
}
