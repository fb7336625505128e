import type { Deployment } from './deploy-config.ts';
import type { Setting } from './settings.ts';

/**
 * The network's contracts are handed over to the treasury, and something in the config is not set there: only the
 * treasury can do that now. `calls` are what its owners have to sign.
 */
export class TreasuryMustAct extends Error {
  override readonly name = 'TreasuryMustAct';
  readonly deployment: Deployment;
  readonly calls: readonly Pick<Setting, 'name' | 'to' | 'data'>[];

  constructor(deployment: Deployment, calls: readonly Setting[]) {
    super(
      `The deployment is handed over to the treasury, which has still to: ${calls.map((call) => call.name).join('; ')}.`,
    );
    this.deployment = deployment;
    this.calls = calls.map(({ name, to, data }) => ({ name, to, data }));
  }
}
