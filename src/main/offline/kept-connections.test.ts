import http, { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { blockSockets } from './block-sockets.ts';

test('a connection that was open before is closed, not used on: HTTP agents and fetch keep theirs', async () => {
  let requests = 0;
  const server = http.createServer((_request, response) => {
    requests += 1;
    response.end('answered');
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const agent = new Agent({ keepAlive: true });
  const get = () =>
    new Promise<string>((done) => {
      http
        .get(url, { agent }, (response) => {
          response.resume();
          response.on('end', () => done('reached it'));
        })
        .on('error', () => done('failed'));
    });
  const fetched = () =>
    fetch(url).then(
      async (response) => response.text(),
      () => 'failed',
    );
  expect([await get(), await fetched()]).toEqual(['reached it', 'answered']);
  expect(requests).toBe(2);
  const give = blockSockets(() => undefined);
  try {
    expect([await get(), await fetched()]).toEqual(['failed', 'failed']);
    expect(requests).toBe(2);
  } finally {
    give();
    agent.destroy();
    server.closeAllConnections();
    server.close();
  }
});
