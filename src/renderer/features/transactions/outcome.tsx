import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Output } from '../../../ipc/contract.ts';
import { HashText } from '../../components/address-text.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { TransactionBadge } from '../../components/transaction-badge.tsx';
import { WhatMoved } from '../../components/what-moved.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { OutcomeDifferences } from './outcome-differences.tsx';
import type { Review } from './review.ts';

type Transactions = Output<'transactions.sign'>;

type OutcomeProps = { review: Review; transactions: Transactions; close: () => void };

/** After the signature: each transaction as it goes, what arrived, and the certificate if there is one. */
export function Outcome({ review, transactions, close }: OutcomeProps) {
  const list = useDesk('transactions.list', {}).data ?? [];
  const current = transactions.map((sent) => list.find((entry) => entry.id === sent.id) ?? sent);
  const confirmed = current.every((entry) => entry.state === 'confirmed');
  const outcome = useDesk('transactions.outcome', { planId: review.planId }, { enabled: confirmed });
  const certificates = useDesk('retirement.certificates', {}, { enabled: confirmed }).data ?? [];
  const made = certificates.filter((entry) =>
    current.some((transaction) => transaction.hash === entry.transactionHash),
  );
  const differs = (outcome.data?.differences ?? []).length > 0;
  return (
    <Stack gap="lg">
      <div role="status">
        {differs && outcome.data ? (
          <OutcomeDifferences outcome={outcome.data} />
        ) : (
          <State
            action={review.action}
            transactions={current}
            confirmed={confirmed}
            compared={outcome.data?.differences != null}
          />
        )}
      </div>
      {confirmed ? (
        <section aria-labelledby="outcome-balances">
          <Title order={2} id="outcome-balances" mb={6}>
            What arrived
          </Title>
          <Loaded query={outcome} what="The receipts" rows={5}>
            {(read) => (
              <Stack gap="sm">
                <ul className="sentence-list">
                  {read.sentences.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                <WhatMoved outcome={read} payer={review.account} />
              </Stack>
            )}
          </Loaded>
        </section>
      ) : null}
      <section aria-labelledby="outcome-transactions">
        <Title order={2} id="outcome-transactions" mb={6}>
          {current.length === 1 ? 'Transaction' : 'Transactions'}
        </Title>
        <div className="panel panel-flush">
          <table className="table">
            <tbody>
              {current.map((entry) => (
                <tr key={entry.id}>
                  <th scope="row">{entry.action}</th>
                  <td>
                    <HashText hash={entry.hash} what="the transaction hash" />
                  </td>
                  <td className="number">
                    <TransactionBadge state={entry.state} undone={entry.undone} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div className="review-foot">
        <Group justify="flex-end" gap="xs">
          <Button variant={made.length > 0 ? 'default' : 'filled'} onClick={close}>
            Close
          </Button>
          {made.map((certificate) => (
            <Button
              key={certificate.id}
              component={Link}
              to={`/certificates/${certificate.id}`}
              onClick={close}
            >
              Open certificate {certificate.id}
            </Button>
          ))}
        </Group>
      </div>
    </Stack>
  );
}

type StateProps = { action: string; transactions: Transactions; confirmed: boolean; compared: boolean };

/** How far it has come, in one sentence. */
function State({ action, transactions, confirmed, compared }: StateProps) {
  const replaced = transactions.filter(({ state }) => state === 'replaced');
  if (replaced.length > 0 && replaced.length === transactions.length) {
    return (
      <Alert
        color="ink"
        variant="light"
        icon={<IconHistory size={18} />}
        title={`Another took its place: ${action}`}
      >
        {replaced.map(({ id, detail }) => (
          <Text size="sm" key={id}>
            {detail ?? 'A transaction with the same number was mined.'}
          </Text>
        ))}
        <Text size="sm" mt={4}>
          Activity shows which one was mined. Look there before you prepare anything again.
        </Text>
      </Alert>
    );
  }
  const failed = transactions.filter(({ state }) => ['reverted', 'replaced', 'dropped'].includes(state));
  if (failed.length > 0) {
    return (
      <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={`Not done: ${action}`}>
        {failed.map((entry) => (
          <Text size="sm" key={entry.id}>
            {entry.action}: {entry.detail ?? 'The network gave no reason.'}
          </Text>
        ))}
        <Text size="sm" mt={4}>
          A transaction that reverts changes no balance except for its fee. Prepare it again once the reason
          is gone.
        </Text>
      </Alert>
    );
  }
  if (!confirmed) {
    return (
      <Alert color="ink" variant="light" icon={<Loader size={16} />} title={`Sent: ${action}`}>
        Waiting for a block. You can close this; Activity follows it.
      </Alert>
    );
  }
  return (
    <Alert color="ink" variant="light" icon={<IconCircleCheck size={18} />} title={`Done: ${action}`}>
      {compared
        ? 'The receipts say what the review said, to the last digit.'
        : 'It is on the chain. The receipts are being read.'}
    </Alert>
  );
}
