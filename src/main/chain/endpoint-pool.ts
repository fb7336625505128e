import { Failure } from '../../domain/failure.ts';
import { EndpointFault } from './endpoint-fault.ts';
import type { EndpointHealth } from './endpoint-health.ts';
import type { EndpointState } from './endpoint-state.ts';
import type { RpcAnswer } from './rpc-answer.ts';
import { isKnownAlready } from './rpc-error.ts';

/** A node that answers at all answers this soon; a slower one gives way to the next. */
const ATTEMPT_MS = 10_000;
/** Long reads, such as logs since the deployment and simulations, where there is nobody else. */
const LAST_ATTEMPT_MS = 30_000;

/** Several endpoints as one. */
export type EndpointPool = {
  readonly all: readonly EndpointHealth[];
  /**
   * Asks one endpoint, in the user's order, and the next when it does not answer for itself. An error that a node
   * answers with, such as a revert, is an answer.
   *
   * @throws Failure `chain-unavailable` with what each of them does, when nobody answers.
   */
  ask(method: string, params: unknown): Promise<RpcAnswer>;
  /**
   * Hands a signed transaction to all of them at once. One that takes it, or has it already, is enough; it is refused
   * only when every one that can have got it says so itself.
   *
   * @throws Failure `chain-unavailable` when nobody can tell whether it arrived.
   */
  broadcast(raw: unknown): Promise<RpcAnswer>;
  states(): EndpointState[];
};

/** @param name The network's, for what is said when nobody answers. */
export function endpointPool(name: string, all: readonly EndpointHealth[]): EndpointPool {
  const order = () => {
    const rank = (one: EndpointHealth) =>
      one.condition === 'wrong-chain'
        ? 4
        : one.resting
          ? 3
          : one.trusted
            ? 0
            : one.condition === 'unchecked'
              ? 1
              : 2;
    return all
      .filter((one) => one.condition !== 'wrong-chain')
      .map((one, index) => ({ one, index, rank: rank(one) }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ one }) => one);
  };
  const nobody = (faults: readonly string[]) =>
    new Failure(
      'chain-unavailable',
      `No endpoint of ${name} can be used now. ${[...new Set(faults)].join(' ')} Nothing was changed; it is tried again by itself.`,
    );
  const wrong = () =>
    all.flatMap((one) => (one.condition === 'wrong-chain' && one.problem ? [one.problem] : []));

  return {
    all,
    ask: async (method, params) => {
      const faults: string[] = wrong();
      let answer: RpcAnswer | null = null;
      const asked = order();
      for (const [index, one] of asked.entries()) {
        const limit = index === asked.length - 1 ? LAST_ATTEMPT_MS : ATTEMPT_MS;
        try {
          return await one.ask(method, params, limit);
        } catch (error) {
          const fault = EndpointFault.ofTransport(error, limit);
          faults.push(`${one.host} ${fault.message}.`);
          if (fault.answer) answer ??= { error: fault.answer };
        }
      }
      if (answer) return answer;
      throw nobody(faults);
    },
    broadcast: (raw) =>
      new Promise((resolve, reject) => {
        const targets = all.filter((one) => one.condition !== 'wrong-chain');
        const faults: string[] = wrong();
        let refused: RpcAnswer | null = null;
        let uncertain = targets.length === 0;
        let open = targets.length;
        for (const one of targets) {
          one
            .ask('eth_sendRawTransaction', [raw], LAST_ATTEMPT_MS)
            .then(
              (answer) => {
                if (!('error' in answer) || isKnownAlready(answer.error.message)) resolve(answer);
                else refused ??= answer;
              },
              (error: unknown) => {
                const fault = EndpointFault.ofTransport(error, LAST_ATTEMPT_MS);
                faults.push(`${one.host} ${fault.message}.`);
                if (fault.delivered === 'maybe') uncertain = true;
              },
            )
            .finally(() => {
              open -= 1;
              if (open > 0) return;
              if (refused && !uncertain) resolve(refused);
              else reject(nobody(faults));
            });
        }
        if (targets.length === 0) reject(nobody(faults));
      }),
    states: () => {
      const [first] = order();
      return all.map((one) => one.state(one === first && one.condition !== 'unreachable'));
    },
  };
}
