import type { RpcError } from './rpc-answer.ts';

const LONGEST_WAIT_MS = 60_000;

/**
 * Why an endpoint gave no answer of its own. Its words name no address, no header and nothing that it sent: they may be
 * shown and logged.
 */
export class EndpointFault extends Error {
  override readonly name = 'EndpointFault';
  readonly kind: FaultKind;
  /** Whether what was asked can have reached the node all the same. */
  readonly delivered: 'no' | 'maybe';
  /** Milliseconds that it asked us to wait; 0 when it did not say. */
  readonly waitMs: number;
  /** What the node said, where it is the endpoint that cannot, and not the question that is wrong. */
  readonly answer: RpcError | null;

  /** @param message Completes a sentence that begins with the host: “does not answer”. */
  constructor(
    kind: FaultKind,
    message: string,
    delivered: EndpointFault['delivered'],
    waitMs = 0,
    answer: RpcError | null = null,
  ) {
    super(message);
    this.kind = kind;
    this.delivered = delivered;
    this.waitMs = waitMs;
    this.answer = answer;
  }

  /** What a transport error of `fetch` means. The error itself is dropped: it may quote the address. */
  static ofTransport(error: unknown, limitMs: number): EndpointFault {
    if (error instanceof EndpointFault) return error;
    if (nameOf(error) === 'TimeoutError')
      return new EndpointFault('unreachable', `does not answer within ${limitMs / 1_000} seconds`, 'maybe');
    const code = codeOf(error);
    const words = CODES[code];
    if (words) return new EndpointFault('unreachable', words, 'no');
    if (/CERT|TLS|SSL|SELF_SIGNED/.test(code))
      return new EndpointFault('unreachable', `has a certificate that is not valid (${code})`, 'no');
    return new EndpointFault('unreachable', 'breaks the connection off', 'maybe');
  }

  /** What an HTTP status without an answer means. */
  static ofStatus(status: number, retryAfter: string | null): EndpointFault {
    if (status === 429) {
      const seconds = Number(retryAfter ?? 0);
      const wait = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1_000, LONGEST_WAIT_MS) : 0;
      return new EndpointFault('rate-limited', 'takes no more questions for now (HTTP 429)', 'no', wait);
    }
    if (status === 401 || status === 403)
      return new EndpointFault('refused', `refuses the key in its address (HTTP ${status})`, 'no');
    if (status === 0 || (status >= 300 && status < 400))
      return new EndpointFault('nonsense', 'leads to another address, which is not followed', 'no');
    return new EndpointFault('server-error', `has a problem of its own (HTTP ${status})`, 'maybe');
  }
}

export type FaultKind =
  | 'unreachable'
  | 'rate-limited'
  | 'refused'
  | 'server-error'
  | 'nonsense'
  /** It lacks the method. */
  | 'cannot'
  /** It lacks the block, or its state. */
  | 'behind';

const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'takes no connections',
  ENOTFOUND: 'is not known under its name',
  EAI_AGAIN: 'cannot be looked up: is there a network at all',
  ENETUNREACH: 'cannot be reached: is there a network at all',
  EHOSTUNREACH: 'cannot be reached',
  UND_ERR_CONNECT_TIMEOUT: 'takes no connections',
};

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** The system's code of what `fetch` failed with, which it wraps. */
function codeOf(error: unknown): string {
  let inner = error;
  while (inner instanceof Error) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    inner = inner instanceof AggregateError ? inner.errors[0] : inner.cause;
  }
  return '';
}
