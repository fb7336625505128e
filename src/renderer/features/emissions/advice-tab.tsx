import { Text } from '@mantine/core';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { Mass } from '../../components/quantity-text.tsx';
import { Stat } from '../../components/stat.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { RecommendationList } from './recommendation-list.tsx';
import { ScoresPanel } from './scores-panel.tsx';
import { useView } from './use-view.ts';

/** What would have saved emissions, ranked, each with its arithmetic; and how efficient each account is. */
export function AdviceTab() {
  const format = useFormat();
  const { filter } = useView().view;
  const advice = useDesk('emissions.recommendations', { filter }, { placeholderData: (before) => before });
  return (
    <div className="stack">
      {advice.isPending ? (
        <Text size="sm" c="dimmed">
          Looking for them. Over millions of lines this takes some seconds.
        </Text>
      ) : null}
      <Loaded query={advice} what="The recommendations" rows={5} rowHeight={72}>
        {({ items, found, total, period }) => (
          <>
            <div className="stats">
              <Stat
                label="Could have been saved"
                note={
                  total.kgSaved.low === total.kgSaved.high
                    ? 'No usage is counted twice'
                    : `${format.ends(total.kgSaved)} ${format.mass(total.kgSaved.central).unit}; no usage twice`
                }
              >
                <Mass kg={total.kgSaved.central} large />
              </Stat>
              {total.costSaved.map(({ amount, currency }) => (
                <Stat key={currency} label={`Cost, ${currency}`} note="Where the bill tells the price">
                  <span className="figure figure-large">{format.money(amount, currency)}</span>
                </Stat>
              ))}
              <Stat
                label="Over"
                note={period === null ? 'No usage' : `${format.day(period.from)} – ${format.day(period.to)}`}
              >
                <span className="figure figure-large">{format.count(period?.days ?? 0)}</span>
                <span className="unit">&nbsp;days</span>
              </Stat>
            </div>
            <Panel title="Recommendations" note="Most kilograms first" flush>
              {items.length === 0 ? (
                <Text size="sm" c="dimmed" p="md">
                  Nothing in this usage that the rules know a better place, machine or storage class for.
                </Text>
              ) : (
                <RecommendationList items={items} found={found} />
              )}
            </Panel>
          </>
        )}
      </Loaded>
      <ScoresPanel />
    </div>
  );
}
