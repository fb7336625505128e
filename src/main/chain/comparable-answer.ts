import type { RpcAnswer } from './rpc-answer.ts';

/**
 * What two nodes have to say alike when they answer the same question about the same block, as text to compare. What
 * programs of different makers tell otherwise of the same thing is left out: fields that we do not use, gas as a
 * simulation rounds it, and the words of errors.
 */
export function comparableAnswer(method: string, answer: RpcAnswer): string {
  if ('error' in answer) return `error ${JSON.stringify(answer.error.data ?? null)}`.toLowerCase();
  return (JSON.stringify(core(method, answer.result)) ?? 'nothing').toLowerCase();
}

function core(method: string, result: unknown): unknown {
  if (method === 'eth_getBlockByNumber')
    return pick(result, ['number', 'hash', 'timestamp', 'baseFeePerGas']);
  if (method === 'eth_feeHistory') return pick(result, ['oldestBlock', 'baseFeePerGas']);
  if (method === 'eth_simulateV1') {
    return list(result).map((block) =>
      list(member(block, 'calls')).map((call) => ({
        ...(pick(call, ['status', 'returnData']) as object),
        logs: list(member(call, 'logs')).map((log) => pick(log, ['address', 'topics', 'data'])),
      })),
    );
  }
  return result;
}

/** What a question is about, to complete “do not agree …”. */
export function questionInWords(method: string): string {
  return WORDS[method] ?? `in their answer to ${method}`;
}

const WORDS: Readonly<Record<string, string>> = {
  eth_blockNumber: 'which block is the newest',
  eth_call: 'what a contract answers',
  eth_chainId: 'which chain they are on',
  eth_feeHistory: 'what the network’s fee is',
  eth_getBalance: 'what the account’s balance is',
  eth_getBlockByNumber: 'what is in a block',
  eth_getCode: 'what the code of a contract is',
  eth_getTransactionCount: 'which number the account’s next transaction has',
  eth_simulateV1: 'what the transaction does',
};

/** An answer short enough for a sentence, or null when it is not one that a person can compare. */
export function answerInWords(answer: RpcAnswer): string | null {
  if ('error' in answer) return 'an error';
  const { result } = answer;
  if (typeof result === 'string' && /^0x[0-9a-f]{1,32}$/i.test(result)) return BigInt(result).toString();
  const hash = member(result, 'hash');
  if (typeof hash === 'string') return `${hash.slice(0, 10)}…`;
  const fees = list(member(result, 'baseFeePerGas'));
  const last = fees.at(-1);
  return typeof last === 'string' && /^0x[0-9a-f]+$/i.test(last) ? `${BigInt(last)} wei` : null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function pick(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(names.map((name) => [name, member(value, name) ?? null]));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
