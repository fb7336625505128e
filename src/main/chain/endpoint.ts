import { z } from 'zod';
import { endpointHost } from '../../domain/networks/endpoint-url.ts';
import { EndpointFault } from './endpoint-fault.ts';
import type { RpcAnswer, RpcError } from './rpc-answer.ts';

/** One JSON-RPC endpoint. */
export type Endpoint = {
  /** Host and port: all of its address that may be shown or logged. */
  readonly host: string;
  /**
   * Puts one question to it.
   *
   * @throws EndpointFault when it gave no answer of its own: another endpoint may know better.
   */
  ask(method: string, params: unknown, limitMs: number): Promise<RpcAnswer>;
};

const LARGEST_ANSWER = 64 * 1024 * 1024;
const answer = z.object({
  id: z.union([z.number(), z.string(), z.null()]).optional(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).optional(),
});

/** JSON-RPC errors that are about the endpoint and not about the question (EIP-1474: -32005 limit exceeded). */
const LIMITED = /rate.?limit|too many requests|capacity exceeded|compute units|request limit|quota/i;
const LIMIT_EXCEEDED = -32005;
/** EIP-1474: resource unavailable, method not supported; JSON-RPC 2.0: method not found. */
const CANNOT: ReadonlySet<number> = new Set([-32002, -32004, -32601]);
const BEHIND =
  /header not found|unknown block|block not found|missing trie node|state .*not available|pruned|block.?out.?of.?range/i;

/** An endpoint over HTTP. A login in the URL goes into the authorization header. Redirects are not followed. */
export function httpEndpoint(url: string): Endpoint {
  const target = new URL(url);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (target.username !== '' || target.password !== '') {
    const login = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
    headers.authorization = `Basic ${Buffer.from(login, 'utf8').toString('base64')}`;
    target.username = '';
    target.password = '';
  }
  let last = 0;
  return {
    host: endpointHost(url),
    ask: async (method, params, limitMs) => {
      const id = ++last;
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
      const signal = AbortSignal.timeout(limitMs);
      let status: number;
      let retryAfter: string | null;
      let text: string;
      try {
        const response = await fetch(target, { method: 'POST', headers, body, signal, redirect: 'manual' });
        status = response.status;
        retryAfter = response.headers.get('retry-after');
        text = await readLimited(response);
      } catch (error) {
        throw EndpointFault.ofTransport(error, limitMs);
      }
      const parsed = parse(text);
      if (
        status !== 200 &&
        (!parsed?.error || status === 429 || status >= 500 || status === 401 || status === 403)
      )
        throw EndpointFault.ofStatus(status, retryAfter);
      if (
        !parsed ||
        (parsed.id != null && String(parsed.id) !== String(id)) ||
        !('result' in parsed || parsed.error)
      )
        throw new EndpointFault('nonsense', 'answers something that is no JSON-RPC', 'maybe');
      return parsed.error ? { error: own(parsed.error) } : { result: parsed.result };
    },
  };
}

const REVERT = 3;

/** The error as the node's own. @throws EndpointFault when it is about the endpoint. */
function own({ code, message, data }: RpcError): RpcError {
  const kept = { code, message, ...(data !== undefined && { data }) };
  // What a contract says when it reverts is its own affair, whatever its words.
  if (code === REVERT || /revert/i.test(message)) return kept;
  if (LIMITED.test(message) || (code === LIMIT_EXCEEDED && !/range|results|logs|block/i.test(message)))
    throw new EndpointFault('rate-limited', 'takes no more questions for now', 'no');
  if (CANNOT.has(code)) throw new EndpointFault('cannot', 'does not know this question', 'no', 0, kept);
  if (BEHIND.test(message)) throw new EndpointFault('behind', 'does not have that block', 'no', 0, kept);
  return kept;
}

function parse(text: string) {
  try {
    const json: unknown = JSON.parse(text);
    const parsed = answer.safeParse(json);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function readLimited(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new EndpointFault('nonsense', 'answers more than 64 MiB', 'maybe');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
