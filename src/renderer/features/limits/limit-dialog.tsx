import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { parseAmount } from '../../../domain/amount.ts';
import { AddressText } from '../../components/address-text.tsx';
import { Problem } from '../../components/problem.tsx';
import { deskKey, errorCode, useDeskAction } from '../../lib/bridge.ts';
import { exactToken } from '../../lib/format/token.ts';

export type LimitTarget = {
  account: string;
  network: string;
  token: string;
  decimals: number;
  limit: string | null;
};

/** Sets, raises, lowers or takes away one limit. Raising asks for the vault's password. */
export function LimitDialog({ target, onClose }: { target: LimitTarget | null; onClose: () => void }) {
  return (
    <Modal
      opened={target !== null}
      onClose={onClose}
      title={target ? `Limit on ${target.token} in 24 hours` : ''}
      size="md"
    >
      {/* A component of its own, so that the password leaves the memory with it when the dialog closes. */}
      {target ? <LimitForm target={target} onClose={onClose} /> : null}
    </Modal>
  );
}

function LimitForm({ target, onClose }: { target: LimitTarget; onClose: () => void }) {
  const { account, token, decimals, limit } = target;
  const [text, setText] = useState(limit === null ? '' : exactToken(limit, decimals));
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const set = useDeskAction('limits.set');
  const read = readLimit(text, decimals);
  const amount = 'amount' in read ? read.amount : undefined;
  // No limit is the highest: an empty field takes it away.
  const raises = limit !== null && amount !== undefined && (amount === null || amount > BigInt(limit));
  const code = errorCode(set.error);
  const unchanged = amount === undefined || (amount === null ? limit === null : amount.toString() === limit);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (amount === undefined) return;
        set.mutate(
          { account, token, amount: amount?.toString() ?? null, ...(raises ? { password } : {}) },
          {
            onSuccess: (limits) => {
              client.setQueryData(deskKey('limits.list', {}), limits);
              onClose();
            },
            onError: () => setPassword(''),
          },
        );
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          What this account may sign away on {target.network}:
          <br />
          <AddressText address={account} />
        </Text>
        <TextInput
          label={`At most, in ${token}`}
          description={limit === null ? 'There is no limit now.' : 'Leave it empty to take the limit away.'}
          data-autofocus
          inputMode="decimal"
          value={text}
          error={'problem' in read ? read.problem : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {raises ? (
          <PasswordInput
            label="The vault’s password"
            description="To raise a limit, or take it away."
            autoComplete="off"
            value={password}
            aria-invalid={code === 'wrong-password'}
            error={code === 'wrong-password' ? set.error?.message : undefined}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleFocusable
          />
        ) : null}
        {set.isError && code !== 'wrong-password' ? (
          <Problem error={set.error} title="The limit is unchanged" />
        ) : null}
        <Group>
          <Button type="submit" loading={set.isPending} disabled={unchanged || (raises && password === '')}>
            {amount === null && limit !== null
              ? 'Take the limit away'
              : raises
                ? 'Raise the limit'
                : 'Set the limit'}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Base units, null for no limit, or what is wrong with the text. */
function readLimit(text: string, decimals: number): { amount: bigint | null } | { problem: string } {
  if (text.trim() === '') return { amount: null };
  try {
    return { amount: parseAmount(text, decimals) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'That is not an amount.' };
  }
}
