import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { Energy, Mass } from '../../components/quantity-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

type Shown = Output<'emissions.overrides'>;

/** Numbers of the user's own in place of the factor set's, and what changes by them. */
export function OverridesPanel() {
  const overrides = useDesk('emissions.overrides', {});
  const load = useDeskAction('emissions.loadOverrides');
  const clear = useDeskAction('emissions.clearOverrides');
  const error = load.error ?? clear.error;
  // What was kept may be damaged: then clearing is the way out.
  const some = overrides.isError || (overrides.data?.overrides.length ?? 0) > 0;
  return (
    <Panel
      title="Overrides"
      note="A measured utilisation, a contract for electricity, a PUE, a grid intensity or an instance type of your own. Reports are made without them"
      flush
      actions={
        <>
          <Button size="xs" variant="default" loading={load.isPending} onClick={() => load.mutate({})}>
            Load from a file
          </Button>
          {some ? (
            <Button size="xs" variant="default" loading={clear.isPending} onClick={() => clear.mutate({})}>
              Clear, and use the approved set
            </Button>
          ) : null}
        </>
      }
    >
      {error ? <Problem error={error} title="The overrides were not changed" /> : null}
      <Loaded query={overrides} what="The overrides" rows={3}>
        {(shown) =>
          shown.overrides.length === 0 ? (
            <Text size="sm" c="dimmed" p="md">
              None: figures are made with the factor set alone.
            </Text>
          ) : (
            <>
              <Names shown={shown} />
              <Changes shown={shown} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Names({ shown }: { shown: Shown }) {
  const format = useFormat();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Override</th>
          <th scope="col" className="number">
            Lines that rest on it
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.overrides.map(({ name, words, lines }) => (
          <tr key={name}>
            <th scope="row">{words}</th>
            <td className="number">{format.count(lines)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ shown: { without, with: now } }: { shown: Shown }) {
  const rows: readonly (readonly [string, ReactNode, ReactNode])[] = [
    ['Electricity', <Energy key="before" kwh={without.kwh} />, <Energy key="after" kwh={now.kwh} />],
    ...(
      [
        ['Operational, location-based', 'operational'],
        ['Operational, market-based', 'market'],
        ['Embodied', 'embodied'],
      ] as const
    ).map(
      ([name, key]) =>
        [name, <Mass key="before" kg={without[key]} />, <Mass key="after" kg={now[key]} />] as const,
    ),
  ];
  return (
    <table className="table">
      <caption>What changes by them, over all imports</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="number">
            Without
          </th>
          <th scope="col" className="number">
            With
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{before}</td>
            <td className="number">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
