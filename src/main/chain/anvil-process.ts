import { type ChildProcess, spawn } from 'node:child_process';
import { Failure } from '../../domain/failure.ts';

export type AnvilProcess = {
  readonly url: string;
  readonly pid: number;
  /** Settles when anvil is gone, for whatever reason, with its last words. */
  readonly exited: Promise<string>;
  /** Ends anvil. What it held in memory is lost unless it was read out before. */
  stop(): Promise<void>;
};

/**
 * Runs anvil under a shell that waits for the end of its own standard input, a pipe that only we hold open, and then
 * kills anvil. However we die, the kernel closes the pipe, so that no chain outlives its app. Ending anvil on purpose
 * closes the same pipe: there is one way out, and every stop exercises it.
 */
const POSIX_GUARD = `
exec 3<&0
"$0" "$@" </dev/null 3<&- &
anvil=$!
echo "anvil is process $anvil"
(while read -r _; do :; done <&3; kill -9 "$anvil") >/dev/null 2>&1 &
guard=$!
exec 3<&-
wait "$anvil"
kill "$guard" 2>/dev/null
`;

const LISTENING = /Listening on (127\.0\.0\.1:\d+)/;
const PROCESS = /anvil is process (\d+)/;
const START_LIMIT_MS = 30_000;

/**
 * Starts anvil on a free port of the loopback interface.
 *
 * @throws Failure `chain-unavailable` when it ends or stays silent instead of listening.
 */
export async function startAnvil(binary: string, args: readonly string[]): Promise<AnvilProcess> {
  const all = ['--host', '127.0.0.1', '--port', '0', '--no-cors', ...args];
  const child =
    process.platform === 'win32'
      ? // Here the kernel ends children with us: libuv puts them into a job object with that rule.
        spawn(binary, all, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
      : // A session of its own, because Ctrl-C in a terminal would reach anvil before we have read its state.
        spawn('/bin/sh', ['-c', POSIX_GUARD, binary, ...all], {
          stdio: ['pipe', 'pipe', 'pipe'],
          detached: true,
        });

  let output = '';
  const keepTail = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-4_000);
  };
  child.stdout?.on('data', keepTail);
  child.stderr?.on('data', keepTail);
  // Closing a pipe whose reader has gone is not an error here.
  child.stdin?.on('error', () => undefined);

  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => {
      child.stdin?.destroy();
      resolve(output.trim().split('\n').at(-1) ?? '');
    });
  });
  const stop = async () => {
    if (child.stdin) child.stdin.destroy();
    else child.kill('SIGKILL');
    await exited;
  };

  try {
    const url = `http://${await listening(child, () => output, exited)}`;
    return { url, pid: Number(PROCESS.exec(output)?.[1] ?? child.pid), exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(child: ChildProcess, output: () => string, exited: Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Failure('chain-unavailable', 'The local chain did not start within 30 seconds.')),
      START_LIMIT_MS,
    );
    const look = () => {
      const address = LISTENING.exec(output())?.[1];
      if (!address) return;
      clearTimeout(timer);
      child.stdout?.off('data', look);
      resolve(address);
    };
    child.stdout?.on('data', look);
    void exited.then((lastWords) => {
      clearTimeout(timer);
      reject(new Failure('chain-unavailable', `The local chain ended while it was starting: ${lastWords}`));
    });
  });
}
