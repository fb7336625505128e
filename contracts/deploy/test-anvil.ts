/** Runs anvil for a test of this folder. The app has its own way of running it, which keeps state and survives crashes. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export async function startTestAnvil(): Promise<{ url: string; stop: () => void }> {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const fromAnvil = createRequire(createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json'));
  const folder = dirname(fromAnvil.resolve(`@foundry-rs/anvil-${process.platform}-${arch}/package.json`));
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil');
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const address = /Listening on (127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (address) resolve(`http://${address}`);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`anvil ended: ${output.slice(-500)}`)));
  });
  return { url, stop: () => child.kill('SIGKILL') };
}
