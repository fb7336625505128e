import { Button, Skeleton, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';
import { useFormat } from '../../lib/use-format.ts';

/** The one thing to do next, by what is there. */
export function NextStep() {
  const format = useFormat();
  const navigate = useNavigate();
  const set = useScreen((state) => state.set);
  const imports = useDesk('emissions.imports', {});
  const periods = useDesk('minting.periods', {});
  const available = useDesk('retirement.available', {});
  const sample = useDeskAction('emissions.startImport');
  if (imports.isPending) return <Skeleton height={66} radius="md" />;
  if (imports.data?.length === 0) {
    return (
      <Step
        title="Start with a usage export"
        about="Import what your cloud provider bills. Emissions are computed on this machine; nothing is uploaded."
      >
        <Button
          onClick={() => {
            navigate('/emissions');
            set({ importOpen: true });
          }}
        >
          Import usage
        </Button>
        <Button
          variant="default"
          loading={sample.isPending}
          onClick={() =>
            sample.mutate({ sources: [], sample: true }, { onSuccess: () => navigate('/emissions') })
          }
        >
          Use sample data
        </Button>
      </Step>
    );
  }
  const open = (periods.data ?? []).filter((period) => period.state === 'open');
  if (open.length > 0) {
    const sum = open.reduce((total, period) => total + BigInt(period.amount), 0n);
    return (
      <Step
        title={`${open.length} ${open.length === 1 ? 'period' : 'periods'} can be minted: ${format.token(sum)} kg CO2e`}
        about="Mint them, mint and retire at once, or skip and optimise."
      >
        <Button component={Link} to="/mint-or-retire" rightSection={<IconArrowRight size={16} />}>
          Mint or retire
        </Button>
      </Step>
    );
  }
  if (available.data && BigInt(available.data.balance) > 0n) {
    return (
      <Step
        title={`You hold ${format.token(available.data.balance)} CT02`}
        about="Every period is settled. Tokens that you hold can be retired for a named beneficiary."
      >
        <Button component={Link} to="/mint-or-retire" rightSection={<IconArrowRight size={16} />}>
          Retire
        </Button>
      </Step>
    );
  }
  return null;
}

function Step({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <section className="panel next-step" aria-label="Next step">
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      </div>
      <div style={{ display: 'flex', gap: 8, flex: 'none' }}>{children}</div>
    </section>
  );
}
