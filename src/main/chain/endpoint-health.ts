import type { Endpoint } from './endpoint.ts';
import { EndpointFault } from './endpoint-fault.ts';
import type { EndpointCondition, EndpointState } from './endpoint-state.ts';
import type { RpcAnswer } from './rpc-answer.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** How long the word of an endpoint that contradicted the majority does not count. */
const DISTRUST_MS = 10 * 60_000;
/** Weight of the newest answer in the smoothed latency. */
const NEWEST = 0.3;

/** Why an endpoint's word does not count. `problem` completes a sentence that begins with the host. */
export type Mark = { condition: 'lagging' | 'wrong-chain' | 'disagrees'; problem: string };

/** An endpoint, and what is known of how it does. */
export class EndpointHealth {
  readonly endpoint: Endpoint;
  head: number | null = null;
  #fault: { condition: EndpointCondition; problem: string } | null = null;
  #mark: Mark | null = null;
  #contradiction: (Mark & { until: number }) | null = null;
  #answered = false;
  #failures = 0;
  #waitUntil = 0;
  #latency: number | null = null;

  constructor(endpoint: Endpoint) {
    this.endpoint = endpoint;
  }

  get host(): string {
    return this.endpoint.host;
  }

  /** Asks, and remembers how it went. @throws EndpointFault */
  async ask(method: string, params: unknown, limitMs: number): Promise<RpcAnswer> {
    const began = performance.now();
    try {
      const answer = await this.endpoint.ask(method, params, limitMs);
      this.#succeeded(performance.now() - began);
      return answer;
    } catch (error) {
      const fault = EndpointFault.ofTransport(error, limitMs);
      // It is there and answers: it only lacks what was asked for.
      if (fault.answer) this.#succeeded(performance.now() - began);
      else this.#failed(fault);
      throw fault;
    }
  }

  /** Whether it is to be left alone for now, because it failed or asked for that. */
  get resting(): boolean {
    return Date.now() < this.#waitUntil;
  }

  /** Whether it may be used for reads, and its word counts before a signature. */
  get trusted(): boolean {
    return this.#condition() === 'ok';
  }

  get condition(): EndpointCondition {
    return this.#condition();
  }

  /** In a sentence that begins with its host; null when nothing is wrong. */
  get problem(): string | null {
    if (this.#fault) return `${this.host} ${this.#fault.problem}.`;
    const mark = this.#mark ?? this.#contradicts();
    return mark ? `${this.host} ${mark.problem}.` : null;
  }

  /** What the last look at all endpoints found, or null: its word does not count until the next look. */
  set mark(mark: Mark | null) {
    this.#mark = mark;
  }

  /** It contradicted the majority: its word does not count for ten minutes. @param problem As in `Mark`. */
  distrust(problem: string): void {
    this.#contradiction = { condition: 'disagrees', problem, until: Date.now() + DISTRUST_MS };
  }

  state(inUse: boolean): EndpointState {
    const { host, condition, problem, head } = this;
    const latencyMs = this.#latency === null ? null : Math.round(this.#latency);
    return { host, state: condition, problem, latencyMs, head, inUse };
  }

  #condition(): EndpointCondition {
    if (this.#fault) return this.#fault.condition;
    const mark = this.#mark ?? this.#contradicts();
    if (mark) return mark.condition;
    return this.#answered ? 'ok' : 'unchecked';
  }

  #contradicts(): Mark | null {
    const found = this.#contradiction;
    return found && found.until > Date.now() ? found : null;
  }

  #succeeded(milliseconds: number): void {
    this.#answered = true;
    this.#failures = 0;
    this.#waitUntil = 0;
    this.#fault = null;
    this.#latency =
      this.#latency === null ? milliseconds : this.#latency * (1 - NEWEST) + milliseconds * NEWEST;
  }

  #failed({ kind, message, waitMs }: EndpointFault): void {
    this.#fault = { condition: kind === 'rate-limited' ? 'rate-limited' : 'unreachable', problem: message };
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#failures, LONGEST_WAIT_MS);
    this.#failures += 1;
    this.#waitUntil = Date.now() + Math.max(wait, waitMs);
  }
}
