import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MODELS, type Model } from './device-profile.ts';
import { type LedgerEmulatorOptions, startLedgerEmulator } from './ledger-emulator.ts';
import type { ConfirmMode } from './panel.ts';

const USAGE = `node e2e/ledger-emulator/main.ts [--port 0] [--model nanoX] [--app-version 1.22.0]
  [--confirm approve|reject|wait] [--delay MILLISECONDS] [--mnemonic "…"] [--app Ethereum|BOLOS] [--locked]
  [--blind-signing] [--nonce] [--raw-typed-data] [--hash] [--plugin NAME]… [--accept-all-descriptors] [--detached]

Prints its URL, for CLOUDTUNER_LEDGER_URL. It stops when its input closes or the process that started it ends;
with --detached it stays until it is ended. GET URL/emulator tells what it has shown.`;
const CONFIRM_MODES: readonly string[] = ['approve', 'reject', 'wait'];

/** Reads the command line. Throws Error that names what is wrong. */
function readOptions(): { options: LedgerEmulatorOptions; detached: boolean } {
  const { values } = parseArgs({
    options: {
      ...{ port: { type: 'string' }, model: { type: 'string' }, 'app-version': { type: 'string' } },
      ...{ confirm: { type: 'string' }, delay: { type: 'string' }, mnemonic: { type: 'string' } },
      ...{ app: { type: 'string' }, locked: { type: 'boolean' }, plugin: { type: 'string', multiple: true } },
      ...{ 'blind-signing': { type: 'boolean' }, nonce: { type: 'boolean' }, hash: { type: 'boolean' } },
      ...{ 'raw-typed-data': { type: 'boolean' }, 'accept-all-descriptors': { type: 'boolean' } },
      ...{ detached: { type: 'boolean' } },
    },
  });
  const { model = 'nanoX', confirm = 'approve', mnemonic, app, plugin } = values;
  const appVersion = values['app-version'];
  const options: LedgerEmulatorOptions = {
    model: oneOf<Model>('--model', MODELS, model),
    confirm: oneOf<ConfirmMode>('--confirm', CONFIRM_MODES, confirm),
    port: whole('--port', values.port),
    delay: whole('--delay', values.delay),
    locked: values.locked ?? false,
    descriptors: values['accept-all-descriptors'] ? 'any' : 'production',
    settings: {
      blindSigning: values['blind-signing'] ?? false,
      nonce: values.nonce ?? false,
      rawTypedData: values['raw-typed-data'] ?? false,
      hash: values.hash ?? false,
    },
    ...(appVersion === undefined ? {} : { appVersion }),
    ...(mnemonic === undefined ? {} : { mnemonic }),
    ...(app === undefined ? {} : { app }),
    ...(plugin === undefined ? {} : { plugins: plugin }),
  };
  return { options, detached: values.detached ?? false };
}

function oneOf<Value extends string>(name: string, values: readonly string[], value: string): Value {
  if (!values.includes(value)) throw new Error(`${name} is one of ${values.join(', ')}, not ${value}.`);
  return value as Value;
}

function whole(name: string, text = '0'): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} is a whole number, not ${text}.`);
  return Number(text);
}

/** Calls back when the input closes, if it is one that can, or when the parent is another process than at the start. */
function stopWithParent(stop: () => void): void {
  const input = fstatSync(0);
  if (process.stdin.isTTY || input.isFIFO() || input.isSocket()) {
    process.stdin.on('end', stop).on('close', stop).resume();
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

try {
  const { options, detached } = readOptions();
  const emulator = await startLedgerEmulator(options);
  process.stdout.write(`${emulator.url}\n`);
  const stop = () => void emulator.stop().finally(() => process.exit(0));
  if (!detached) stopWithParent(stop);
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
