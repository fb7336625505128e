import { parseArgs } from 'node:util';
import { isAddress, JsonRpcProvider } from 'ethers';
import { Failure, isFailure } from '../../domain/failure.ts';
import { readBundleFile } from './certificate-files.ts';
import type { Verification } from './check-list.ts';
import { verifyBundle } from './verify-bundle.ts';

const USAGE = 'Usage: certificate verify FILE [--rpc URL] [--validators ADDRESS,…] [--json]\n';
const MARKS = { passed: 'passed     ', failed: 'FAILED     ', 'not-checked': 'not checked' } as const;

/**
 * `certificate verify FILE`: checks a certificate bundle from itself alone, and against the network with `--rpc`.
 * Answers the exit code: 0 nothing failed, 1 something failed, 2 the call was wrong.
 */
export async function runCertificateCommand(
  args: string[],
  io: { stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream },
): Promise<number> {
  let call: Call;
  try {
    call = parse(args);
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  try {
    const verification = await verify(call);
    io.stdout.write(call.json ? `${JSON.stringify(verification)}\n` : inWords(verification));
    return verification.verified ? 0 : 1;
  } catch (error) {
    if (!isFailure(error)) throw error;
    io.stderr.write(`${error.message}\n`);
    return error.code === 'not-a-bundle' ? 2 : 1;
  }
}

type Call = { file: string; rpc: string | undefined; validators: string[] | undefined; json: boolean };

async function verify({ file, rpc, validators }: Call): Promise<Verification> {
  const bytes = await readBundleFile(file);
  const trusted = validators ? { validators } : {};
  if (rpc === undefined) return verifyBundle(bytes, trusted);
  const provider = new JsonRpcProvider(rpc, undefined, { staticNetwork: true, cacheTimeout: -1 });
  try {
    // Asked first and apart: a provider that cannot reach its endpoint would go on trying for ever.
    await answers(rpc);
    return await verifyBundle(bytes, { ...trusted, provider });
  } finally {
    provider.destroy();
  }
}

async function answers(rpc: string): Promise<void> {
  const unreachable = (why: string) =>
    new Failure('chain-unavailable', `The RPC endpoint ${rpc} does not answer (${why}). Check the address.`);
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] });
  const headers = { 'content-type': 'application/json' };
  let answer: Response;
  try {
    answer = await fetch(rpc, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    });
  } catch (error) {
    throw unreachable(error instanceof Error ? error.message : String(error));
  }
  const text = await answer.text();
  if (!answer.ok || !/"result"\s*:\s*"0x[0-9a-f]+"/.test(text)) throw unreachable(`status ${answer.status}`);
}

function parse(args: string[]): Call {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { rpc: { type: 'string' }, validators: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('Name one bundle file.');
  if (values.rpc !== undefined && !/^https?:$/.test(URL.parse(values.rpc)?.protocol ?? '')) {
    throw new Error(`“${values.rpc}” is not an http or https address.`);
  }
  const validators = values.validators?.split(',').map((validator) => validator.trim());
  const wrong = validators?.find((validator) => !isAddress(validator));
  if (wrong !== undefined) throw new Error(`“${wrong}” is not an address.`);
  return { file, rpc: values.rpc, validators, json: values.json ?? false };
}

function inWords({ verified, certificateId, checks }: Verification): string {
  const lines = checks.map(({ name, state, detail }) => `  ${MARKS[state]}  ${name}: ${detail}`);
  const open = checks.filter(({ state }) => state === 'not-checked').length;
  const failed = checks.filter(({ state }) => state === 'failed').length;
  const name = certificateId === null ? 'The file' : `Certificate ${certificateId}`;
  const verdict = verified
    ? `${name} is verified${open > 0 ? ` as far as it was checked: ${open} ${open === 1 ? 'check was' : 'checks were'} not made, see above` : ''}.`
    : `${name} is NOT verified: ${failed} ${failed === 1 ? 'check' : 'checks'} failed.`;
  return `${lines.join('\n')}\n${verdict}\n`;
}
