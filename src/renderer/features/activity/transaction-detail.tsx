import { Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { AddressText, HashText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { WhatMoved } from '../../components/what-moved.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { WaitingAdvice } from './waiting-advice.tsx';

type Transaction = Output<'transactions.list'>[number];

/** Where a transaction stands on the chain, and what its receipt says that it moved. */
export function TransactionDetail({ entry }: { entry: Transaction }) {
  const format = useFormat();
  const mined = entry.state === 'confirmed' || entry.state === 'reverted';
  const outcome = useDesk('transactions.outcome', { planId: entry.planId }, { enabled: mined });
  const network = useDesk('networks.list', {}).data?.find((one) => one.chainId === entry.chainId);
  const explorer = network?.explorerUrl ? `${network.explorerUrl.replace(/\/$/, '')}/tx/${entry.hash}` : null;
  return (
    <div className="grid-2 grid-start detail">
      <Facts
        rows={[
          [
            'Hash',
            <span key="h" className="mono">
              {entry.hash} <CopyButton text={entry.hash} what="the transaction hash" />
            </span>,
          ],
          ...(explorer === null
            ? []
            : [
                [
                  'Block explorer',
                  <span key="x" className="mono wrap-anywhere">
                    {explorer} <CopyButton text={explorer} what="the link to the block explorer" />
                  </span>,
                ] as const,
              ]),
          ['Account', <AddressText key="a" address={entry.account} full />],
          ['Network, number', `${network?.name ?? `chain ${entry.chainId}`}, ${entry.nonce}`],
          ['Block', entry.blockNumber === null ? '—' : format.count(entry.blockNumber)],
          ['Confirmations', format.count(entry.confirmations)],
          ['Signed', format.absolute(new Date(entry.createdAt))],
          ['Last change', format.absolute(new Date(entry.updatedAt))],
          ...(entry.replaces === null
            ? []
            : [
                [
                  'In the place of',
                  <HashText key="r" hash={entry.replaces} what="the hash of the first" />,
                ] as const,
              ]),
          ...(entry.detail === null ? [] : [['Detail', entry.detail] as const]),
        ]}
      />
      {entry.state === 'signed' || entry.state === 'submitted' ? <WaitingAdvice entry={entry} /> : null}
      {mined ? (
        <div>
          <Text size="sm" fw={600} mb={6}>
            What moved
          </Text>
          <Loaded query={outcome} what="The receipts" rows={5}>
            {(read) => <WhatMoved outcome={read} payer={entry.account} />}
          </Loaded>
        </div>
      ) : null}
    </div>
  );
}
