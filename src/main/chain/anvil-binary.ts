import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { Failure } from '../../domain/failure.ts';

/**
 * The anvil executable of this platform, from the npm package `@foundry-rs/anvil-<platform>-<arch>`.
 *
 * @throws Failure `chain-unavailable` when there is none for this platform, or it was not installed.
 */
export function anvilBinary(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@foundry-rs/anvil-${platform}-${arch === 'x64' ? 'amd64' : arch}`;
  try {
    // The platform package is a dependency of the anvil package, not of ours.
    const fromHere = createRequire(import.meta.url);
    const fromAnvil = createRequire(fromHere.resolve('@foundry-rs/anvil/package.json'));
    const folder = dirname(fromAnvil.resolve(`${name}/package.json`));
    const binary = join(folder, 'bin', platform === 'win32' ? 'anvil.exe' : 'anvil')
      // A program cannot be run from inside Electron's archive; the packager puts a copy beside it.
      .replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`);
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed: said below.
  }
  throw new Failure(
    'chain-unavailable',
    `The local chain cannot start: its program (${name}) is not installed. Run “npm ci” with optional packages, or use a network instead.`,
    { package: name },
  );
}
