import { Button, Group, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconAddressBook, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { AddressText } from '../../components/address-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { EntryDialog, type EntryDraft } from './entry-dialog.tsx';
import { PlantedAddresses } from './planted-addresses.tsx';
import { RemoveEntry } from './remove-entry.tsx';

type Entry = Output<'addressBook.list'>['entries'][number];

/** Other people's addresses, and those that somebody planted in the history. */
export function AddressBookPanel() {
  const book = useDesk('addressBook.list', {});
  const bring = useDeskAction('addressBook.importFile');
  const save = useDeskAction('addressBook.exportFile');
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const add = () => setDraft({ address: '', label: '', note: '', isNew: true });
  const importButton = (
    <Button variant="default" loading={bring.isPending} onClick={() => bring.mutate({})}>
      Import
    </Button>
  );
  return (
    <div className="stack">
      <Panel
        title="Address book"
        note="Your names for other people’s addresses. Reviews show them, and warn of addresses that look like one of these."
        actions={
          <>
            {importButton}
            <Button
              variant="default"
              loading={save.isPending}
              disabled={book.data?.entries.length === 0}
              onClick={() => save.mutate({})}
            >
              Export
            </Button>
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              Add an address
            </Button>
          </>
        }
        flush
      >
        <Loaded query={book} what="The address book" rows={3}>
          {({ entries }) =>
            entries.length === 0 ? (
              <EmptyState icon={<IconAddressBook size={34} stroke={1.4} />} title="No addresses yet">
                Write down whom you deal with. A name in a review is read at a glance; forty digits are not.
              </EmptyState>
            ) : (
              <Entries entries={entries} edit={(entry) => setDraft({ ...entry, isNew: false })} />
            )
          }
        </Loaded>
      </Panel>
      {bring.isError ? <Problem error={bring.error} title="The file was not imported" /> : null}
      {save.isError ? <Problem error={save.error} title="The address book was not saved" /> : null}
      <Text size="sm" c="dimmed" role="status">
        {bring.data
          ? bring.data.added === 1
            ? '1 address was imported.'
            : `${bring.data.added} addresses were imported.`
          : ''}
        {save.data ? `Saved to ${save.data.path}.` : ''}
      </Text>
      {book.data && book.data.planted.length > 0 ? <PlantedAddresses planted={book.data.planted} /> : null}
      <EntryDialog draft={draft} onClose={() => setDraft(null)} />
    </div>
  );
}

function Entries({ entries, edit }: { entries: readonly Entry[]; edit: (entry: Entry) => void }) {
  const [wanted, setWanted] = useState('');
  const [leaving, setLeaving] = useState<Entry | null>(null);
  const text = wanted.trim().toLowerCase();
  const found = entries.filter((entry) =>
    [entry.label, entry.note, entry.address].some((part) => part.toLowerCase().includes(text)),
  );
  return (
    <>
      <div style={{ padding: '10px 14px' }}>
        <TextInput
          aria-label="Search the address book"
          placeholder="Search by label, note or address"
          leftSection={<IconSearch size={16} />}
          maw={360}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Label</th>
            <th scope="col">Address</th>
            <th scope="col">Note</th>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((entry) => (
            <tr key={entry.address}>
              <th scope="row">{entry.label}</th>
              <td>
                <AddressText address={entry.address} named={false} />
              </td>
              <td>{entry.note || <span className="dim">—</span>}</td>
              <td className="number">
                <Group gap={6} justify="flex-end" wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Edit ${entry.label}`}
                    onClick={() => edit(entry)}
                  >
                    Edit
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Remove ${entry.label}`}
                    onClick={() => setLeaving(entry)}
                  >
                    Remove
                  </Button>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === 0 ? (
        <Text size="sm" c="dimmed" p="sm">
          Nothing in the address book has “{wanted.trim()}” in it.
        </Text>
      ) : null}
      <RemoveEntry entry={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}
