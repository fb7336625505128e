import { Button, Collapse, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddressInput } from '../../components/address-input.tsx';
import {
  BeneficiaryFieldsInput,
  beneficiaryProblem,
  EMPTY_BENEFICIARY,
} from '../../components/beneficiary-fields.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { NeedsUnlock } from '../../components/needs-unlock.tsx';
import { Problem } from '../../components/problem.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { call, useDesk, useDeskAction } from '../../lib/bridge.ts';
import { exactToken } from '../../lib/format/token.ts';
import { useReviewStore } from '../../lib/review-store.ts';
import { useFormat } from '../../lib/use-format.ts';
import { readAmount } from './read-amount.ts';
import { ReportChoice } from './report-choice.tsx';

/** Seconds of a UTC midnight; `next` gives the midnight after the day, because intervals are half-open. */
function utcSeconds(day: string, next = false): number | null {
  if (day === '') return null;
  return Date.parse(`${day}T00:00:00Z`) / 1000 + (next ? 86_400 : 0);
}

/** Retires CT02 that the active account holds. */
export function RetireForm() {
  const available = useDesk('retirement.available', {});
  const format = useFormat();
  const [amountText, setAmountText] = useState('');
  const [beneficiary, setBeneficiary] = useState(EMPTY_BENEFICIARY);
  const [reports, setReports] = useState<ReadonlySet<string>>(new Set());
  const [more, setMore] = useState(false);
  const [period, setPeriod] = useState({ from: '', to: '' });
  const [recipient, setRecipient] = useState('');
  const prepare = useDeskAction('retirement.prepare');
  const openReview = useReviewStore((state) => state.open);
  return (
    <Loaded query={available} what="What can be retired" rows={5} rowHeight={36}>
      {(value) => {
        const balance = BigInt(value.balance);
        const read = readAmount(amountText, balance);
        const usable = value.reports.filter((report) => BigInt(report.unretired) > 0n);
        const linked = usable.filter((report) => reports.has(report.reportId));
        const backed = linked.reduce((sum, report) => sum + BigInt(report.unretired), 0n);
        const addressProblem =
          recipient.trim() !== '' && !/^0x[0-9a-fA-F]{40}$/.test(recipient.trim())
            ? 'An address is 0x and 40 hexadecimal digits.'
            : null;
        const periodProblem =
          (period.from === '') !== (period.to === '')
            ? 'Give both days, or neither.'
            : period.from > period.to
              ? 'The last day is before the first.'
              : null;
        const covered = 'amount' in read && backed >= read.amount;
        const problem =
          'problem' in read
            ? read.problem
            : (beneficiaryProblem(beneficiary) ??
              (linked.length > 0 && !covered
                ? 'The chosen reports do not back the whole amount.'
                : (periodProblem ?? addressProblem)));
        if (balance === 0n) {
          return (
            <Text size="sm" c="dimmed">
              This account holds no CT02. Mint a period first, or choose another account above.
            </Text>
          );
        }
        return (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if ('problem' in read) return;
              const input = {
                amount: read.amount.toString(),
                beneficiary: { name: beneficiary.name.trim(), hidden: beneficiary.hidden },
                reason: beneficiary.reason.trim(),
                periodStart: utcSeconds(period.from),
                periodEnd: utcSeconds(period.to, true),
                reportIds: linked.map((report) => report.reportId),
                recipient: recipient.trim() === '' ? null : recipient.trim(),
              };
              prepare.mutate(input, {
                onSuccess: ({ planId }) =>
                  openReview({
                    planId,
                    prepareAgain: async () => (await call('retirement.prepare', input)).planId,
                  }),
              });
            }}
          >
            <Stack gap="md">
              <TextInput
                label="Amount"
                description={
                  <>
                    You hold <TokenText amount={value.balance} />
                  </>
                }
                inputMode="decimal"
                autoComplete="off"
                placeholder="0.00"
                value={amountText}
                error={amountText !== '' && 'problem' in read ? read.problem : undefined}
                onChange={(event) => setAmountText(event.currentTarget.value)}
                rightSectionWidth={96}
                rightSection={
                  <span style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label="Retire all that I hold"
                      onClick={() => setAmountText(exactToken(balance, 2))}
                    >
                      All
                    </Button>
                    <span className="dim">CT02</span>
                  </span>
                }
              />
              <BeneficiaryFieldsInput value={beneficiary} onChange={setBeneficiary} />
              <ReportChoice
                reports={usable}
                chosen={reports}
                onChoose={setReports}
                amount={'amount' in read ? read.amount : null}
                backed={backed}
              />
              <div>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-expanded={more}
                  onClick={() => setMore(!more)}
                >
                  {more ? 'Less' : 'Consumption period, another recipient'}
                </Button>
                <Collapse expanded={more}>
                  <Stack gap="sm" mt="xs">
                    <div
                      style={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 10 }}
                    >
                      <TextInput
                        label="First day (UTC)"
                        type="date"
                        value={period.from}
                        onChange={(event) => setPeriod({ ...period, from: event.currentTarget.value })}
                      />
                      <TextInput
                        label="Last day (UTC)"
                        type="date"
                        value={period.to}
                        error={periodProblem ?? undefined}
                        onChange={(event) => setPeriod({ ...period, to: event.currentTarget.value })}
                      />
                    </div>
                    <AddressInput
                      label="Who receives the certificate"
                      description="An address, or choose from your address book. Empty: the account that retires."
                      value={recipient}
                      error={addressProblem ?? undefined}
                      onChange={setRecipient}
                    />
                  </Stack>
                </Collapse>
              </div>
              {prepare.isError ? (
                <Problem error={prepare.error} title="The retirement could not be prepared" />
              ) : null}
              <NeedsUnlock toSign>
                <div>
                  <Button type="submit" fullWidth loading={prepare.isPending} disabled={problem !== null}>
                    {'amount' in read ? `Review: retire ${format.token(read.amount)} CT02` : 'Review'}
                  </Button>
                  <Text size="xs" c="dimmed" mt={6}>
                    {problem ?? 'Retired tokens are burned. It cannot be undone.'}
                  </Text>
                </div>
              </NeedsUnlock>
            </Stack>
          </form>
        );
      }}
    </Loaded>
  );
}
