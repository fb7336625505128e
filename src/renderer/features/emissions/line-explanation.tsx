import { Button, Stack, Text, Title } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { HashText } from '../../components/address-text.tsx';
import { Facts } from '../../components/facts.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Problem } from '../../components/problem.tsx';
import { Mass } from '../../components/quantity-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { CalculationSteps } from './calculation-steps.tsx';
import { METHOD_NAMES } from './dimensions.ts';

/** A line by where it stands. */
export type LinePlace = { importId: string; file: string; row: number; proxy?: boolean };

/** A factor without what binary arithmetic adds behind its digits; published figures have far fewer. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A line's formula with numbers put in, every factor with its source, what was assumed, and its proof. */
export function LineExplanation({ place: { importId, file, row, proxy } }: { place: LinePlace }) {
  const place = { importId, file, row };
  const explained = useDesk('emissions.explainLine', proxy === undefined ? place : { ...place, proxy });
  return (
    <Loaded query={explained} what="The line" rows={6}>
      {(value) => (
        <Stack gap="lg">
          <LineFacts value={value} />
          {value.steps.length > 0 ? (
            <section>
              <Title order={3} mb="xs">
                How it was computed
              </Title>
              <CalculationSteps
                steps={value.energy === null ? value.steps : [value.energy, ...value.steps]}
              />
            </section>
          ) : null}
          <Factors numbers={value.numbers} />
          {value.assumptions.length > 0 || value.overrides.length > 0 ? (
            <section>
              <Title order={3} mb="xs">
                Assumed
              </Title>
              <ul className="sentence-list">
                {value.assumptions.map((text) => (
                  <li key={text}>{text}</li>
                ))}
                {value.overrides.map((text) => (
                  <li key={text}>Your own factor: {text}</li>
                ))}
              </ul>
            </section>
          ) : null}
          {['direct', 'fallback', 'proxy'].includes(value.line.method) ? <Proof place={place} /> : null}
        </Stack>
      )}
    </Loaded>
  );
}

function LineFacts({ value }: { value: Output<'emissions.explainLine'> }) {
  const format = useFormat();
  const { line } = value;
  const range =
    line.total.low === line.total.high
      ? ''
      : ` (${format.ends(line.total)} ${format.mass(line.total.central).unit})`;
  return (
    <Facts
      rows={[
        ['Line', `${line.file}, row ${format.count(line.row)}`],
        ['Usage', [line.usageType, line.service, line.region].filter(Boolean).join(' · ')],
        ...(line.resource ? [['Resource', line.resource] as const] : []),
        ['Account', line.account || 'None'],
        ['Amount', line.amount === null ? 'None' : `${format.exactAmount(line.amount)} ${line.unit}`],
        ['Method', METHOD_NAMES[line.method]?.name ?? line.method],
        ...(line.reason ? [['Why no figure', line.reason] as const] : []),
        [
          'Emissions',
          line.method === 'not-covered' ? (
            'Unknown'
          ) : (
            <span key="kg">
              <Mass kg={line.total.central} />
              {range}
            </span>
          ),
        ],
        ['Factor set, engine', `${value.factors}, ${value.engine}`],
      ]}
    />
  );
}

function Factors({ numbers }: { numbers: Output<'emissions.explainLine'>['numbers'] }) {
  if (numbers.length === 0) return null;
  return (
    <section>
      <Title order={3} mb="xs">
        Every number, and where it comes from
      </Title>
      <div className="panel panel-flush">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Factor</th>
              <th scope="col" className="number">
                Value
              </th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr key={`${number.name} ${number.table} ${number.row}`}>
                <th scope="row">
                  {number.name}
                  <span className="cell-small wrap-anywhere">
                    {[number.table, number.row].filter(Boolean).join(', ')}
                  </span>
                </th>
                <td className="number">
                  {plain(number.value)} <span className="unit">{number.unit}</span>
                  {number.low !== null && number.high !== null ? (
                    <span className="cell-small">
                      {plain(number.low)}–{plain(number.high)}
                    </span>
                  ) : null}
                </td>
                <td className="wrap-anywhere">
                  {number.source === null ? (
                    <span className="dim">The bill, the calendar or you</span>
                  ) : (
                    <>
                      {number.source.title}
                      <span className="cell-small">
                        Published {number.source.published}; valid {number.source.valid};{' '}
                        {number.source.licence}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** That the line is under its import’s root. Made on request: it estimates the lines anew. */
function Proof({ place }: { place: LinePlace }) {
  const format = useFormat();
  const proof = useDeskAction('emissions.lineProof');
  return (
    <section>
      <Title order={3} mb="xs">
        Inclusion proof
      </Title>
      {proof.data === undefined ? (
        <Button
          size="xs"
          variant="default"
          loading={proof.isPending}
          onClick={() => proof.mutate({ ...place, reportId: null })}
        >
          Prove that this line is under the import’s root
        </Button>
      ) : (
        <Stack gap="xs">
          <Text size="sm">
            {proof.data.leadsToRoot && proof.data.expectedRoot === proof.data.root
              ? `The line leads to the root that was kept, through ${format.count(proof.data.path.length)} hashes. No other line has to be shown.`
              : 'The line does not lead to the root that was kept.'}
          </Text>
          <Facts
            rows={[
              ['Root', <HashText key="root" hash={proof.data.root} what="the root" />],
              ['Leaf', <HashText key="leaf" hash={proof.data.leaf} what="the leaf" />],
              ['Place', `${format.count(proof.data.index + 1)} of ${format.count(proof.data.size)}`],
              [
                'Record',
                <span key="record" className="mono wrap-anywhere">
                  {proof.data.record}
                </span>,
              ],
            ]}
          />
        </Stack>
      )}
      {proof.isError ? <Problem error={proof.error} title="The proof could not be made" /> : null}
    </section>
  );
}
