import type { Chain } from './chain.ts';
import type { ConnectionStatus } from './connection-status.ts';
import type { LocalChain } from './local-chain.ts';

/** The network while it starts, is there, or is not. Everything that needs a chain asks here, every time. */
export type ChainConnection = {
  /** Which network it is of, also while it is not there. */
  about(): Pick<Chain, 'chainId' | 'name' | 'local'>;
  /** @throws Failure `chain-unavailable` while there is none, with the reason. */
  chain(): Chain;
  /** The same, when it is the chain that the app runs itself. @throws Failure `chain-unavailable`. */
  localChain(): LocalChain;
  status(): ConnectionStatus;
  onStatus(listener: () => void): void;
  /** Makes what was mined outlive a crash. Nothing to do on a network that others run. */
  checkpoint(): Promise<void>;
  /** Settles when the first start has succeeded or failed. @throws Failure `chain-unavailable`. */
  ready(): Promise<Chain>;
  /** Starts again after a failed start. */
  retry(): void;
  stop(): Promise<void>;
};
