import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { UnlockForm } from '../../components/unlock-form.tsx';
import { deskKey, errorCode, useDesk, useDeskAction } from '../../lib/bridge.ts';
import { formatDuration } from '../../lib/format/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { BalanceChanges } from './balance-changes.tsx';
import { CallDetails } from './call-details.tsx';
import { FeeChoice } from './fee-choice.tsx';
import { LedgerSigning } from './ledger-signing.tsx';
import { OnYourDevice } from './on-your-device.tsx';
import { Outcome } from './outcome.tsx';
import type { Review } from './review.ts';
import { ReviewWarnings } from './review-warnings.tsx';
import { type Signer, SignerChoice } from './signer-choice.tsx';
import { SigningProblem } from './signing-problem.tsx';

type ReviewBodyProps = {
  review: Review;
  rereading: boolean;
  reread: () => void;
  prepareAgain: () => void;
  preparing: boolean;
  discard: () => void;
  close: () => void;
  setBusy: (busy: boolean) => void;
};

/** What happens, to whom, at what price, and what will be signed; then the signature and what came of it. */
export function ReviewBody(props: ReviewBodyProps) {
  const { review, setBusy } = props;
  const now = useNow(1000);
  const client = useQueryClient();
  const vault = useDesk('accounts.status', {}).data?.vault;
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [signer, setSigner] = useState<Signer>(
    // One that is only held up by a limit stays chosen: it says so, and nothing is signed otherwise instead.
    review.signers.find((entry) => entry.available || entry.limits.some((use) => use.exceeded))?.kind ??
      'vault',
  );
  const sign = useDeskAction('transactions.sign');
  const secondsLeft = (Date.parse(review.expiresAt) - now.getTime()) / 1000;
  const code = errorCode(sign.error);
  const expired = secondsLeft <= 0 || code === 'plan-expired' || code === 'unknown-plan';
  const unanswered = review.warnings.filter((entry) => entry.mustAnswer && !answered.has(entry.id)).length;
  const needsUnlock = signer === 'vault' && vault !== 'unlocked';
  // Said in the banner, so not once more among the warnings.
  const localNote = review.network.local
    ? review.warnings.find(({ id, severity }) => id === 'local-chain' && severity === 'note')
    : undefined;
  const signNow = () => sign.mutate({ planId: review.planId, signer, answered: [...answered] });
  const chosen = review.signers.find((entry) => entry.kind === signer);
  useEffect(() => {
    setBusy(sign.isPending);
    return () => setBusy(false);
  }, [sign.isPending, setBusy]);

  if (sign.data) {
    return <Outcome review={review} transactions={sign.data} close={props.close} />;
  }
  return (
    <Stack gap="lg">
      {review.network.local ? (
        <div className="local-note">
          <strong>Local chain:</strong>{' '}
          {localNote?.detail ?? 'nothing signed here has any meaning on another network.'}
        </div>
      ) : null}
      <section aria-labelledby="review-what">
        <Title order={2} id="review-what" mb={6}>
          What happens
        </Title>
        <ul className="sentence-list">
          {review.sentences.map((sentence) => (
            <li key={sentence} className="wrap-anywhere">
              {sentence}
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed" mt={8} component="div">
          On {review.network.name} (chain {review.network.chainId}), from{' '}
          <AddressText address={review.account} name={review.accountLabel} full />
        </Text>
      </section>
      <ReviewWarnings
        warnings={review.warnings.filter((entry) => entry !== localNote)}
        answered={answered}
        onAnswer={setAnswered}
      />
      <section aria-labelledby="review-balances">
        <Title order={2} id="review-balances" mb={6}>
          Balances, before and after
        </Title>
        <BalanceChanges changes={review.balanceChanges} />
      </section>
      <FeeChoice review={review} disabled={sign.isPending || expired} />
      <CallDetails calls={review.calls} symbol={review.fee.symbol} />
      <SignerChoice signers={review.signers} chosen={signer} onChoose={setSigner} />
      <OnYourDevice review={review} signer={signer} />
      <div className="review-foot">
        {sign.isError && !expired ? (
          <div className="review-foot-problem">
            <SigningProblem
              error={sign.error}
              retry={signNow}
              prepareAgain={props.prepareAgain}
              preparing={props.rereading || props.preparing}
            />
          </div>
        ) : null}
        {sign.isPending && signer === 'ledger' ? (
          <LedgerSigning planId={review.planId} calls={review.calls.length} />
        ) : expired && !sign.isPending ? (
          <Group justify="space-between">
            <Text size="sm">
              This review has expired: prices and balances may have changed. Nothing was signed.
            </Text>
            <Group gap="xs">
              <Button variant="subtle" color="gray" onClick={props.discard}>
                Close
              </Button>
              <Button loading={props.preparing} onClick={props.prepareAgain}>
                Prepare it again
              </Button>
            </Group>
          </Group>
        ) : needsUnlock ? (
          <UnlockForm
            autoFocus={false}
            onUnlocked={() => {
              void client.invalidateQueries({
                queryKey: deskKey('transactions.review', { planId: review.planId }),
              });
            }}
          />
        ) : (
          <Group justify="space-between">
            <Text size="xs" c="dimmed" aria-live="polite">
              {sign.isPending
                ? signer === 'vault'
                  ? 'Signing and sending…'
                  : 'Confirm on the device.'
                : unanswered > 0
                  ? `${unanswered} ${unanswered === 1 ? 'warning needs' : 'warnings need'} your answer.`
                  : secondsLeft < 120
                    ? `Good for ${formatDuration(secondsLeft)} more.`
                    : signer === 'ledger'
                      ? 'Next, your Ledger shows the pages above. Compare them there.'
                      : signer === 'air-gap'
                        ? 'Compare it on the device that signs.'
                        : ''}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={props.discard} disabled={sign.isPending}>
                Do not sign
              </Button>
              <Button
                loading={sign.isPending}
                disabled={unanswered > 0 || chosen?.available !== true || code === 'plan-changed'}
                onClick={signNow}
              >
                {review.action}
              </Button>
            </Group>
          </Group>
        )}
      </div>
    </Stack>
  );
}
