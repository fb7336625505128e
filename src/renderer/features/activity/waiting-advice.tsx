import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Input, Output } from '../../../ipc/contract.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Problem } from '../../components/problem.tsx';
import { call, useDesk } from '../../lib/bridge.ts';
import { useReviewStore } from '../../lib/review-store.ts';

type Transaction = Output<'transactions.list'>[number];
type Way = Input<'transactions.prepareReplacement'>['way'];

/** Blocks pass while it is looked at. */
const LOOK_AGAIN_MS = 5_000;

/** Why a transaction under way waits, and the ways out. Each opens a review of its own. */
export function WaitingAdvice({ entry }: { entry: Transaction }) {
  const advice = useDesk('transactions.advice', {}, { refetchInterval: LOOK_AGAIN_MS });
  const open = useReviewStore((state) => state.open);
  const [preparing, setPreparing] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const review = async (name: string, prepare: () => Promise<{ planId: string }>) => {
    setPreparing(name);
    setError(null);
    try {
      const { planId } = await prepare();
      open({ planId, prepareAgain: async () => (await prepare()).planId });
    } catch (problem) {
      setError(problem);
    } finally {
      setPreparing(null);
    }
  };
  const replace = (way: Way) => () =>
    review(way, () => call('transactions.prepareReplacement', { transactionId: entry.id, way }));
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        Why it waits
      </Text>
      <Loaded query={advice} what="What is known of it" rows={2}>
        {(all) => {
          const found = all.find(({ transactionId }) => transactionId === entry.id);
          if (!found) return <Text size="sm">It is on its way.</Text>;
          const { missingNonce, reason } = found;
          return (
            <>
              <Text size="sm">{found.sentence}</Text>
              <Group gap="xs" mt="sm">
                {missingNonce === null ? null : (
                  <Button
                    size="xs"
                    loading={preparing === 'fill'}
                    onClick={() =>
                      review('fill', () =>
                        call('transactions.prepareFill', { account: entry.account, nonce: missingNonce }),
                      )
                    }
                  >
                    {reason === 'number-reserved' ? 'Give up' : 'Fill'} number {missingNonce}
                  </Button>
                )}
                {found.canSpeedUp ? (
                  <Button
                    size="xs"
                    variant="default"
                    loading={preparing === 'speed-up'}
                    onClick={replace('speed-up')}
                  >
                    Speed it up
                  </Button>
                ) : null}
                {found.canCancel ? (
                  <Button
                    size="xs"
                    variant="default"
                    loading={preparing === 'cancel'}
                    onClick={replace('cancel')}
                  >
                    Cancel it
                  </Button>
                ) : null}
              </Group>
              {error ? <Problem error={error} title="It could not be prepared" /> : null}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
