import type { Output } from '../../ipc/contract.ts';

type Figure = Output<'emissions.explain'>;
type Line = Output<'emissions.explainLine'>;
type Proof = Output<'emissions.lineProof'>;

const round = (value: number) => String(Number(value.toPrecision(6)));

function range({ low, central, high }: Figure['kwh'], unit: string): string {
  return `${round(central)} ${unit} (${round(low)} to ${round(high)})`;
}

/** A figure for a terminal: its sums and a page of its lines. */
export function figureInWords(figure: Figure, offset: number): string {
  const { lines, rows, total, operational, embodied, kwh } = figure;
  const shown = rows.map(
    (row) =>
      `  ${String(row.number).padStart(6)}  ${`${row.file}, row ${row.row}`.padEnd(28)}  ${row.amount ?? '–'} ${row.unit}  ${row.usageType || row.service}  ${
        row.reason ?? `${round(row.kwh.central)} kWh, ${range(row.total, 'kg')}, ${row.method}`
      }`,
  );
  const more =
    offset + rows.length < lines
      ? [`  … ${lines - offset - rows.length} more: --offset ${offset + rows.length}`]
      : [];
  return [
    `${range(total, 'kg CO2e')}: ${range(operational, 'kg')} operational, ${range(embodied, 'kg')} embodied; ${range(kwh, 'kWh')}`,
    `${lines} lines; factors: ${figure.factors}; engine: ${figure.engine}`,
    ...(figure.overrides.length > 0 ? [`Overrides: ${figure.overrides.join('; ')}`] : []),
    ...shown,
    ...more,
    ...(rows.length === 0 ? [] : ['--line N shows how a line came to its figure.']),
  ].join('\n');
}

/** A line for a terminal: the formula with numbers put in, every factor with its source, what was assumed. */
export function lineInWords({
  line,
  energy,
  steps,
  numbers,
  assumptions,
  overrides,
  kgMicro,
  ...basis
}: Line): string {
  const at = line.start === null ? '' : ` ${line.start} to ${line.end}`;
  return [
    `${line.file}, row ${line.row}: ${line.amount ?? '–'} ${line.unit} of ${line.usageType || line.service}, ${line.region || 'no region'}, account ${line.account || 'none'}${at}`,
    line.reason === null
      ? `${range(line.total, 'kg CO2e')}, ${range(line.kwh, 'kWh')}, ${line.method}; in a report ${kgMicro} × 10^-6 kg`
      : `No figure (${line.method}): ${line.reason}`,
    ...(energy
      ? [
          '',
          `${energy.name}: ${energy.formula}`,
          `  ${energy.numbers}`,
          `  = ${energy.result} ${energy.unit}`,
        ]
      : []),
    ...(steps.length > 0 ? [''] : []),
    ...steps.map((step) => `${step.name}: ${step.numbers} = ${step.result} ${step.unit}`),
    ...(numbers.length > 0 ? ['', 'Factors'] : []),
    ...numbers.map(
      ({ name, value, low, high, unit, table, row, source }) =>
        `  ${name}: ${value}${unit === '' ? '' : ` ${unit}`}${low === null || high === null ? '' : ` (${low} to ${high})`}: ${table}, ${row}${
          source ? `; ${source.title}, ${source.published}, ${source.licence}. ${source.valid}` : ''
        }`,
    ),
    ...(assumptions.length > 0 ? ['', 'Assumed', ...assumptions.map((text) => `  ${text}`)] : []),
    ...(overrides.length > 0 ? ['', `Overrides: ${overrides.join(', ')}`] : []),
    '',
    `Factors: ${basis.factors}; engine: ${basis.engine}`,
  ].join('\n');
}

/** A proof for a terminal. */
export function proofInWords(proof: Proof): string {
  const verdict = !proof.leadsToRoot
    ? 'The path does not lead to the root.'
    : proof.expectedRoot === null
      ? 'The path leads to the root. The root that was kept or minted is not known here, so it was not compared.'
      : proof.expectedRoot === proof.root
        ? 'The path leads to the root that was kept or minted.'
        : `The path leads to another root than the one that was kept or minted, ${proof.expectedRoot}.`;
  return [
    `Record: ${proof.record}`,
    `Leaf ${proof.index} of ${proof.size}: ${proof.leaf}`,
    ...proof.path.map((hash, at) => `  ${String(at).padStart(2)}  ${hash}`),
    `Root: ${proof.root}`,
    verdict,
  ].join('\n');
}
