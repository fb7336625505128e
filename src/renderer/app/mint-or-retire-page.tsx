import { Button, Text } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { Panel } from '../components/panel.tsx';
import { MintForm } from '../features/minting/mint-form.tsx';
import { PeriodList } from '../features/minting/period-list.tsx';
import { SkipForm } from '../features/minting/skip-form.tsx';
import { RetireForm } from '../features/retirement/retire-form.tsx';
import { errorCode, useDesk } from '../lib/bridge.ts';
import { useScreen } from '../lib/screen-store.ts';

const CHOICES = [
  { id: 'mint', title: 'Mint', about: 'CT02 for the chosen periods; keep your 70\u00a0%' },
  {
    id: 'mint-retire',
    title: 'Mint and retire at once',
    about: 'Your 70\u00a0% goes straight into a certificate',
  },
  { id: 'retire', title: 'Retire tokens held', about: 'Burn CT02 that you hold, for a named beneficiary' },
  { id: 'skip', title: 'Skip and optimise', about: 'Leave the periods uncovered; nothing goes on chain' },
] as const;

type Choice = (typeof CHOICES)[number]['id'];

/** The four choices for a period on one screen. It joins two features, which is why it lives in app/. */
export function MintOrRetirePage() {
  const periods = useDesk('minting.periods', {});
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [choice, setChoice] = useState<Choice>('mint');
  const chosen = (periods.data ?? []).filter((period) => period.state === 'open' && selected.has(period.id));
  return (
    <Page
      title="Mint or retire"
      about="1 CT02 = 1 kg CO2e of measured cloud emissions, attested by a quorum of validators."
    >
      <div className="split">
        <Panel title="Periods" note="One cloud account over one calendar month (UTC)" flush>
          {errorCode(periods.error) === 'vault-absent' ? (
            <MintingNeedsVault />
          ) : (
            <Loaded query={periods} what="The periods" rows={5} rowHeight={44}>
              {(list) =>
                list.length === 0 ? (
                  <EmptyState
                    icon={<IconCoins size={34} stroke={1.4} />}
                    title="No periods yet"
                    actions={
                      <Button component={Link} to="/emissions" variant="default">
                        Import usage
                      </Button>
                    }
                  >
                    A period is one cloud account over one month. They appear here once usage is imported.
                  </EmptyState>
                ) : (
                  <PeriodList
                    periods={list}
                    selected={new Set(chosen.map((period) => period.id))}
                    onSelect={setSelected}
                  />
                )
              }
            </Loaded>
          )}
        </Panel>
        <Panel title="What to do">
          <div
            role="radiogroup"
            aria-label="What to do"
            style={{ display: 'grid', gap: 6, marginBottom: 16 }}
          >
            {CHOICES.map((option) => (
              <label key={option.id} className="choice" data-checked={choice === option.id}>
                <input
                  type="radio"
                  name="choice"
                  value={option.id}
                  checked={choice === option.id}
                  onChange={() => setChoice(option.id)}
                />
                <span>
                  <Text size="sm" fw={600} component="span" display="block">
                    {option.title}
                  </Text>
                  {choice === option.id ? (
                    <Text size="xs" c="dimmed" component="span" display="block">
                      {option.about}
                    </Text>
                  ) : null}
                </span>
              </label>
            ))}
          </div>
          {choice === 'retire' ? (
            <RetireForm />
          ) : choice === 'skip' ? (
            <SkipForm periods={chosen} onDone={() => setSelected(new Set())} />
          ) : (
            <MintForm periods={chosen} retire={choice === 'mint-retire'} />
          )}
        </Panel>
      </div>
    </Page>
  );
}

/** A Ledger alone can retire; a report of emissions is signed on this machine, whoever signs the transaction. */
function MintingNeedsVault() {
  const set = useScreen((state) => state.set);
  return (
    <EmptyState
      icon={<IconCoins size={34} stroke={1.4} />}
      title="Minting needs a vault"
      actions={
        <Button variant="default" onClick={() => set({ vaultSetup: true })}>
          Create or restore a vault
        </Button>
      }
    >
      A key in the vault signs your emissions reports on this machine. The transaction itself can still be
      signed on a Ledger. To retire tokens that you hold, no vault is needed.
    </EmptyState>
  );
}
