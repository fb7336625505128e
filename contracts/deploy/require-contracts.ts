import { Contract, type Provider } from 'ethers';
import { ierc20MetadataAbi } from '../generated/IERC20Metadata.gen.ts';
import { hasCode } from './create2.ts';
import type { FullConfig } from './deploy-config.ts';
import { FOREIGN_PAIRS, PAIRS } from './markets.ts';

/**
 * Sees that what the config calls a token is one, with the decimals that prices count on.
 *
 * @throws Error that names the field.
 */
export async function requireContracts(provider: Provider, { markets }: FullConfig): Promise<void> {
  await Promise.all(
    FOREIGN_PAIRS.map(async (pair) => {
      const field = `markets.${pair}.token`;
      const { token } = markets[pair];
      if (!(await hasCode(provider, token))) {
        throw new Error(`${field}: there is no contract at ${token} on this network.`);
      }
      const decimals = await new Contract(token, ierc20MetadataAbi, provider)
        .getFunction('decimals')()
        .catch(() => null);
      if (decimals === null)
        throw new Error(`${field}: ${token} is no ERC-20: it does not tell its decimals.`);
      if (decimals !== BigInt(PAIRS[pair].decimals)) {
        throw new Error(
          `${field}: ${token} has ${decimals} decimals; ${pair.toUpperCase()} has ${PAIRS[pair].decimals}.`,
        );
      }
    }),
  );
}
