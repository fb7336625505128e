import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useEffect, useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { TextWithAddresses } from '../../components/text-with-addresses.tsx';
import { UnlockForm } from '../../components/unlock-form.tsx';
import { deskKey, errorCode, useDesk } from '../../lib/bridge.ts';
import { useNow } from '../../lib/use-now.ts';
import { BalanceChanges } from './balance-changes.tsx';
import { CallDetails } from './call-details.tsx';
import { CarriedNote } from './carried-note.tsx';
import { FeeChoice } from './fee-choice.tsx';
import { footNote } from './foot-note.ts';
import { LedgerSigning } from './ledger-signing.tsx';
import { OnYourDevice } from './on-your-device.tsx';
import { Outcome } from './outcome.tsx';
import type { Review } from './review.ts';
import { ReviewWarnings } from './review-warnings.tsx';
import { type Signer, SignerChoice, usualSigner } from './signer-choice.tsx';
import { SigningProblem } from './signing-problem.tsx';
import { type Answer, useSigning } from './use-signing.ts';

/** What the air gap puts in the place of the signature, handed in because features do not know one another. */
export type AirGapParts = {
  /** Takes the plan to another machine. */
  Export: ComponentType<{ review: Review; back: () => void; close: () => void }>;
  /** Takes back what was signed here for another machine. */
  Answer: ComponentType<{ answer: Answer; close: () => void }>;
};

type ReviewBodyProps = {
  airGap: AirGapParts;
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
  const [signer, setSigner] = useState<Signer>(() => usualSigner(review.signers));
  const [leaving, setLeaving] = useState(false);
  const [choosingFee, setChoosingFee] = useState(false);
  const sign = useSigning(review);
  const role = review.carried?.role ?? null;
  const secondsLeft = (Date.parse(review.expiresAt) - now.getTime()) / 1000;
  const code = errorCode(sign.error);
  const expired = secondsLeft <= 0 || code === 'plan-expired' || code === 'unknown-plan';
  const unanswered = review.warnings.filter((entry) => entry.mustAnswer && !answered.has(entry.id)).length;
  const needsUnlock = role !== 'to-send' && signer === 'vault' && vault !== 'unlocked';
  const elsewhere = role === null && signer === 'air-gap';
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
  if (sign.answer) return <props.airGap.Answer answer={sign.answer} close={props.close} />;
  if (leaving) {
    return <props.airGap.Export review={review} back={() => setLeaving(false)} close={props.close} />;
  }
  return (
    <Stack gap="lg">
      <CarriedNote carried={review.carried} chainId={review.network.chainId} />
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
              <TextWithAddresses text={sentence} />
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
          {role === 'to-sign' ? 'Balances, as the bundle says' : 'Balances, before and after'}
        </Title>
        <BalanceChanges changes={review.balanceChanges} />
      </section>
      <FeeChoice review={review} disabled={sign.isPending || expired} setTyping={setChoosingFee} />
      <CallDetails calls={review.calls} symbol={review.fee.symbol} />
      {role === 'to-send' ? null : (
        <SignerChoice
          signers={review.signers.filter(({ kind }) => role === null || kind !== 'air-gap')}
          chosen={signer}
          onChoose={setSigner}
        />
      )}
      {role === 'to-send' ? null : <OnYourDevice review={review} signer={signer} />}
      <div className="review-foot">
        {sign.error && !expired ? (
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
              {role === null
                ? 'This review has expired: prices and balances may have changed. Nothing was signed.'
                : 'This review has expired. Open the file again.'}
            </Text>
            <Group gap="xs">
              <Button variant="subtle" color="gray" onClick={props.discard}>
                Close
              </Button>
              {role === null ? (
                <Button loading={props.preparing} onClick={props.prepareAgain}>
                  Prepare it again
                </Button>
              ) : null}
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
              {footNote({ review, signer, signing: sign.isPending, choosingFee, unanswered, secondsLeft })}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={props.discard} disabled={sign.isPending}>
                {role === 'to-send' ? 'Do not send' : 'Do not sign'}
              </Button>
              {elsewhere ? (
                <Button onClick={() => setLeaving(true)}>Take it to another machine</Button>
              ) : (
                <Button
                  loading={sign.isPending}
                  disabled={
                    unanswered > 0 ||
                    choosingFee ||
                    (role !== 'to-send' && chosen?.available !== true) ||
                    code === 'plan-changed'
                  }
                  onClick={signNow}
                >
                  {role === 'to-send' ? `Send: ${review.action}` : review.action}
                </Button>
              )}
            </Group>
          </Group>
        )}
      </div>
    </Stack>
  );
}
