import { Badge, Button, Group, Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { HashText } from '../../components/address-text.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { OverridesPanel } from './overrides-panel.tsx';

type FactorSet = Output<'emissions.factorSets'>['sets'][number];

/** What figures are made with: the factor set, the sources of its tables, and the user's own numbers. */
export function FactorsTab() {
  const known = useDesk('emissions.factorSets', {});
  const choose = useDeskAction('emissions.chooseFactorSet');
  return (
    <div className="stack">
      <OverridesPanel />
      {choose.error ? <Problem error={choose.error} title="The factor set was not chosen" /> : null}
      <Loaded query={known} what="The factor sets" rows={6}>
        {({ sets }) => (
          <>
            {sets.map((set) => (
              <Panel
                key={set.hash + (set.folder ?? '')}
                title={set.title}
                note={<About set={set} />}
                flush
                actions={
                  set.chosen ? (
                    <Badge variant="light">Chosen</Badge>
                  ) : (
                    <Button
                      size="xs"
                      variant="default"
                      loading={choose.isPending}
                      onClick={() => choose.mutate({ id: set.id })}
                    >
                      Use {set.id}
                    </Button>
                  )
                }
              >
                <Tables set={set} />
              </Panel>
            ))}
            <div>
              <Button
                size="xs"
                variant="default"
                loading={choose.isPending}
                onClick={() => choose.mutate({})}
              >
                Use a set of your own
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function About({ set }: { set: FactorSet }) {
  return (
    <Group component="span" gap={6}>
      {set.id}
      <HashText hash={`0x${set.hash}`} what="the hash of the factor set" />
      {set.folder === null ? null : <span className="wrap-anywhere">· your own, in {set.folder}</span>}
      {set.approved ? <span>· approved: reports are made with it, whatever is chosen</span> : null}
    </Group>
  );
}

function Tables({ set }: { set: FactorSet }) {
  return (
    <details className="advice-details" open={set.chosen}>
      <summary>Tables and where they are from</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col">Source</th>
            <th scope="col">Published</th>
            <th scope="col">Licence</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {set.tables.map((table) => (
            <tr key={table.file}>
              <th scope="row">{table.file}</th>
              <td>
                {table.source}
                <span className="cell-small">{table.valid}</span>
              </td>
              <td className="nowrap">{table.published}</td>
              <td>
                <Text size="sm">{table.licence}</Text>
              </td>
              <td>
                <HashText hash={`0x${table.sha256}`} what="the hash of the table" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
