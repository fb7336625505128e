import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { endpointHost, endpointProblem } from '../../../domain/networks/endpoint-url.ts';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { CheckResult } from './check-result.tsx';
import { type Fields, NetworkFields } from './network-fields.tsx';

type Deployment = NonNullable<Output<'networks.chooseDeployment'>>;

/** Adds a network: its deployment file says which chain it is, the endpoints have to prove that they serve it. */
export function AddNetworkDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add a network" size="lg">
      {opened ? <ChooseDeployment onClose={onClose} /> : null}
    </Modal>
  );
}

function ChooseDeployment({ onClose }: { onClose: () => void }) {
  const choose = useDeskAction('networks.chooseDeployment');
  const [deployment, setDeployment] = useState<Deployment | null>(null);
  if (deployment) return <AddForm deployment={deployment} onClose={onClose} />;
  return (
    <Stack gap="md">
      <Text size="sm">
        Who deployed the contracts has a deployment file, such as <span className="mono">1.json</span>. It
        says which chain they are on and where. Choose it first; the app looks for the contracts itself.
      </Text>
      {choose.isError ? <Problem error={choose.error} title="This file cannot be used" /> : null}
      <Group>
        <Button
          leftSection={<IconFileImport size={16} />}
          loading={choose.isPending}
          data-autofocus
          onClick={() => choose.mutate({}, { onSuccess: setDeployment })}
        >
          Choose the deployment file
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}

function AddForm({ deployment, onClose }: { deployment: Deployment; onClose: () => void }) {
  const { deploymentId, file, chainId, contracts, deployedAtBlock, suggested } = deployment;
  const format = useFormat();
  const [fields, setFields] = useState<Fields>({ ...suggested, explorer: '' });
  const [typed, setTyped] = useState('');
  const check = useDeskAction('networks.check');
  const add = useDeskAction('networks.add');
  const endpoints = typed.split(/\s+/).filter((line) => line !== '');
  const wrong = endpoints.flatMap((url) => {
    const problem = endpointProblem(url);
    return problem === null ? [] : [`${endpointHost(url)}: ${problem}`];
  });
  const ready = endpoints.length > 0 && endpoints.length <= 9 && wrong.length === 0;
  const { explorer, ...rest } = fields;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check.reset();
        add.mutate(
          { deploymentId, endpoints, ...rest, explorerUrl: explorer === '' ? null : explorer },
          { onSuccess: onClose },
        );
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {file}: chain {chainId}, {format.count(contracts)} contracts since block{' '}
          {format.count(deployedAtBlock)}.
        </Text>
        <Textarea
          label="Endpoints"
          description="JSON-RPC addresses, one a line, the one to prefer first. Three of different operators are best: a majority has to agree before anything is signed. An address with a key in it is kept in your profile and not shown again."
          placeholder="https://rpc.example.org/your-key"
          autosize
          minRows={3}
          maxRows={9}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: 'mono' }}
          data-autofocus
          value={typed}
          error={endpoints.length > 9 ? 'Nine endpoints at most.' : wrong[0]}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            check.reset();
          }}
        />
        {endpoints.length === 1 && ready ? (
          <Text size="sm">With one endpoint, nobody checks what it says.</Text>
        ) : null}
        <NetworkFields value={fields} onChange={setFields} />
        {check.data ? <CheckResult check={check.data} /> : null}
        {check.isError ? <Problem error={check.error} title="The check could not be made" /> : null}
        {add.isError ? <Problem error={add.error} title="The network was not added" /> : null}
        <Group>
          <Button type="submit" loading={add.isPending} disabled={!ready || fields.name.trim() === ''}>
            Check and add the network
          </Button>
          <Button
            variant="default"
            loading={check.isPending}
            disabled={!ready}
            onClick={() => {
              add.reset();
              check.mutate({ deploymentId, endpoints });
            }}
          >
            Check only
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
