import { Group } from '@mantine/core';
import { Fragment } from 'react';
import type { Output } from '../../ipc/contract.ts';
import { tokenUnit } from '../lib/format/token.ts';
import { useFormat } from '../lib/use-format.ts';
import { AddressText } from './address-text.tsx';
import { TokenText } from './token-text.tsx';

type WhatMovedProps = { outcome: Output<'transactions.outcome'>; payer: string };

/** What the receipts say: every balance that moved, how the reward pool booked its part, and the fee. */
export function WhatMoved({ outcome, payer }: WhatMovedProps) {
  const format = useFormat();
  const { changes, rewardPool, fee } = outcome;
  const arrived = changes.reduce((sum, { change }) => sum + BigInt(change), 0n);
  // Parts of one whole only when every line is tokens that came in, as with a mint.
  const shared =
    changes.length > 1 && changes.every(({ token, change }) => token === 'CT02' && BigInt(change) > 0n);
  const parts = rewardPool
    ? ([
        ['staker rewards', rewardPool.stakerRewards],
        ['DAO treasury', rewardPool.daoTreasury],
        ['emergency reserve', rewardPool.emergencyReserve],
      ] as const)
    : [];
  const pool = parts.reduce((sum, [, amount]) => sum + BigInt(amount), 0n);
  const share = (part: bigint, whole: bigint) =>
    whole > 0n ? format.share(Number(part), Number(whole)) : '';
  return (
    <div className="panel panel-flush">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col" className="number">
              {shared || pool > 0n ? 'Share' : null}
            </th>
            <th scope="col" className="number">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ account, accountLabel, token, decimals, change }) => (
            <Fragment key={`${account} ${token}`}>
              <tr>
                <th scope="row">
                  <AddressText address={account} name={accountLabel} />
                </th>
                <td className="number dim">{shared ? share(BigInt(change), arrived) : ''}</td>
                <td className="number">
                  <strong>
                    <TokenText amount={change} decimals={decimals} symbol={tokenUnit(token, change)} signed />
                  </strong>
                </td>
              </tr>
              {(account === rewardPool?.account && token === 'CT02' ? parts : []).map(([name, amount]) => (
                <tr key={name} className="part">
                  <th scope="row">
                    <span className="dim">of which</span> {name}
                  </th>
                  <td className="number dim">{share(BigInt(amount), pool)}</td>
                  <td className="number">
                    <TokenText amount={amount} signed />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
          <tr>
            <th scope="row">
              <Group gap={6} component="span">
                Network fee, paid by <AddressText address={payer} />
              </Group>
            </th>
            <td />
            <td className="number">
              <TokenText amount={-BigInt(fee.paid)} decimals={18} symbol={fee.symbol} signed />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
