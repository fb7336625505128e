import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useView } from './use-view.ts';

/** Lines that could not be read, each with its place and reason. */
export function UnreadableLines({ imports }: { imports: Output<'emissions.imports'> }) {
  const { filter } = useView().view;
  const format = useFormat();
  const [chosen, setChosen] = useState('');
  const only = filter.imports?.length === 1 ? filter.imports[0] : undefined;
  const wanted = only ?? chosen;
  const importId =
    imports.find((item) => item.id === wanted)?.id ??
    imports.find((item) => item.lines.unreadable > 0)?.id ??
    imports[0]?.id ??
    '';
  const unreadable = useDesk('emissions.unreadable', { importId, limit: 200 }, { enabled: importId !== '' });
  return (
    <Panel
      title="Lines that could not be read"
      note="They are left out of every figure"
      flush
      actions={
        imports.length > 1 && only === undefined ? (
          <NativeSelect
            size="xs"
            aria-label="Lines that could not be read, of import"
            value={importId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={imports.map((item) => ({ value: item.id, label: item.name }))}
          />
        ) : null
      }
    >
      <Loaded query={unreadable} what="The unreadable lines" rows={2}>
        {(value) =>
          value.total === 0 ? (
            <Text size="sm" c="dimmed" p="md">
              Every line of this import was read.
            </Text>
          ) : (
            <>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">File</th>
                    <th scope="col" className="number">
                      Row
                    </th>
                    <th scope="col">Reason</th>
                  </tr>
                </thead>
                <tbody>
                  {value.lines.map((line) => (
                    <tr key={`${line.file} ${line.row}`}>
                      <th scope="row" className="wrap-anywhere">
                        {line.file}
                      </th>
                      <td className="number">{format.count(line.row)}</td>
                      <td>{line.reason}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {value.total > value.lines.length ? (
                <Text size="xs" c="dimmed" p="sm">
                  The first {format.count(value.lines.length)} of {format.count(value.total)}.
                </Text>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
