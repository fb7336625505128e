import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import {
  BeneficiaryFieldsInput,
  beneficiaryProblem,
  EMPTY_BENEFICIARY,
} from '../../components/beneficiary-fields.tsx';
import { NeedsUnlock } from '../../components/needs-unlock.tsx';
import { Problem } from '../../components/problem.tsx';
import { call, useDeskAction } from '../../lib/bridge.ts';
import { useReviewStore } from '../../lib/review-store.ts';
import { useFormat } from '../../lib/use-format.ts';
import { type Period, sumOf } from './period-state.ts';
import { SplitPreview } from './split-preview.tsx';

/** Mints the chosen periods, and with `retire` retires the customer's share at once. */
export function MintForm({ periods, retire }: { periods: readonly Period[]; retire: boolean }) {
  const format = useFormat();
  const [beneficiary, setBeneficiary] = useState(EMPTY_BENEFICIARY);
  const prepare = useDeskAction('minting.prepare');
  const openReview = useReviewStore((state) => state.open);
  const sums = sumOf(periods);
  const problem = retire ? beneficiaryProblem(beneficiary) : null;
  if (periods.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Choose one or more periods that can be minted.
      </Text>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const input = {
          periodIds: periods.map((period) => period.id),
          retire: retire
            ? {
                beneficiary: { name: beneficiary.name.trim(), hidden: beneficiary.hidden },
                reason: beneficiary.reason.trim(),
              }
            : null,
        };
        prepare.mutate(input, {
          onSuccess: ({ planId }) =>
            openReview({
              planId,
              prepareAgain: async () => (await call('minting.prepare', input)).planId,
            }),
        });
      }}
    >
      <Stack gap="md">
        <SplitPreview periods={periods} />
        {retire ? (
          <>
            <Text size="sm">
              Your {format.token(sums.customer)} CT02 are retired in the same step:{' '}
              {format.token(sums.customer)} kg CO2e of attested cloud emissions retired under the CT02
              protocol.
            </Text>
            <BeneficiaryFieldsInput value={beneficiary} onChange={setBeneficiary} />
          </>
        ) : null}
        {prepare.isError ? <Problem error={prepare.error} title="The mint could not be prepared" /> : null}
        <NeedsUnlock>
          <div>
            <Button type="submit" fullWidth loading={prepare.isPending} disabled={problem !== null}>
              {retire
                ? `Review: mint ${format.token(sums.amount)}, retire ${format.token(sums.customer)} CT02`
                : `Review: mint ${format.token(sums.amount)} CT02`}
            </Button>
            <Text size="xs" c="dimmed" mt={6} aria-live="polite">
              {prepare.isPending
                ? 'Two of the three validators recompute the report from your lines and sign it.'
                : (problem ?? 'Nothing is signed before you have read the review.')}
            </Text>
          </div>
        </NeedsUnlock>
      </Stack>
    </form>
  );
}
