import { Button, Group, Modal, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { call, errorCode, useDesk } from '../../lib/bridge.ts';
import { useReviewStore } from '../../lib/review-store.ts';
import { type AirGapParts, ReviewBody } from './review-body.tsx';

/** The one dialog that every signature goes through. */
export function ReviewDialog({ airGap }: { airGap: AirGapParts }) {
  const request = useReviewStore((state) => state.request);
  const close = useReviewStore((state) => state.close);
  const [busy, setBusy] = useState(false);
  return (
    <Modal
      opened={request !== null}
      onClose={close}
      title="Review and sign"
      size={900}
      closeOnClickOutside={false}
      closeOnEscape={!busy}
      withCloseButton={!busy}
      closeButtonProps={{ 'aria-label': 'Close without signing' }}
    >
      {request ? (
        <ReviewContent key={request.planId} planId={request.planId} setBusy={setBusy} airGap={airGap} />
      ) : null}
    </Modal>
  );
}

/** Reads the plan. An expired one can be prepared again from the same form. */
function ReviewContent({
  planId,
  setBusy,
  airGap,
}: {
  planId: string;
  setBusy: (busy: boolean) => void;
  airGap: AirGapParts;
}) {
  const review = useDesk('transactions.review', { planId }, { staleTime: 0, gcTime: 0 });
  const { request, open, close } = useReviewStore();
  const [again, setAgain] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: null });
  const prepareAgain = async () => {
    if (!request) return;
    setAgain({ pending: true, error: null });
    try {
      open({ ...request, planId: await request.prepareAgain() });
    } catch (error) {
      setAgain({ pending: false, error });
    }
  };
  const discard = () => {
    // A plan that is gone needs no discarding; any other answer changes nothing for the user either.
    call('transactions.discard', { planId }).catch(() => undefined);
    close();
  };
  if (review.data) {
    return (
      <ReviewBody
        airGap={airGap}
        review={review.data}
        rereading={review.isFetching}
        reread={() => review.refetch()}
        prepareAgain={prepareAgain}
        preparing={again.pending}
        discard={discard}
        close={close}
        setBusy={setBusy}
      />
    );
  }
  if (review.isError || again.error) {
    const expired = ['plan-expired', 'unknown-plan'].includes(errorCode(review.error) ?? '');
    return (
      <Stack>
        <Problem
          error={again.error ?? review.error}
          title={expired ? 'This review has expired' : 'The review could not be made'}
        />
        <Group>
          <Button loading={again.pending} onClick={prepareAgain}>
            Prepare it again
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            Close
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="sm" role="status" aria-label="Simulating the transactions" mih={420}>
      <Skeleton height={20} width="70%" />
      <Skeleton height={20} width="55%" />
      <Skeleton height={110} />
      <Skeleton height={60} />
      <Skeleton height={110} />
    </Stack>
  );
}
