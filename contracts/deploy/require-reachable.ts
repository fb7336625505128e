import type { FullConfig } from './deploy-config.ts';

/** The treasury signs for what it holds, the reward pool books what arrives, the payment meter burns it for calls. */
const MAY_RECEIVE: readonly string[] = ['Treasury', 'RewardPool', 'ApiPayments'];

/**
 * Sees that the 29,000 CT02 of genesis arrive where somebody can use them: they are minted once, and most contracts count
 * only what comes in by their own functions.
 *
 * @throws Error that names the field when a share would go to a contract that nobody could ever get it out of.
 */
export function requireReachable(
  { genesisRecipients }: Pick<FullConfig, 'genesisRecipients'>,
  addresses: Readonly<Record<string, string>>,
): void {
  for (const [name, address] of Object.entries(addresses)) {
    const index = genesisRecipients?.indexOf(address) ?? -1;
    if (index < 0 || MAY_RECEIVE.includes(name)) continue;
    throw new Error(
      `genesisRecipients[${index}]: ${address} is ${name}, where tokens that are merely sent stay for ever. Name the treasury, and let it fund what it is to fund.`,
    );
  }
}
