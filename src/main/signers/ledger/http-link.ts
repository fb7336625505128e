import { Agent, type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps, Agent as SecureAgent } from 'node:https';
import { Failure } from '../../../domain/failure.ts';
import type { ApduLink, OpenLink } from './apdu-link.ts';

/** How long the emulator may take to say that it is there. */
const CONNECT_MS = 5_000;
/** The largest answer of a device is 258 bytes: 516 digits in a JSON object. */
const LARGEST_ANSWER = 64 * 1024;

/**
 * The address of an emulator, in its one form. It is called as it is: no proxy, no redirect, no other place.
 *
 * @throws Failure `ledger-url-invalid`.
 */
export function readLedgerUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const why =
    url === null
      ? 'it is not a URL'
      : url.protocol !== 'http:' && url.protocol !== 'https:'
        ? `${url.protocol} is not http: or https:`
        : url.username !== '' || url.password !== ''
          ? 'it has a user name or a password in it'
          : url.pathname !== '/' || url.search !== '' || url.hash !== ''
            ? 'there is something behind the port'
            : null;
  if (url !== null && why === null) return url.origin;
  throw new Failure(
    'ledger-url-invalid',
    `CLOUDTUNER_LEDGER_URL cannot be used: ${why}. Give the address of a device emulator, such as http://127.0.0.1:5000, or unset it to use USB.`,
  );
}

/**
 * A device emulator over HTTP, as `@ledgerhq/hw-transport-node-speculos-http` speaks to it: POST /apdu with the
 * command in hexadecimal, and an open GET /events?stream=true. When that breaks off, the device is gone.
 */
export function httpLink(url: string): OpenLink {
  return async (signal) => {
    const agent = url.startsWith('https:') ? new SecureAgent() : new Agent();
    const gone = new AbortController();
    const events = await connect(url, agent, signal);
    events.resume();
    const leave = () =>
      gone.abort(
        new Failure(
          'ledger-unplugged',
          `The emulator at ${url} ended the connection. Start it again, then try again.`,
        ),
      );
    // A stream that was told to its end is no sign that the device is gone; one that broke off is.
    const closed = () => {
      if (!events.complete) leave();
    };
    events.once('close', closed);
    events.once('error', leave);
    const open = new Set<ClientRequest>();
    const link: ApduLink = {
      model: null,
      gone: gone.signal,
      exchange: (apdu) => post(url, agent, apdu, open),
      close: async () => {
        events.off('close', closed);
        for (const request of open) request.destroy();
        events.destroy();
        agent.destroy();
      },
    };
    return link;
  };
}

function connect(url: string, agent: Agent, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = start(`${url}/events?stream=true`, { agent, method: 'GET' });
    const timer = setTimeout(() => end(unreachable(url, 'it does not answer')), CONNECT_MS);
    const end = (reason: unknown) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      request.destroy();
      reject(reason);
    };
    const abort = () => end(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    request.on('error', (error) => end(unreachable(url, inWords(error))));
    request.once('response', (response) => {
      if (response.statusCode !== 200)
        return end(unreachable(url, `it answered HTTP ${response.statusCode}`));
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(response);
    });
    request.end();
  });
}

function post(url: string, agent: Agent, apdu: Buffer, open: Set<ClientRequest>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ data: apdu.toString('hex') });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = start(`${url}/apdu`, { agent, method: 'POST', headers });
    open.add(request);
    const fail = (error: unknown) => {
      open.delete(request);
      request.destroy();
      reject(error);
    };
    const broken = () =>
      fail(
        new Failure(
          'ledger-unplugged',
          `The connection to the emulator at ${url} broke while it was asked. Nothing was sent to the network. Try again.`,
        ),
      );
    request.on('error', broken);
    request.once('response', (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      if (response.statusCode !== 200) {
        return fail(unreachable(url, `it answered a command with HTTP ${response.statusCode}`));
      }
      response.on('data', (part: Buffer) => {
        length += part.length;
        parts.push(part);
        if (length > LARGEST_ANSWER) fail(garbage(url));
      });
      response.once('aborted', broken);
      response.once('error', broken);
      response.once('end', () => {
        open.delete(request);
        const answer = readAnswer(Buffer.concat(parts).toString('utf8'));
        if (answer === null) reject(garbage(url));
        else resolve(answer);
      });
    });
    request.end(body);
  });
}

function start(
  url: string,
  options: { agent: Agent; method: string; headers?: Record<string, string | number> },
): ClientRequest {
  return (url.startsWith('https:') ? requestHttps : requestHttp)(url, options);
}

/** `{"data": "<hexadecimal>"}`; null for anything else. */
function readAnswer(text: string): Buffer | null {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return null;
  }
  const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null;
  return typeof data === 'string' && /^([0-9a-f]{2})*$/i.test(data) ? Buffer.from(data, 'hex') : null;
}

function garbage(url: string): Failure {
  return new Failure(
    'ledger-bad-answer',
    `What answers at ${url} is no device: the answer is not one to an APDU. Check CLOUDTUNER_LEDGER_URL.`,
  );
}

function unreachable(url: string, why: string): Failure {
  return new Failure(
    'ledger-unreachable',
    `No device emulator can be reached at ${url} (CLOUDTUNER_LEDGER_URL): ${why}. Start it, or unset the variable to use USB.`,
    { url },
  );
}

function inWords(error: Error): string {
  return 'code' in error && error.code === 'ECONNREFUSED' ? 'nothing listens there' : error.message;
}
