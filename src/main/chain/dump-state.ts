import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';

const LIMIT_MS = 30_000;
const answer = z.object({ result: z.string().startsWith('0x') });
const dumped = z.looseObject({
  transactions: z.array(z.looseObject({ info: z.looseObject({ traces: z.array(z.unknown()) }) })),
});

/**
 * What anvil holds, as the JSON text that it starts from. Without the states of older blocks: each is a whole one, and
 * they would soon make this take seconds. Asked for directly: ethers reads an answer letter by letter, and this one has
 * millions.
 *
 * @throws Failure `chain-unavailable` when anvil does not answer.
 */
export async function dumpState(url: string): Promise<Buffer> {
  let body: unknown;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_dumpState', params: [] }),
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    body = await response.json();
  } catch (cause) {
    throw new Failure(
      'chain-unavailable',
      'The local chain does not answer at the moment. Nothing was changed; try again shortly.',
      {},
      { cause },
    );
  }
  const { result } = answer.parse(body);
  return promisify(gunzip)(Buffer.from(result.slice(2), 'hex'));
}

/**
 * The same without how each transaction was executed step by step, which is most of it, and which nobody asks for:
 * transactions, receipts and events stay.
 */
export function withoutTraces(state: Buffer): Buffer {
  const content = dumped.parse(JSON.parse(state.toString('utf8')));
  for (const { info } of content.transactions) info.traces = [];
  return Buffer.from(JSON.stringify(content));
}
