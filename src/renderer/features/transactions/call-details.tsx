import { Button, Collapse, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { indentValue } from '../../lib/format/indent-value.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ClearFields } from './clear-fields.tsx';
import { HashGroups } from './hash-groups.tsx';
import type { Review } from './review.ts';

/** Each call that is signed: what it means field by field, where it goes, and the hash that is signed. */
export function CallDetails({ calls, symbol }: { calls: Review['calls']; symbol: string }) {
  return (
    <section aria-labelledby="review-calls">
      <Title order={2} id="review-calls" mb={6}>
        What is signed
        <Text span size="sm" c="dimmed" fw={400}>
          {' '}
          · {calls.length === 1 ? '1 transaction' : `${calls.length} transactions, in this order`}
        </Text>
      </Title>
      <Stack gap="sm">
        {calls.map((call, index) => (
          <Call key={call.nonce} call={call} position={index + 1} symbol={symbol} />
        ))}
      </Stack>
    </section>
  );
}

type CallProps = { call: Review['calls'][number]; position: number; symbol: string };

function Call({ call, position, symbol }: CallProps) {
  const format = useFormat();
  return (
    <div className="call">
      <Text fw={600} size="sm">
        {position}. {call.clear?.intent ?? `${call.contract}.${call.functionName}`}
      </Text>
      <dl className="facts call-facts">
        {call.clear ? <ClearFields clear={call.clear} /> : <Arguments call={call} />}
        {call.value === '0' ? null : (
          <div>
            <dt>Currency sent along</dt>
            <dd>
              <TokenText amount={call.value} decimals={18} symbol={symbol} />
            </dd>
          </div>
        )}
        <div>
          <dt>Contract</dt>
          <dd>
            {call.contract} <AddressText address={call.to} full named={false} />
          </dd>
        </div>
        <div>
          <dt>Number, gas limit</dt>
          <dd>
            {call.nonce}, {format.token(call.gasLimit, 0)}
          </dd>
        </div>
        <div>
          <dt>Hash to sign</dt>
          <dd>
            <HashGroups hash={call.signingHash} what="the hash to sign" />
          </dd>
        </div>
      </dl>
      <CallData call={call} />
    </div>
  );
}

/** The calldata as it goes on chain, for those who check it by themselves. */
function CallData({ call }: { call: Review['calls'][number] }) {
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const bytes = (call.data.length - 2) / 2;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        mt={6}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide the call data' : `Call data (${format.count(bytes)} bytes)`}
      </Button>
      <Collapse expanded={shown}>
        <dl className="facts call-facts">
          <div>
            <dt>Function</dt>
            <dd className="mono">{call.functionName}</dd>
          </div>
          {call.clear ? <Arguments call={call} /> : null}
        </dl>
        <div className="mono wrap-anywhere" style={{ marginTop: 6 }}>
          {call.data} <CopyButton text={call.data} what="the call data" />
        </div>
      </Collapse>
    </>
  );
}

/** The arguments as the contract receives them. */
function Arguments({ call }: { call: Review['calls'][number] }) {
  return call.arguments.map((argument) => (
    <div key={argument.name}>
      <dt>
        {argument.name} <span className="mono">{argument.type}</span>
      </dt>
      <dd>
        <ArgumentValue argument={argument} />
      </dd>
    </div>
  ));
}

/** The value as the contract receives it. Text is set apart from what surrounds it. */
function ArgumentValue({ argument }: { argument: Review['calls'][number]['arguments'][number] }) {
  if (argument.value === '') return <span className="dim">empty</span>;
  if (argument.type === 'string') return argument.value;
  if (!/^[[{]/.test(argument.value)) {
    return <span className={argument.value.startsWith('0x') ? 'mono' : undefined}>{argument.value}</span>;
  }
  return <pre className="structured">{indentValue(argument.value)}</pre>;
}
