import { Group, NumberInput, Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';

/** How many requests that cost money a month may have, and how many of them are left. */
export function RequestBudget({ budget }: { budget: Output<'cloudAccounts.budget'> }) {
  const save = useDeskAction('cloudAccounts.setBudget');
  const { month, requestsPerMonth, used, left, usdPerRequest } = budget;
  return (
    <div>
      <Group align="flex-end">
        <NumberInput
          label="Requests to Cost Explorer a month"
          description={`${usdPerRequest.toFixed(2)} USD each, ${(requestsPerMonth * usdPerRequest).toFixed(2)} USD at the most`}
          min={0}
          max={1_000_000}
          maw={260}
          clampBehavior="strict"
          allowDecimal={false}
          key={requestsPerMonth}
          defaultValue={requestsPerMonth}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={(event) => {
            const next = Number.parseInt(event.currentTarget.value.replace(/\D/g, ''), 10);
            if (Number.isInteger(next) && next !== requestsPerMonth) save.mutate({ requestsPerMonth: next });
          }}
        />
        <div style={{ paddingBottom: 8 }}>
          <Text size="sm" role="status">
            {used} used in {month} (UTC), {left} left
          </Text>
        </div>
      </Group>
      {save.isError ? <Problem error={save.error} title="The budget was not changed" /> : null}
    </div>
  );
}
