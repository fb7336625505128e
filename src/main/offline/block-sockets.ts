import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { Failure } from '../../domain/failure.ts';

type Loose = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Makes every attempt of this process to reach another one over the network fail: TCP and TLS (and with them HTTP,
 * `fetch` and WebSockets, also over connections that are open already), UDP, listening, and asking for names, the loopback interface included. Sockets of the file
 * system stay: they reach this machine alone, and the system's own services use them.
 *
 * It is a second line: in offline mode nothing is supposed to try. It cannot be taken back but by ending the process,
 * except through what it returns, for tests.
 *
 * @param onAttempt Hears of each attempt what it was, to be written down.
 */
export function blockSockets(onAttempt: (what: string) => void): () => void {
  const restore: (() => void)[] = [];
  const replace = (target: object, name: string, make: (original: Loose) => Loose) => {
    const holder = target as Record<string, Loose | undefined>;
    const original = holder[name];
    if (typeof original !== 'function') return;
    holder[name] = make(original);
    restore.push(() => {
      holder[name] = original;
    });
  };
  const refused = (what: string) => {
    onAttempt(what);
    return new Failure('offline', `This machine stays offline, so ${what} was refused.`);
  };

  replace(
    net.Socket.prototype,
    'connect',
    (original) =>
      function (this: unknown, ...args) {
        if (isFile(args)) return original.apply(this, args);
        const error = refused('a connection');
        process.nextTick(() => (this as net.Socket).destroy(error));
        return this;
      },
  );
  // A connection that was open before: agents and `fetch` keep some for the next request.
  replace(
    net.Socket.prototype,
    '_writeGeneric',
    (original) =>
      function (this: unknown, ...args) {
        if (!isOverNetwork(this)) return original.apply(this, args);
        const error = refused('using a connection that was open');
        (this as net.Socket).destroy(error);
        const done = args.at(-1);
        if (typeof done === 'function') (done as Loose)(error);
        return undefined;
      },
  );
  replace(
    net.Server.prototype,
    'listen',
    (original) =>
      function (this: unknown, ...args) {
        if (isFile(args)) return original.apply(this, args);
        throw refused('listening for connections');
      },
  );
  for (const name of ['bind', 'connect', 'send', 'addMembership']) {
    replace(dgram.Socket.prototype, name, () => () => {
      throw refused('sending datagrams');
    });
  }
  replace(dgram, 'createSocket', () => () => {
    throw refused('sending datagrams');
  });
  const asking = /^(lookup|lookupService|resolve\w*|reverse)$/;
  for (const target of [dns, dns.Resolver.prototype]) {
    for (const name of namesOf(target).filter((each) => asking.test(each))) {
      replace(target, name, () => (...args) => {
        const error = refused('asking for a name');
        const done = args.at(-1);
        if (typeof done !== 'function') throw error;
        process.nextTick(() => (done as Loose)(error));
        return {};
      });
    }
  }
  for (const target of [dns.promises, dns.promises.Resolver.prototype]) {
    for (const name of namesOf(target).filter((each) => asking.test(each))) {
      replace(target, name, () => async () => {
        throw refused('asking for a name');
      });
    }
  }
  syncBuiltinESMExports();
  return () => {
    for (const back of restore.reverse()) back();
    syncBuiltinESMExports();
  };
}

/** Own names and, of a prototype, those that it inherits from one that is not Object’s. */
function namesOf(target: object): string[] {
  const parent = Object.getPrototypeOf(target) as object | null;
  const inherited = parent === null || parent === Object.prototype ? [] : namesOf(parent);
  return [...new Set([...Object.getOwnPropertyNames(target), ...inherited])];
}

/** Whether a socket is TCP or TLS: pipes, terminals and sockets of the file system have handles of other kinds. */
function isOverNetwork(socket: unknown): boolean {
  const handle: unknown = (socket as { _handle?: unknown })._handle;
  const kind = typeof handle === 'object' && handle !== null ? handle.constructor.name : '';
  return kind === 'TCP' || kind === 'TLSWrap';
}

/** Whether `connect` or `listen` was called for a path. `net.connect` hands its arguments on in one list. */
function isFile(args: readonly unknown[]): boolean {
  const [first] = args;
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'string') return Number.isNaN(Number(options));
  if (typeof options !== 'object' || options === null) return false;
  const { path, port, fd } = options as { path?: unknown; port?: unknown; fd?: unknown };
  return (typeof path === 'string' || typeof fd === 'number') && port == null;
}
