import { describe, expect, test } from 'vitest';
import { Failure } from '../../domain/failure.ts';
import { interposed } from './test-desk.ts';
import { journeys } from './test-journeys.ts';

const { chain, open, mint, balanceOf, until } = journeys();

describe('submitting', () => {
  test('writes the journal before it broadcasts', async () => {
    const written: string[][] = [];
    const flaky = interposed(chain(), async (method, params, send) => {
      if (method === 'eth_sendRawTransaction') {
        const rows = desk.database
          .prepare<[], { raw: string }>(`SELECT raw FROM transactions WHERE state = 'signed'`)
          .all();
        written.push(
          rows.map(({ raw }) => raw),
          params as string[],
        );
      }
      return send();
    });
    const desk = await open({ chain: flaky });
    const { call } = await mint(desk.account, 50_00n);
    await desk.send(desk.draft('mint', call));
    expect(written[0]).toHaveLength(1);
    expect(written[0]).toEqual(written[1]);
  });

  test('never reports a broadcast as failed because nobody answered, and finds it on chain', async () => {
    let silent = true;
    const flaky = interposed(chain(), async (method, _params, send) => {
      const answer = await send();
      if (method === 'eth_sendRawTransaction' && silent) throw new Failure('chain-unavailable', 'timeout');
      return answer;
    });
    const desk = await open({ chain: flaky });
    const { call } = await mint(desk.account, 50_00n);
    const [sent] = await desk.send(desk.draft('mint', call));
    expect(sent?.state).toBe('signed');
    silent = false;
    await until(desk, 'confirmed');
    expect(await balanceOf(desk.account)).toBe(35_00n);
    expect(await chain().provider.getTransactionCount(desk.account)).toBe(1);
  });

  test('says so when the network refuses, and frees the nonce', async () => {
    let refuse = true;
    const flaky = interposed(chain(), async (method, _params, send) => {
      if (method === 'eth_sendRawTransaction' && refuse) {
        throw Object.assign(new Error('x'), { error: { code: -32000, message: 'transaction underpriced' } });
      }
      return send();
    });
    const desk = await open({ chain: flaky });
    const { call } = await mint(desk.account, 50_00n);
    await expect(desk.send(desk.draft('mint', call))).rejects.toMatchObject({
      code: 'broadcast-refused',
      message: expect.stringContaining('transaction underpriced'),
    });
    expect(await desk.handlers['transactions.list']({})).toMatchObject([{ state: 'dropped', nonce: 0 }]);
    refuse = false;
    const [again] = await desk.send(desk.draft('mint', call));
    expect(again).toMatchObject({ nonce: 0, state: 'submitted' });
  });
});
