import { Badge, Button, Checkbox, Group, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Problem } from '../../components/problem.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';

type WalletAccountsProps = { session: string; onDone: () => void; onAgain: () => void };

const PAGE = 5;

/** The accounts of the wallet that was scanned, to choose from. */
export function WalletAccounts({ session, onDone, onAgain }: WalletAccountsProps) {
  const [from, setFrom] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<number> | null>(null);
  const [label, setLabel] = useState<string | null>(null);
  const accounts = useDesk(
    'airGap.readAccounts',
    { session, from, count: PAGE },
    { gcTime: 0, placeholderData: keepPreviousData },
  );
  const add = useDeskAction('airGap.addAccounts');
  const name = label ?? accounts.data?.wallet ?? '';
  // Until the person chooses, the first account that is not here yet.
  const fresh = accounts.data?.accounts.find((account) => account.known === null);
  const chosen = picked ?? new Set(fresh ? [fresh.index] : []);
  const adding = [...chosen].sort((a, b) => a - b);
  const choose = (index: number, on: boolean) =>
    setPicked(new Set(on ? [...chosen, index] : [...chosen].filter((other) => other !== index)));
  const turnTo = (next: number) => {
    setPicked(chosen);
    setFrom(next);
  };
  const submit = () =>
    add.mutate(
      {
        session,
        accounts: adding.map((index) => ({
          index,
          label: name.trim() === '' ? '' : adding.length === 1 ? name.trim() : `${name.trim()} ${index + 1}`,
        })),
      },
      { onSuccess: onDone },
    );
  return (
    <Stack gap="md">
      <Text size="sm">
        Compare an address with what the wallet itself shows before you send anything to it.
        {accounts.data?.fingerprint ? (
          <>
            {' '}
            Its fingerprint is <span className="mono">{accounts.data.fingerprint}</span>.
          </>
        ) : null}
      </Text>
      <Loaded query={accounts} what="The wallet’s accounts" rows={PAGE}>
        {(page) => (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">
                  <VisuallyHidden>Add</VisuallyHidden>
                </th>
                <th scope="col">Address</th>
                <th scope="col">Path</th>
              </tr>
            </thead>
            <tbody>
              {page.accounts.map(({ index, address, path, known: name }) => (
                <tr key={index}>
                  <td>
                    <Checkbox
                      aria-label={`Add account ${index + 1}`}
                      checked={name !== null || chosen.has(index)}
                      disabled={name !== null}
                      onChange={(event) => choose(index, event.currentTarget.checked)}
                    />
                  </td>
                  <td>
                    <AddressText address={address} full named={false} />{' '}
                    {name === null ? null : (
                      <Badge size="xs" variant="light">
                        {name}
                      </Badge>
                    )}
                  </td>
                  <td className="mono nowrap">{path}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={from === 0} onClick={() => turnTo(from - PAGE)}>
          Previous accounts
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={!accounts.data?.more}
          onClick={() => turnTo(from + PAGE)}
        >
          More accounts
        </Button>
      </Group>
      <TextInput
        label="Label"
        description={
          adding.length > 1
            ? 'Each account gets it with its number. It stays on this machine.'
            : 'For you only. It stays on this machine.'
        }
        maxLength={56}
        value={name}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      {add.isError ? <Problem error={add.error} /> : null}
      <Group>
        <Button loading={add.isPending} disabled={adding.length === 0} onClick={submit}>
          {adding.length === 1 ? 'Add the account' : `Add ${adding.length} accounts`}
        </Button>
        <Button variant="subtle" color="gray" onClick={onAgain}>
          Scan another wallet
        </Button>
      </Group>
    </Stack>
  );
}
