import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './shell-for-tests.ts';

export type CommandLineResult = { code: number; stdout: string; stderr: string };

/** Runs the built command line as `npm run -s cloudtuner --` does, in a folder. Answers what it wrote and its exit code. */
export function runCommandLine(args: readonly string[], folder: string = ROOT): Promise<CommandLineResult> {
  return new Promise((done, failed) => {
    const command = [join(ROOT, 'out/main/cli.js'), ...args];
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') failed(error);
      else done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}
