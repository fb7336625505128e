import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Device } from './device.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import type { Button } from './panel.ts';

/** What an HTTP client may do besides Speculos' own protocol: see and steer the emulator. */
export type Remote = {
  report(): unknown;
  /** Throws Error with a sentence for a request that it does not understand. */
  control(request: unknown): void;
};

const BUTTONS: readonly string[] = ['left', 'right', 'both'];
const MAX_BODY = 1_000_000;

/**
 * The HTTP protocol of Speculos as far as `@ledgerhq/hw-transport-node-speculos-http` and a person at a terminal need
 * it (speculos/api): POST /apdu, GET and DELETE /events, POST /button/…. `/emulator` is our own: GET reports, POST
 * steers. Listens on the loopback interface only.
 */
export async function startHttpServer(
  device: Device,
  exchanger: Pick<Misbehaviour, 'exchange'>,
  remote: Remote,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  /** One command at a time, like the device. */
  let turn: Promise<unknown> = Promise.resolve();
  const exchange = (command: Uint8Array) => {
    const next = turn.then(() => exchanger.exchange(device, command));
    turn = next.catch(() => undefined);
    return next;
  };
  const server = createServer((request, response) => {
    answer(request, response, device, exchange, remote).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendJson(response, 400, { error: message });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${bound}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

type Exchange = (command: Uint8Array) => ReturnType<Misbehaviour['exchange']>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  device: Device,
  exchange: Exchange,
  remote: Remote,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { panel } = device.host;
  const route = `${request.method} ${pathname}`;
  if (route === 'POST /apdu') return answerApdu(response, commandOf(await readJson(request)), exchange);
  if (route === 'GET /events' && isTrue(searchParams.get('stream'))) return streamEvents(response, device);
  if (route === 'GET /events') {
    const { all, current } = panel.events();
    const events = isTrue(searchParams.get('currentscreenonly')) ? current : all;
    return sendJson(response, 200, { events });
  }
  if (route === 'DELETE /events') {
    panel.forgetEvents();
    return sendJson(response, 200, {});
  }
  const button = pathname.slice('/button/'.length);
  if (route.startsWith('POST /button/') && BUTTONS.includes(button)) {
    const body = await readJson(request);
    const action = typeof body === 'object' && body !== null && 'action' in body ? body.action : undefined;
    // A press and its release are one event here: the release alone does nothing.
    if (action === 'press-and-release' || action === 'press') panel.press(button as Button);
    else if (action !== 'release')
      throw new Error('The action of a button is press, release or press-and-release.');
    return sendJson(response, 200, {});
  }
  if (route === 'GET /emulator') return sendJson(response, 200, remote.report());
  if (route === 'POST /emulator') {
    remote.control(await readJson(request));
    return sendJson(response, 200, remote.report());
  }
  sendJson(response, 404, { error: `There is no ${route}.` });
}

async function answerApdu(response: ServerResponse, command: Uint8Array, exchange: Exchange): Promise<void> {
  const outcome = await exchange(command);
  if (outcome === 'no-answer') return;
  if (outcome === 'disconnect') {
    response.socket?.destroy();
    return;
  }
  if (outcome === 'http-error') return sendJson(response, 500, { message: 'Internal Server Error' });
  if (outcome === 'not-json') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"data": "9000');
    return;
  }
  sendJson(response, 200, { data: Buffer.from(outcome.bytes).toString('hex') });
}

function streamEvents(response: ServerResponse, device: Device): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const end = device.host.panel.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on('close', end);
}

function commandOf(body: unknown): Uint8Array {
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
  if (typeof data !== 'string' || !/^([0-9a-fA-F]{2})+$/.test(data)) {
    throw new Error('A command is sent as {"data": "…"} with hexadecimal digits.');
  }
  return Uint8Array.from(Buffer.from(data, 'hex'));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_BODY) throw new Error('The request is too long.');
  }
  return JSON.parse(text);
}

const isTrue = (text: string | null) => text === 'true' || text === '1';

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
