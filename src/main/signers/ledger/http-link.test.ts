import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { httpLink, readLedgerUrl } from './http-link.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An emulator that answers /apdu with `answer`, and keeps the events open. */
const emulator = (answer: RequestListener): RequestListener => {
  return (request, response) => {
    if (request.url === '/events?stream=true') return void response.writeHead(200).write('data: {"text"');
    request.resume().on('end', () => answer(request, response));
  };
};

const open = (url: string) => httpLink(url)(new AbortController().signal);
const ask = async (answer: RequestListener) => {
  const link = await open(await serve(emulator(answer)));
  try {
    return await link.exchange(Buffer.from('b001000000', 'hex'));
  } finally {
    await link.close();
  }
};

describe('CLOUDTUNER_LEDGER_URL', () => {
  test.each([
    ['http://127.0.0.1:5000', 'http://127.0.0.1:5000'],
    ['http://127.0.0.1:5000/', 'http://127.0.0.1:5000'],
    ['https://emulator.example', 'https://emulator.example'],
    ['http://[::1]:9999', 'http://[::1]:9999'],
  ])('%s is used as %s', (text, url) => expect(readLedgerUrl(text)).toBe(url));

  test.each([
    '127.0.0.1:5000',
    'file:///etc/passwd',
    'ws://127.0.0.1',
    'http://a:b@127.0.0.1',
    'http://127.0.0.1/x',
    'http://127.0.0.1?x',
    '',
  ])('“%s” is refused in words', (text) => {
    expect(() => readLedgerUrl(text)).toThrow(expect.objectContaining({ code: 'ledger-url-invalid' }));
  });
});

describe('an emulator over HTTP', () => {
  test('the command goes as hexadecimal in JSON, and the answer comes so', async () => {
    let body = '';
    const url = await serve((request, response) => {
      if (request.url === '/events?stream=true') return void response.writeHead(200).write(': open\n\n');
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => response.end('{"data":"9000"}'));
    });
    const link = await open(url);
    expect((await link.exchange(Buffer.from('e006000000', 'hex'))).toString('hex')).toBe('9000');
    expect(JSON.parse(body)).toEqual({ data: 'e006000000' });
    await link.close();
  });

  test('events that are told to their end are no unplugged device; events that break off are', async () => {
    const listener = (finish: boolean): RequestListener => {
      return (request, response) => {
        if (request.url === '/events?stream=true') {
          response.writeHead(200).write('data: {}\n\n');
          if (finish) response.end();
          else setTimeout(() => response.destroy(), 20);
        } else request.resume().on('end', () => response.end('{"data":"9000"}'));
      };
    };
    const link = await open(await serve(listener(true)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(link.gone.aborted).toBe(false);
    expect((await link.exchange(Buffer.from('b001000000', 'hex'))).toString('hex')).toBe('9000');
    await link.close();
    const broken = await open(await serve(listener(false)));
    await expect.poll(() => broken.gone.aborted).toBe(true);
    expect(broken.gone.reason).toMatchObject({ code: 'ledger-unplugged' });
    await broken.close();
  });

  test('nothing listens: unreachable, and the URL is named', async () => {
    const url = await serve(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    await expect(open(url)).rejects.toMatchObject({
      code: 'ledger-unreachable',
      message: expect.stringMatching(/127\.0\.0\.1.*nothing listens there/),
    });
  });

  test('something else than an emulator: unreachable with its HTTP status', async () => {
    await expect(open(await serve((_, response) => response.writeHead(404).end()))).rejects.toMatchObject({
      code: 'ledger-unreachable',
      message: expect.stringContaining('404'),
    });
  });

  test('a redirect is not followed: nobody else gets the command', async () => {
    let asked = 0;
    const elsewhere = createServer((_, response) => {
      asked += 1;
      response.end('{"data":"9000"}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/apdu`;
    await expect(ask((_, response) => response.writeHead(307, { location }).end())).rejects.toMatchObject({
      code: 'ledger-unreachable',
    });
    elsewhere.close();
    expect(asked).toBe(0);
  });

  test('HTTP 500 to a command', async () => {
    await expect(ask((_, response) => response.writeHead(500).end('oops'))).rejects.toMatchObject({
      code: 'ledger-unreachable',
      message: expect.stringContaining('500'),
    });
  });

  test.each([
    '',
    'null',
    '{}',
    '{"data":7}',
    '{"data":"9"}',
    '{"data":"zz"}',
    '[1]',
    '{"data":"90',
    '<html>',
  ])('the body %j makes no sense', async (body) => {
    await expect(ask((_, response) => response.end(body))).rejects.toMatchObject({
      code: 'ledger-bad-answer',
    });
  });

  test('an endless body is cut off', async () => {
    const filler = Buffer.alloc(32_768, '0');
    await expect(
      ask((_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(filler));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      }),
    ).rejects.toMatchObject({ code: 'ledger-bad-answer' });
  });

  test('unplugged half-way: the connection breaks before, and in the middle of, the answer', async () => {
    await expect(ask((request) => request.socket.destroy())).rejects.toMatchObject({
      code: 'ledger-unplugged',
    });
    await expect(
      ask((request, response) => {
        response
          .writeHead(200, { 'content-length': 100 })
          .write('{"data":"90', () => request.socket.destroy());
      }),
    ).rejects.toMatchObject({ code: 'ledger-unplugged' });
  });

  test('giving up ends a connection that nobody answers', async () => {
    const url = await serve(() => undefined);
    const stop = new AbortController();
    const opening = httpLink(url)(stop.signal);
    stop.abort(new Error('given up'));
    await expect(opening).rejects.toThrow('given up');
  });

  test('a proxy of the environment does not get the commands', async () => {
    const url = await serve(emulator((_, response) => response.end('{"data":"9000"}')));
    const before = { ...process.env };
    Object.assign(process.env, {
      http_proxy: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
      NO_PROXY: '',
    });
    try {
      const link = await open(url);
      expect((await link.exchange(Buffer.from('00', 'hex'))).toString('hex')).toBe('9000');
      await link.close();
    } finally {
      process.env = before;
    }
  });
});
