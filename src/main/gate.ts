import type { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import type { DeskError, Result } from '../domain/result.ts';
import { type Handlers, type Method, methods } from '../ipc/contract.ts';
import { COMMON_ERRORS } from '../ipc/define.ts';
import { plainCopy, UnacceptableInput } from './gate-input.ts';
import { describeForLog } from './gate-log.ts';
import type { Log } from './log.ts';

export type GateOptions<Event> = {
  handlers: Handlers;
  /** True when the call comes from the main frame of our own window, on our own origin. */
  isTrustedSender: (event: Event) => boolean;
  log: Pick<Log, 'warning' | 'error'>;
};

type Answer = Result<unknown>;
type AnyHandler = (input: unknown) => Promise<unknown>;

/**
 * The only way in: returns the listener for INVOKE_CHANNEL. Checks, in this order, the sender, the method, the size
 * and shape of the input, the input's schema; runs the handler; checks the output's schema. It never rejects. A
 * `Failure` with a code that the method lists passes to the renderer; whatever else goes wrong becomes `internal`
 * with a random id, and one log line under that id.
 */
export function createGate<Event>({ handlers, isTrustedSender, log }: GateOptions<Event>) {
  return async (event: Event, ...args: unknown[]): Promise<Answer> => {
    if (!trusts(isTrustedSender, event)) {
      log.warning('gate.refused-sender');
      return refuse('not-allowed', 'This page may not use the desk.');
    }
    const [method, rawInput] = args;
    if (!isMethod(method)) return refuse('unknown-method', 'There is no such method.');

    const input = readInput(method, args.length === 2 ? rawInput : undefined);
    if (!input.ok) return input;
    try {
      const output = await (handlers[method] as AnyHandler)(input.value);
      return { ok: true, value: methods[method].output.parse(output) };
    } catch (error) {
      const failure = expectedFailure(method, error);
      if (failure !== null) return { ok: false, error: failure };
      const id = log.error(`gate.${method}`, describeForLog(error, input.value));
      const message = `Something went wrong in CloudTuner Desk (${id}).`;
      return { ok: false, error: { code: 'internal', message, id } };
    }
  };
}

function trusts<Event>(isTrustedSender: (event: Event) => boolean, event: Event): boolean {
  try {
    return isTrustedSender(event) === true;
  } catch {
    // The properties of a frame that is gone throw.
    return false;
  }
}

function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(methods, name);
}

function readInput(method: Method, raw: unknown): Answer {
  try {
    const parsed = methods[method].input.safeParse(plainCopy(raw));
    return parsed.success ? { ok: true, value: parsed.data } : refuse('invalid-input', issues(parsed.error));
  } catch (error) {
    if (error instanceof UnacceptableInput) return refuse('invalid-input', error.message);
    return refuse('invalid-input', 'The input cannot be read.');
  }
}

/** Names the contract's fields and rules, never what was sent, be it a value or a key: it may be a password. */
function issues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ code, message, path }) => {
      const rule = code === 'unrecognized_keys' ? 'a field that does not belong there' : message;
      return path.length === 0 ? rule : `${path.join('.')}: ${rule}`;
    })
    .join('; ');
}

/** What the renderer may know of an expected failure. Null for everything else that can be thrown, however strange. */
function expectedFailure(method: Method, error: unknown): DeskError | null {
  try {
    if (!(error instanceof Failure) || !isListed(method, error.code)) return null;
    const { code, message } = error;
    const details = Object.entries(error.details).filter(([, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value),
    );
    return details.length === 0 ? { code, message } : { code, message, details: Object.fromEntries(details) };
  } catch {
    return null;
  }
}

function isListed(method: Method, code: string): boolean {
  const common: readonly string[] = COMMON_ERRORS;
  const listed: readonly string[] = methods[method].errors;
  return code !== 'internal' && (common.includes(code) || listed.includes(code));
}

function refuse(code: (typeof COMMON_ERRORS)[number], message: string): Answer & { ok: false } {
  return { ok: false, error: { code, message } };
}
