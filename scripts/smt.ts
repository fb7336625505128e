/**
 * Runs solc's SMTChecker with z3 (Debian: `apt-get install z3`) over the proofs in contracts/smt and prints what was
 * proved, what was not and what has a counterexample: `npm run smt [-- Split RewardPool …]`. `SMT_TIMEOUT` is the time
 * for one question in seconds, 10 unless given. The exit code is 1 when there is a counterexample or a stale copy.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { staleCopies } from './stale-copies.ts';

type Message = { message: string; sourceLocation?: { file: string; start: number; end: number } };
type Solc = { compile(input: string, callbacks: object): string };
type Verdict = 'proved' | 'unknown' | 'counterexample';
type Finding = { what: string; line: number; code: string; verdict: Verdict };

const root = join(import.meta.dirname, '..');
const solc = createRequire(import.meta.url)('solc') as Solc;
const timeout = Number(process.env.SMT_TIMEOUT ?? 10);
const targets = ['assert', 'underflow', 'overflow', 'divByZero'];

/** z3's answer to a query in SMT-LIB 2. It leaves with an error when there is no model to print: the answer counts. */
function askZ3(query: string): { contents?: string; error?: string } {
  const { stdout, error } = spawnSync('z3', ['-smt2', '-in', `-T:${timeout}`], {
    input: query,
    encoding: 'utf8',
  });
  if (error) throw new Error(`z3 did not start (${error.message}). Install it: apt-get install z3.`);
  return { contents: stdout };
}

function readSource(path: string): { contents?: string; error?: string } {
  try {
    return { contents: readFileSync(join(root, path.startsWith('@') ? 'node_modules' : '', path), 'utf8') };
  } catch (error) {
    return { error: String(error) };
  }
}

/** The SMTChecker's messages about one proof. CHC is asked first, and BMC what CHC does not answer. */
function check(file: string, contract: string): Message[] {
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: readFileSync(join(root, file), 'utf8') } },
    settings: {
      evmVersion: 'osaka',
      remappings: ['@openzeppelin/contracts/utils/math/=contracts/smt/math/'],
      outputSelection: { '*': { '': ['ast'] } },
      modelChecker: {
        contracts: { [file]: [contract] },
        engine: 'all',
        solvers: ['smtlib2'],
        targets,
        showProvedSafe: true,
        showUnproved: true,
        timeout: timeout * 1000,
      },
    },
  };
  const output = JSON.parse(
    solc.compile(JSON.stringify(input), { import: readSource, smtSolver: askZ3 }),
  ) as {
    errors?: (Message & { severity: string; formattedMessage: string })[];
  };
  const failed = output.errors?.find(({ severity }) => severity === 'error');
  if (failed) throw new Error(failed.formattedMessage);
  return output.errors ?? [];
}

const worth: Record<Verdict, number> = { unknown: 0, counterexample: 1, proved: 2 };

/** One finding for each question: the better of the engines' answers. */
function findingsOf(messages: Message[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { message, sourceLocation } of messages) {
    const [, what, answer] =
      /^(?:CHC|BMC): (\w+).*?(check is safe|might happen here|happens here)/.exec(message) ?? [];
    if (what === undefined || sourceLocation === undefined) continue;
    const verdict =
      answer === 'check is safe' ? 'proved' : answer === 'happens here' ? 'counterexample' : 'unknown';
    const source = readSource(sourceLocation.file).contents ?? '';
    const key = `${sourceLocation.file}:${sourceLocation.start}:${sourceLocation.end}:${what}`;
    const known = findings.get(key);
    if (known && worth[known.verdict] >= worth[verdict]) continue;
    const line = source.slice(0, sourceLocation.start).split('\n').length;
    findings.set(key, { what, line, code: source.split('\n')[line - 1]?.trim() ?? '', verdict });
  }
  return [...findings.values()];
}

const wanted = process.argv.slice(2);
const proofs = readdirSync(join(root, 'contracts/smt'))
  .filter((file) => file.endsWith('Proof.sol'))
  .map((file) => file.replace('.sol', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace('Proof', '')));

const stale = staleCopies(join(root, 'contracts'));
for (const copy of stale) console.error(`Stale copy: ${copy}`);
let counterexamples = 0;
console.log('| Proof | proved | unknown | counterexample | seconds |\n|---|---|---|---|---|');
for (const name of proofs) {
  const start = Date.now();
  const findings = findingsOf(check(`contracts/smt/${name}.sol`, name));
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  counterexamples += count('counterexample');
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(
    `| ${name} | ${count('proved')} | ${count('unknown')} | ${count('counterexample')} | ${seconds} |`,
  );
  for (const { verdict, what, line, code } of findings) {
    if (verdict !== 'proved') console.error(`  ${name}.sol:${line} ${verdict}: ${what}: ${code}`);
  }
}
if (stale.length > 0 || counterexamples > 0) process.exitCode = 1;
