import { Alert, Button, Collapse, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { deskKey, useDeskAction } from '../../lib/bridge.ts';
import { HashGroups } from './hash-groups.tsx';
import type { Review } from './review.ts';
import type { Signer } from './signer-choice.tsx';

type Preview = Review['device']['calls'][number];

const pagesId = (callIndex: number) => `device-pages-${callIndex}`;

/** Brings the pages of a transaction to the top of the review: now is when the device shows them. */
export function showDevicePages(callIndex: number): void {
  document.getElementById(pagesId(callIndex))?.scrollIntoView({ block: 'start' });
}

/** What a hardware wallet shows before it signs: in the open when one is chosen to sign, else for those who ask. */
export function OnYourDevice({ review, signer }: { review: Review; signer: Signer }) {
  const [shown, setShown] = useState(false);
  if (signer === 'air-gap') return <OnAnotherDevice calls={review.calls} />;
  if (signer === 'ledger') {
    return (
      <section aria-labelledby="review-device">
        <Title order={2} id="review-device" mb={6}>
          On your Ledger you will see
        </Title>
        <LedgerPages review={review} />
      </section>
    );
  }
  return (
    <section aria-label="What a Ledger would show">
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide what a Ledger would show' : 'What a Ledger would show'}
      </Button>
      <Collapse expanded={shown}>
        <LedgerPages review={review} />
      </Collapse>
    </section>
  );
}

function LedgerPages({ review: { planId, device, calls } }: { review: Review }) {
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {device.assumed
          ? `No Ledger has been connected yet. These are the pages of a ${device.name} with version ${device.appVersion} of the Ethereum app and blind signing on.`
          : `${device.name} with version ${device.appVersion} of the Ethereum app.`}
        {device.exact ? '' : ' Other versions of the app may word their pages a little differently.'} If you
        switched on more of the app’s settings, it shows more.
      </Text>
      {device.assumed || device.calls.some(({ refused }) => refused) ? (
        <LookAtLedger planId={planId} again={!device.assumed} />
      ) : null}
      {device.calls.map((preview, index) => (
        <div key={calls[index]?.nonce} className="call">
          {calls.length > 1 ? (
            <Text fw={600} size="sm" mb={6}>
              Transaction {index + 1} of {calls.length}:{' '}
              {calls[index]?.clear?.intent ?? calls[index]?.functionName}
            </Text>
          ) : null}
          <WhatToCompare preview={preview} />
          <ol className="device-pages" id={pagesId(index)}>
            {preview.screens.map((screen, page) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pages repeat; the position is the identity
              <li key={page}>
                <span className="device-page-title">{screen.title}</span>
                <span className="wrap-anywhere">
                  <PageValue value={screen.value} />
                </span>
              </li>
            ))}
          </ol>
          {preview.screens.some(({ value }) => value.endsWith('???') || value.startsWith('???')) ? (
            <Text size="xs" c="dimmed" mt={6}>
              The Ledger has no name for this network: it shows its number, and “???” for its currency.
            </Text>
          ) : null}
        </div>
      ))}
    </Stack>
  );
}

/** Asks the device which it is and how it is set. It shows nothing while it is asked. */
function LookAtLedger({ planId, again }: { planId: string; again: boolean }) {
  const client = useQueryClient();
  const look = useDeskAction('ledger.status');
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        loading={look.isPending}
        onClick={() =>
          look.mutate(
            {},
            {
              onSuccess: () =>
                client.invalidateQueries({ queryKey: deskKey('transactions.review', { planId }) }),
            },
          )
        }
      >
        {again ? 'Look at my Ledger again' : 'Show the pages of my Ledger'}
      </Button>
      <Text size="xs" c="dimmed" aria-live="polite">
        {look.data?.problem?.message ?? look.error?.message ?? ''}
      </Text>
    </Group>
  );
}

/** How much the pages can prove, in plain words. */
function WhatToCompare({ preview }: { preview: Preview }) {
  const hash = preview.screens.some(({ value }) => isHash(value));
  if (preview.refused) {
    return (
      <Notice risk title="Your Ledger will refuse this">
        {preview.screens.length > 0
          ? 'Blind signing is off. On the Ledger, open the Ethereum app, go to its settings, switch on “Blind signing”, and come back here.'
          : 'Its Ethereum app does not take a call of this form.'}
      </Notice>
    );
  }
  if (!preview.blind) return <Notice>Compare each page. If one differs, reject it on the Ledger.</Notice>;
  if (hash) {
    return (
      <Notice title="Your Ledger cannot say what this call does">
        It could only if Ledger had signed a description of this contract, and Ledger has not. So it warns of
        blind signing and shows a hash instead. What the call does, you read here; that you sign just this,
        the hash proves. Compare it group by group, and reject it if one character differs.
      </Notice>
    );
  }
  return (
    <Notice risk title="Your Ledger cannot say what this call does, and shows no hash of it">
      Nothing on its screen tells this call from another one. Compare what it does show, and rely on this
      review for the rest.
    </Notice>
  );
}

type NoticeProps = { risk?: boolean; title?: string; children: ReactNode };

function Notice({ risk = false, title, children }: NoticeProps) {
  return (
    <Alert
      role="note"
      color={risk ? 'yellow' : 'gray'}
      variant="light"
      icon={risk ? <IconAlertTriangle size={18} /> : <IconInfoCircle size={18} />}
      {...(title === undefined ? {} : { title })}
    >
      {children}
    </Alert>
  );
}

/** Other devices word their pages in their own way. What they can be held against is the same. */
function OnAnotherDevice({ calls }: { calls: Review['calls'] }) {
  return (
    <section aria-labelledby="review-device">
      <Title order={2} id="review-device" mb={6}>
        On your device, compare
      </Title>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Devices word their pages differently. Whatever else yours shows, the contract and, if it shows one,
          the hash must be these.
        </Text>
        {calls.map((call) => (
          <ol key={call.nonce} className="device-pages call">
            <li>
              <span className="device-page-title">To</span>
              <span className="mono wrap-anywhere">{call.to}</span>
            </li>
            <li>
              <span className="device-page-title">Hash</span>
              <HashGroups hash={call.signingHash} what="the hash to sign" />
            </li>
          </ol>
        ))}
      </Stack>
    </section>
  );
}

function PageValue({ value }: { value: string }) {
  if (isHash(value)) return <HashGroups hash={value} what="the hash" />;
  return <span className={value.startsWith('0x') ? 'mono' : undefined}>{value}</span>;
}

function isHash(value: string): boolean {
  return /^0x[0-9a-fA-F]{64}$/.test(value);
}
