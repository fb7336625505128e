import type { Result } from '../domain/result.ts';
import type { ErrorCode, EventName, EventPayload, Input, Method, Output } from './contract.ts';

/** What the preload script exposes as `window.desk`: one call and one subscription, both on fixed channels. */
export type Bridge = {
  /** Calls a method of the contract. Never rejects for an expected failure: read `ok`. */
  invoke<M extends Method>(method: M, input: Input<M>): Promise<Result<Output<M>, ErrorCode<M>>>;
  /** Subscribes to an event and returns the function that ends the subscription. */
  on<E extends EventName>(event: E, callback: (payload: EventPayload<E>) => void): () => void;
};

declare global {
  interface Window {
    desk: Bridge;
  }
}
