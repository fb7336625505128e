import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { Carry, ShownCode } from './carry.tsx';

type Review = Output<'transactions.review'>;

const VALIDITY = [
  { value: '1', label: '1 hour' },
  { value: '24', label: '24 hours' },
  { value: '168', label: '7 days' },
];

/** Takes a reviewed plan out of the house: for how long, and how it is carried. */
export function ExportPlan({ review, back, close }: { review: Review; back: () => void; close: () => void }) {
  const [hours, setHours] = useState('24');
  const leave = useDeskAction('airGap.export');
  if (leave.data) return <Leaving review={review} digest={leave.data.digest} close={close} />;
  return (
    <Stack gap="lg">
      <section aria-labelledby="export-what">
        <Title order={2} id="export-what" mb={6}>
          Take it to another machine: {review.action}
        </Title>
        <ol className="sentence-list">
          <li>The plan leaves as a file or a QR code. It holds no secret.</li>
          <li>The machine that has the key reads it for itself, and signs it there.</li>
          <li>The signed answer comes back here, is reviewed anew, and is sent.</li>
        </ol>
      </section>
      <Select
        label="Good for"
        description="The fee is the one of this review, and the account’s number is kept for this plan until then."
        data={VALIDITY}
        value={hours}
        allowDeselect={false}
        w={320}
        onChange={(value) => setHours(value ?? '24')}
      />
      {leave.isError ? <Problem error={leave.error} title="It did not leave" /> : null}
      <div className="review-foot">
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={back}>
            Back to the review
          </Button>
          <Button
            loading={leave.isPending}
            onClick={() => leave.mutate({ planId: review.planId, hours: Number(hours) })}
          >
            Export the plan
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

/** The plan has left: how to carry it, and where to go on. */
function Leaving({ review, digest, close }: { review: Review; digest: string; close: () => void }) {
  const plans = useDesk('airGap.exports', {}).data ?? [];
  const plan = plans.find((entry) => entry.digest === digest);
  return (
    <Stack gap="lg">
      <section aria-labelledby="export-done">
        <Title order={2} id="export-done" mb={6}>
          Ready to be carried: {review.action}
        </Title>
        <Text size="sm">
          Not signed, and not sent.{' '}
          {plan ? (
            <>
              It expires <TimeText time={plan.expiresAt} />.{' '}
            </>
          ) : null}
          Bring the signed answer back under{' '}
          <Link className="text-link" to="/accounts?tab=air-gap" onClick={close}>
            Accounts, Air gap
          </Link>
          , also after this app was closed.
        </Text>
      </section>
      <CarryPlan digest={digest} action={review.action} transactions={review.calls.length} />
      <div className="review-foot">
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Done
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

/** The ways to carry an exported plan, for a desk like this one and for wallets of other makers. */
export function CarryPlan({
  digest,
  action,
  transactions,
}: {
  digest: string;
  action: string;
  transactions: number;
}) {
  return (
    <Carry
      what={`the plan “${action}”`}
      digest={digest}
      save="airGap.saveExport"
      text="airGap.exportText"
      code={<PlanCode digest={digest} action={action} />}
      more={{
        id: 'wallet',
        label: 'For another QR wallet',
        show: () => <WalletRequests digest={digest} transactions={transactions} />,
      }}
    />
  );
}

function PlanCode({ digest, action }: { digest: string; action: string }) {
  return <ShownCode what={`the plan “${action}”`} query={useDesk('airGap.exportUr', { digest })} />;
}

function RequestCode({ digest, at }: { digest: string; at: number }) {
  const query = useDesk('airGap.signRequestUr', { digest, transaction: at });
  return <ShownCode what={`the request to sign transaction ${at + 1}`} query={query} />;
}

/** One request after the other for a wallet that follows ERC-4527. */
function WalletRequests({ digest, transactions }: { digest: string; transactions: number }) {
  const [at, setAt] = useState(0);
  return (
    <Stack gap="sm">
      <Text size="sm">
        For Keystone and other wallets that follow ERC-4527. Such a wallet reads the transaction alone,
        without the words above. Scan the signature that it shows under Accounts, Air gap.
      </Text>
      {transactions > 1 ? (
        <Group gap="xs">
          <Button size="xs" variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
            Previous
          </Button>
          <Text size="sm" aria-live="polite">
            Transaction {at + 1} of {transactions}
          </Text>
          <Button
            size="xs"
            variant="default"
            disabled={at === transactions - 1}
            onClick={() => setAt(at + 1)}
          >
            Next
          </Button>
        </Group>
      ) : null}
      <RequestCode key={at} digest={digest} at={at} />
    </Stack>
  );
}
