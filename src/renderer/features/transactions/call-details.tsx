import { Button, Collapse, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { groupsOfFour } from '../../lib/format/hexadecimal.ts';
import { indentValue } from '../../lib/format/indent-value.ts';
import { useFormat } from '../../lib/use-format.ts';
import type { Review } from './review.ts';

/** What the signing device will show, in its order: each call, its arguments, and the hash that is signed. */
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
  const [data, setData] = useState(false);
  return (
    <div className="call">
      <Text fw={600} size="sm">
        {position}. {call.contract}.{call.functionName}
      </Text>
      <dl className="facts" style={{ marginTop: 8, fontSize: '0.8125rem' }}>
        <div>
          <dt>Contract</dt>
          <dd>
            <AddressText address={call.to} full named={false} />
          </dd>
        </div>
        {call.arguments.map((argument) => (
          <div key={argument.name}>
            <dt>
              {argument.name} <span className="mono">{argument.type}</span>
            </dt>
            <dd>
              <ArgumentValue argument={argument} />
            </dd>
          </div>
        ))}
        {call.value === '0' ? null : (
          <div>
            <dt>Value</dt>
            <dd>
              <TokenText amount={call.value} decimals={18} symbol={symbol} />
            </dd>
          </div>
        )}
        <div>
          <dt>Nonce, gas limit</dt>
          <dd>
            {call.nonce}, {format.token(call.gasLimit, 0)}
          </dd>
        </div>
        <div>
          <dt>Hash to sign</dt>
          <dd>
            <HashGroups hash={call.signingHash} />
          </dd>
        </div>
      </dl>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        mt={6}
        aria-expanded={data}
        onClick={() => setData(!data)}
      >
        {data ? 'Hide the call data' : `Call data (${format.count((call.data.length - 2) / 2)} bytes)`}
      </Button>
      <Collapse expanded={data}>
        <div className="mono wrap-anywhere" style={{ marginTop: 6 }}>
          {call.data} <CopyButton text={call.data} what="the call data" />
        </div>
      </Collapse>
    </div>
  );
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

/** A hash in groups of four, to be compared with the device's screen. */
function HashGroups({ hash }: { hash: string }) {
  return (
    <span className="hash-groups">
      <span className="dim">0x</span>
      {groupsOfFour(hash).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups repeat; the position is the identity
        <span key={index}>{group}</span>
      ))}
      <CopyButton text={hash} what="the hash to sign" />
    </span>
  );
}
