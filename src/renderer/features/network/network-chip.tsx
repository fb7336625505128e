import { Anchor, Popover, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { AddressText } from '../../components/address-text.tsx';
import { EndpointList } from '../../components/endpoint-list.tsx';
import { Facts } from '../../components/facts.tsx';
import { Problem } from '../../components/problem.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

const STATES = {
  starting: 'starting',
  ready: 'in sync',
  unavailable: 'not reachable',
  offline: 'offline',
} as const;

/** The network and how far it is synced. The local chain is named in so many words. */
export function NetworkChip() {
  const network = useDesk('network.status', {});
  const endpoints = useDesk('networks.endpoints', {}).data ?? [];
  const [open, setOpen] = useState(false);
  const format = useFormat();
  if (!network.data) {
    return <span className="chip">{network.isError ? 'Network state unknown' : 'Network…'}</span>;
  }
  const { local, name, state, blockNumber, blockTime, chainId, contracts, problem } = network.data;
  const title = local ? 'Local chain' : name;
  const silent = endpoints.filter((endpoint) => endpoint.state !== 'ok' && endpoint.state !== 'unchecked');
  const sync =
    state === 'ready' && blockNumber !== null ? `block ${format.count(blockNumber)}` : STATES[state];
  if (state === 'offline') {
    return (
      <span className="chip">
        <VisuallyHidden>Network:</VisuallyHidden>
        <span className="chip-dot" data-state={state} aria-hidden="true" />
        Offline
        <span className="dim" style={{ fontWeight: 400 }}>
          no connections
        </span>
      </span>
    );
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={440}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={local ? 'chip chip-local' : 'chip'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <VisuallyHidden>Network:</VisuallyHidden>
          <span className="chip-dot" data-state={state} aria-hidden="true" />
          {title}
          <span className="dim" style={{ fontWeight: 400 }}>
            {sync}
          </span>
          {silent.length > 0 ? (
            <span className="chip-warning">
              {endpoints.length - silent.length} of {endpoints.length} endpoints
            </span>
          ) : null}
        </button>
      </Popover.Target>
      <Popover.Dropdown mah="75vh" style={{ overflowY: 'auto' }}>
        {problem ? <Problem error={new Error(problem)} title="The chain is not reachable" /> : null}
        {local ? (
          <Text size="sm" mb="sm">
            This chain runs on your machine only. Its tokens and certificates mean nothing to anyone else.
          </Text>
        ) : null}
        {endpoints.length > 0 ? <EndpointList endpoints={endpoints} /> : null}
        <Anchor
          component={Link}
          to="/settings?tab=networks"
          size="sm"
          my="sm"
          display="inline-block"
          onClick={() => setOpen(false)}
        >
          Networks and endpoints
        </Anchor>
        <Facts
          rows={[
            ['Network', name],
            ['Chain id', String(chainId)],
            ['State', STATES[state]],
            ['Latest block', blockNumber === null ? '—' : format.count(blockNumber)],
            ['Its time', blockTime === null ? '—' : <TimeText key="t" time={blockTime} />],
            ...contracts.map(
              (contract) =>
                [
                  contract.name,
                  <AddressText key={contract.address} address={contract.address} named={false} />,
                ] as const,
            ),
          ]}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
