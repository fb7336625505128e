import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The processes of a profile can be listed where the kernel tells their environment. */
export const CAN_LIST_PROCESSES = process.platform === 'linux';

export type ProfileProcess = { pid: number; command: string };

/**
 * Every process that was started for a profile and still runs: it names the folder in its command line or inherited
 * `CLOUDTUNER_PROFILE`. Linux only.
 */
export function processesOf(profile: string): ProfileProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const command = readProcess(name, 'cmdline');
      const environment = readProcess(name, 'environ');
      // A process that has ended and waits for its parent has neither.
      const ours =
        command.includes(profile) || environment.split('\0').includes(`CLOUDTUNER_PROFILE=${profile}`);
      return ours ? [{ pid: Number(name), command: command.replaceAll('\0', ' ').trim() }] : [];
    });
}

/** The address of the local chain of a profile, from the socket that its process listens on. Linux only. */
export function chainUrlOf(profile: string): string {
  const anvil = processesOf(profile).find(({ command }) => /^\S*anvil\S* /.test(command));
  if (anvil === undefined) throw new Error('No local chain runs on this profile.');
  const sockets = new Set(
    readdirSync(`/proc/${anvil.pid}/fd`).map((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${anvil.pid}/fd/${fd}`))?.[1];
      } catch {
        return undefined;
      }
    }),
  );
  // proc(5): local address, state (0A is LISTEN) and inode of every TCP socket.
  for (const line of readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1)) {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
    if (state === '0A' && sockets.has(inode))
      return `http://127.0.0.1:${Number.parseInt(local.split(':')[1] ?? '', 16)}`;
  }
  throw new Error(`Process ${anvil.pid} listens on no port.`);
}

function readProcess(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended between the two looks.
    return '';
  }
}
