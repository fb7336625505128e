import { Badge, Button, Group, Modal, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { HashText } from '../../components/address-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { Mass } from '../../components/quantity-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

type UsageImport = Output<'emissions.imports'>[number];

/** One import twice doubles every figure; the parts of one bill belong into one import. */
function overlapNote({ name, accountMonths, first }: UsageImport['overlaps'][number]): string {
  const others = accountMonths - 1;
  const more = others === 0 ? '' : ` and ${others} more ${others === 1 ? 'month' : 'months'} of accounts`;
  return `${first.month} of account ${first.account || 'without a number'}${more} is in “${name}” too. The same usage counts twice here: remove one of the two. Two parts of one bill belong into one import, because a month is minted once.`;
}

/** What was imported, with which engine and factors, and the way to remove it. */
export function ImportsTable({ imports }: { imports: readonly UsageImport[] }) {
  const format = useFormat();
  const [removing, setRemoving] = useState<UsageImport | null>(null);
  const remove = useDeskAction('emissions.removeImport');
  // What the other tabs' figures stand on: another set, or overrides, make them other than the imports' own.
  const basis = useDesk('emissions.totals', { filter: {} }).data?.basis;
  const others =
    basis !== undefined &&
    (basis.overrides.length > 0 || imports.some(({ factors }) => factors !== basis.factors));
  const close = () => {
    remove.reset();
    setRemoving(null);
  };
  return (
    <>
      <Panel
        title="Imports"
        note={
          others
            ? `The kilograms here are of the approved factor set, without overrides, as reports are made. The other tabs count with ${basis.factors}${basis.overrides.length > 0 ? ' and your overrides' : ''}`
            : undefined
        }
        flush
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col" style={{ minWidth: 170 }}>
                Import
              </th>
              <th scope="col">Period (UTC)</th>
              <th scope="col" className="number">
                Lines
              </th>
              <th scope="col" className="number">
                CO2e
              </th>
              <th scope="col">Factors, Merkle root</th>
              <th scope="col">
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <span title={item.files.join('\n')}>{item.name}</span>{' '}
                  {item.sample ? (
                    <Badge size="xs" variant="light" color="gray">
                      Sample
                    </Badge>
                  ) : null}
                  <Text size="xs" c="dimmed" component="div">
                    {item.files.length === 1 ? '1 file' : `${item.files.length} files`} ·{' '}
                    <TimeText time={item.importedAt} />
                  </Text>
                  {item.overlaps.map((overlap) => (
                    <Text size="xs" component="div" key={overlap.importId}>
                      {overlapNote(overlap)}
                    </Text>
                  ))}
                </th>
                <td>
                  {item.periodStart !== null && item.periodEnd !== null
                    ? format.period(item.periodStart, item.periodEnd)
                    : '—'}
                </td>
                <td className="number">
                  {format.count(item.lines.read)}
                  {item.lines.unreadable > 0 ? (
                    <Text size="xs" c="dimmed">
                      {format.count(item.lines.unreadable)} unreadable
                    </Text>
                  ) : null}
                </td>
                <td className="number">
                  <Mass kg={item.kgCO2e.total} />
                </td>
                <td>
                  <span title={`Engine ${item.engine}`}>
                    {item.factors} <span className="dim">· engine {item.engine}</span>
                  </span>
                  {item.linesRoot ? (
                    <div>
                      <HashText hash={item.linesRoot} what="the Merkle root" />
                    </div>
                  ) : null}
                  {item.recording ? (
                    <Text size="xs" c="dimmed">
                      Lines are being recorded: the figures can be used, minting comes after
                    </Text>
                  ) : null}
                </td>
                <td className="number">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Remove ${item.name}`}
                    disabled={item.recording}
                    onClick={() => setRemoving(item)}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Modal opened={removing !== null} onClose={close} title="Remove this import?">
        <Stack gap="md">
          <Text size="sm">
            The {removing ? format.count(removing.lines.read) : ''} lines of “{removing?.name}” and their
            figures leave this app. Your files stay where they are, and reports that were minted stay on
            chain.
          </Text>
          {remove.isError ? <Problem error={remove.error} title="The import stays" /> : null}
          <Group>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => {
                if (removing) remove.mutate({ importId: removing.id }, { onSuccess: close });
              }}
            >
              Remove the import
            </Button>
            <Button variant="subtle" color="gray" onClick={close} data-autofocus>
              Keep it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
