import { Badge, Button, Group, Modal, Text } from '@mantine/core';
import { IconPlaneDeparture } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../ipc/contract.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { CarryPlan } from './export-plan.tsx';

type Plan = Output<'airGap.exports'>[number];

const STATES: Record<Plan['state'], { label: string; color: string }> = {
  waiting: { label: 'Waits for its signature', color: 'ink' },
  expired: { label: 'Expired', color: 'yellow' },
  sent: { label: 'Sent', color: 'gray' },
  discarded: { label: 'Given up', color: 'gray' },
};

/** Every plan that left, and how it stands. */
export function ExportedPlans() {
  const plans = useDesk('airGap.exports', {});
  const [carrying, setCarrying] = useState<Plan | null>(null);
  const [giving, setGiving] = useState<Plan | null>(null);
  return (
    <Panel title="Plans that left" note="Also known after this app was closed." flush>
      <Loaded query={plans} what="The plans that left" rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<IconPlaneDeparture size={28} />} title="No plan has left yet">
              Review a transaction as always, and choose “Another machine or wallet” where it says who signs.
            </EmptyState>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Plan</th>
                  <th scope="col">Account</th>
                  <th scope="col" className="number">
                    Number
                  </th>
                  <th scope="col">State</th>
                  <th scope="col">Expires</th>
                  <th scope="col" aria-label="Actions" />
                </tr>
              </thead>
              <tbody>
                {list.map((plan) => (
                  <tr key={plan.digest}>
                    <th scope="row">
                      {plan.action}
                      <Text size="xs" c="dimmed" className="mono">
                        {plan.digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}
                      </Text>
                    </th>
                    <td>
                      {plan.accountLabel}
                      <Text size="xs" c="dimmed">
                        {plan.network.name}
                      </Text>
                    </td>
                    <td className="number">{numbers(plan.nonces)}</td>
                    <td>
                      <Badge size="sm" variant="light" color={STATES[plan.state].color}>
                        {STATES[plan.state].label}
                      </Badge>
                      {plan.signed > 0 && plan.state === 'waiting' ? (
                        <Text size="xs" c="dimmed">
                          {plan.signed} of {plan.nonces.length} signatures are here
                        </Text>
                      ) : null}
                    </td>
                    <td>
                      <TimeText time={plan.expiresAt} />
                    </td>
                    <td className="number">
                      <Group gap={6} justify="flex-end" wrap="nowrap">
                        {plan.state === 'waiting' ? (
                          <Button
                            size="compact-xs"
                            variant="default"
                            aria-label={`Carry “${plan.action}” once more`}
                            onClick={() => setCarrying(plan)}
                          >
                            Carry it
                          </Button>
                        ) : null}
                        {plan.state === 'waiting' || plan.state === 'expired' ? (
                          <Button
                            size="compact-xs"
                            variant="subtle"
                            color="gray"
                            aria-label={`Give up “${plan.action}”`}
                            onClick={() => setGiving(plan)}
                          >
                            Give up
                          </Button>
                        ) : null}
                        {plan.state === 'sent' ? (
                          <Button size="compact-xs" variant="default" component={Link} to="/activity">
                            Activity
                          </Button>
                        ) : null}
                      </Group>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      <Modal
        opened={carrying !== null}
        onClose={() => setCarrying(null)}
        title={carrying?.action}
        size={720}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {carrying ? (
          <CarryPlan
            digest={carrying.digest}
            action={carrying.action}
            transactions={carrying.nonces.length}
          />
        ) : null}
      </Modal>
      <GiveUp plan={giving} onClose={() => setGiving(null)} />
    </Panel>
  );
}

function GiveUp({ plan, onClose }: { plan: Plan | null; onClose: () => void }) {
  const discard = useDeskAction('airGap.discardExport');
  return (
    <Modal
      opened={plan !== null}
      onClose={onClose}
      title="Give up this plan"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text size="sm">
        {plan?.action}: the account’s number is free again, and this app refuses an answer to it from now on.
        Who has the signed answer could still send it with another program until the number is used.
      </Text>
      {discard.isError ? <Problem error={discard.error} /> : null}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button
          loading={discard.isPending}
          onClick={() => {
            if (plan) discard.mutate({ digest: plan.digest }, { onSuccess: onClose });
          }}
        >
          Give up the plan
        </Button>
      </Group>
    </Modal>
  );
}

function numbers(nonces: readonly number[]): string {
  const [first, last] = [nonces[0], nonces.at(-1)];
  if (first === undefined) return '—';
  return first === last ? String(first) : `${first} to ${last}`;
}
