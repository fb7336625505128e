import { Button, Group, NumberInput, Radio, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { call, deskKey, useDeskAction } from '../../lib/bridge.ts';
import { formatDuration } from '../../lib/format/time.ts';
import { useReviewStore } from '../../lib/review-store.ts';
import { useFormat } from '../../lib/use-format.ts';
import type { Review } from './review.ts';

type FeeChoices = NonNullable<Review['feeChoice']>;
type Option = FeeChoices['chosen'];

const SPEEDS = { slow: 'Slow', usual: 'Usual', fast: 'Fast', custom: 'My own' } as const;
const TRENDS = {
  rising: 'which is rising',
  falling: 'which is falling',
  steady: 'and has for a while',
} as const;

type FeeChoiceProps = {
  review: Review;
  disabled: boolean;
  /** Told whether a fee is being typed that the review does not have yet. */
  setTyping: (typing: boolean) => void;
};

/** What the network takes, and a choice between speeds. Another choice is another plan, reviewed from the start. */
export function FeeChoice({ review, disabled, setTyping }: FeeChoiceProps) {
  const format = useFormat();
  const { fee, feeChoice } = review;
  const [own, setOwn] = useState(false);
  const choose = useDeskAction('transactions.chooseFee');
  const client = useQueryClient();
  const pick = (chosen: Input<'transactions.chooseFee'>['fee']) =>
    choose.mutate(
      { planId: review.planId, fee: chosen },
      {
        onSuccess: async ({ planId }) => {
          // Read before it is shown, so that the dialog does not blink.
          await client.fetchQuery({
            queryKey: deskKey('transactions.review', { planId }),
            queryFn: () => call('transactions.review', { planId }),
            gcTime: 10_000,
          });
          const { request, open } = useReviewStore.getState();
          if (request) open({ ...request, planId });
        },
      },
    );
  const speed = own ? 'custom' : (feeChoice?.speed ?? 'custom');
  return (
    <section aria-labelledby="review-fee">
      <Title order={2} id="review-fee" mb={6}>
        Network fee
      </Title>
      <Text size="sm">
        About <TokenText amount={fee.expected} decimals={18} symbol={fee.symbol} />, at most{' '}
        <TokenText amount={fee.max} decimals={18} symbol={fee.symbol} />
        <span className="dim">
          {' '}
          · up to {format.token(fee.maxFeePerGas, 9)} gwei a unit of gas, of which{' '}
          {format.token(fee.maxPriorityFeePerGas, 9)} for the block’s maker
        </span>
      </Text>
      {feeChoice ? (
        <>
          <Radio.Group
            mt="xs"
            value={speed}
            aria-label="How fast it should be mined"
            onChange={(value) => {
              const named = feeChoice.options.find((option) => option.speed === value);
              setOwn(!named);
              setTyping(!named);
              if (named) pick(named.speed);
            }}
          >
            <Group gap="lg" align="flex-start">
              {feeChoice.options.map((option) => (
                <Radio
                  key={option.speed}
                  value={option.speed}
                  disabled={disabled || choose.isPending}
                  label={SPEEDS[option.speed]}
                  description={
                    <>
                      <TokenText amount={option.expected} decimals={18} symbol={fee.symbol} />
                      <br />
                      {waitInWords(option)}
                    </>
                  }
                />
              ))}
              <Radio
                value="custom"
                disabled={disabled || choose.isPending}
                label={SPEEDS.custom}
                description={feeChoice.speed === 'custom' ? waitInWords(feeChoice.chosen) : 'In gwei'}
              />
            </Group>
          </Radio.Group>
          <Text size="xs" c="dimmed" mt={6}>
            Every transaction of the next block pays {format.token(feeChoice.baseFee, 9)} gwei a unit of gas,{' '}
            {TRENDS[feeChoice.trend]}. {admittedInWords(feeChoice.chosen)}
          </Text>
          {own ? <OwnFee fee={fee} pending={choose.isPending} disabled={disabled} pick={pick} /> : null}
          {choose.isError ? <Problem error={choose.error} title="The fee stays as it was" /> : null}
        </>
      ) : null}
    </section>
  );
}

type OwnFeeProps = {
  fee: Review['fee'];
  pending: boolean;
  disabled: boolean;
  pick: (fee: { maxFeePerGas: string; maxPriorityFeePerGas: string }) => void;
};

/** Both parts of the fee as numbers of gwei. */
function OwnFee({ fee, pending, disabled, pick }: OwnFeeProps) {
  const [most, setMost] = useState(inGwei(fee.maxFeePerGas));
  const [tip, setTip] = useState(inGwei(fee.maxPriorityFeePerGas));
  const [maxFeePerGas, maxPriorityFeePerGas] = [inWei(most), inWei(tip)];
  const common = { min: 0, decimalScale: 9, hideControls: true, suffix: ' gwei', disabled } as const;
  return (
    <Group align="flex-end" gap="sm" mt="xs">
      <NumberInput
        {...common}
        label="At most, a unit of gas"
        value={most}
        onChange={(value) => setMost(String(value))}
      />
      <NumberInput
        {...common}
        label="Of which for the block’s maker"
        value={tip}
        onChange={(value) => setTip(String(value))}
      />
      <Button
        variant="default"
        loading={pending}
        disabled={disabled || maxFeePerGas === null || maxPriorityFeePerGas === null}
        onClick={() => {
          if (maxFeePerGas !== null && maxPriorityFeePerGas !== null)
            pick({ maxFeePerGas, maxPriorityFeePerGas });
        }}
      >
        Use this fee
      </Button>
    </Group>
  );
}

function inGwei(wei: string): string {
  const digits = wei.padStart(10, '0');
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/, '');
}

/** Null for what is no number of gwei. */
function inWei(gwei: string): string | null {
  const match = /^(\d{1,9})(?:\.(\d{0,9}))?$/.exec(gwei.trim());
  return match ? BigInt(`${match[1]}${(match[2] ?? '').padEnd(9, '0')}`).toString() : null;
}

function waitInWords({ waitBlocks, waitSeconds }: Option): string {
  if (waitBlocks === null) return 'may wait long';
  const blocks = waitBlocks === 1 ? 'in the next block' : `within about ${waitBlocks} blocks`;
  return waitSeconds === null ? blocks : `${blocks}, about ${formatDuration(waitSeconds)}`;
}

function admittedInWords({ admitted: { blocks, of } }: Option): string {
  if (of === 0) return '';
  return `${blocks} of the last ${of} ${of === 1 ? 'block' : 'blocks'} would have taken this one.`;
}
