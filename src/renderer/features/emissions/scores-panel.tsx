import { Text } from '@mantine/core';
import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { CalculationSteps } from './calculation-steps.tsx';
import { useView } from './use-view.ts';

/** Months that are shown; the command line lists all of them. */
const SHOWN = 60;

/** The efficiency score of each account’s month against its own past. */
export function ScoresPanel() {
  const format = useFormat();
  const { filter } = useView().view;
  const scores = useDesk('emissions.score', filter.imports === undefined ? {} : { imports: filter.imports });
  const number = new Intl.NumberFormat(format.locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const intensity = new Intl.NumberFormat(format.locale, { maximumSignificantDigits: 3 });
  return (
    <Panel
      title="Efficiency score"
      note="Carbon per unit of computing against the account’s own past, 0.5 to 2.0. It multiplies TUNER rewards, never CT02"
      flush
    >
      <Loaded query={scores} what="The scores" rows={3}>
        {(list) =>
          list.length === 0 ? (
            <Text size="sm" c="dimmed" p="md">
              No account has a month with usage.
            </Text>
          ) : (
            <>
              <div className="panel-flush">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Account, month</th>
                      <th scope="col" className="number">
                        Score
                      </th>
                      <th scope="col" className="number">
                        This month, kg/kWh
                      </th>
                      <th scope="col" className="number">
                        Baseline, kg/kWh
                      </th>
                      <th scope="col">How</th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.slice(0, SHOWN).map((score) => (
                      <tr key={`${score.provider} ${score.account} ${score.month}`}>
                        <th scope="row">
                          {score.account || 'No account'}
                          <span className="cell-small">{format.month(score.month)}</span>
                        </th>
                        <td className="number">{number.format(score.score)}</td>
                        <td className="number">
                          {score.current.kgPerKwh === null ? '—' : intensity.format(score.current.kgPerKwh)}
                        </td>
                        <td className="number">
                          {score.baseline.kgPerKwh === null ? '—' : intensity.format(score.baseline.kgPerKwh)}
                        </td>
                        <td>
                          {score.explanation}
                          {score.steps.length > 0 ? (
                            <details className="advice-details">
                              <summary>Arithmetic</summary>
                              <CalculationSteps steps={score.steps} />
                            </details>
                          ) : null}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {list.length > SHOWN ? (
                <Text size="xs" c="dimmed" p="sm">
                  The newest {format.count(SHOWN)} of {format.count(list.length)} months.
                </Text>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
