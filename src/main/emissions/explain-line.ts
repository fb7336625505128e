import type { Json } from '@duckdb/node-api';
import { product, quantity, quotient, type Step, step, sum } from '../../domain/emissions/arithmetic.ts';
import { type LineFactors, lineCalculation, numberName } from '../../domain/emissions/line-calculation.ts';
import { Failure } from '../../domain/failure.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import { ENGINE } from './engine.ts';
import { exactSum } from './exact-sum.ts';
import { assumptionsOf } from './explain-assumptions.ts';
import type { ExplainDeps } from './explain-deps.ts';
import { factorsSchema, type StoredFactors } from './explain-factors.ts';
import { checkImports } from './explain-figure.ts';
import { LINE_COLUMNS, readLine } from './explain-lines.ts';
import { factorSources } from './explain-sources.ts';
import { texts } from './recommendations-usage.ts';
import { quote } from './sql.ts';

type Explained = Output<'emissions.explainLine'>;

/** How a line came to its figure. */
export function explainLineHandler(deps: ExplainDeps): Handler<'emissions.explainLine'> {
  return async ({ importId, file, row, proxy, approved = false }) => {
    checkImports(deps, [importId]);
    const [found] = await deps.query(
      `SELECT ${LINE_COLUMNS}, factors, overrides, class, rule, kind, currency, cost, strftime(day, '%Y-%m') AS month, coalesce(service_code, '') AS service_code
       FROM line_figures WHERE import_id = ${quote(importId)} AND file = ${quote(file)} AND row = ${row}`,
      { imports: [importId], proxy },
      approved,
    );
    if (!found) {
      throw new Failure(
        'unknown-line',
        `${file} has no line that could be read in row ${row}. Rows count from 1; the header of a CSV file is row 1.`,
        { file, row },
      );
    }
    const line = readLine(found);
    const own = { factors: () => deps.factors(approved) };
    const answer = { line, factors: own.factors().id, engine: ENGINE };
    const kgMicro = (
      BigInt(Math.round(line.operational.central * 1e6)) + BigInt(Math.round(line.embodied.central * 1e6))
    ).toString();
    if (line.method === 'proxy') {
      return {
        ...answer,
        ...NOTHING,
        ...(await byCost(deps, found, line, approved)),
        overrides: texts(found.overrides),
        kgMicro,
      };
    }
    if (line.method !== 'direct' && line.method !== 'fallback') return { ...answer, ...NOTHING, kgMicro };
    const stored = factorsSchema.parse(JSON.parse(String(found.factors)));
    return { ...answer, ...byFactors(own, stored, found, line), kgMicro };
  };
}

const NOTHING = { energy: null, steps: [], numbers: [], assumptions: [], overrides: [] };

function byFactors(
  deps: Pick<ExplainDeps, 'factors'>,
  stored: StoredFactors,
  row: Record<string, Json>,
  line: Explained['line'],
): Omit<Explained, 'line' | 'factors' | 'engine' | 'kgMicro'> {
  const factors: LineFactors = stored;
  const { energy, steps, kwh, kgOperational, kgEmbodied } = lineCalculation(
    Number(row.amount),
    line.unit,
    factors,
  );
  const engine = [line.kwh.central, line.operational.central, line.embodied.central];
  if (![kwh, kgOperational, kgEmbodied].every((value, at) => value === engine[at])) {
    throw new Error(
      `the explanation of ${line.file}, row ${line.row} comes to ${kwh} kWh, ${kgOperational} and ${kgEmbodied} kg; the engine to ${engine.join(', ')}`,
    );
  }
  const sources = factorSources(deps.factors());
  return {
    energy,
    steps,
    numbers: Object.entries(stored.numbers).map(([name, number]) => ({
      name: numberName(name),
      value: number.value,
      low: number.low ?? null,
      high: number.high ?? null,
      unit: number.unit === '1' ? '' : number.unit,
      table: number.table,
      row: number.row,
      source: sources.get(number.table) ?? null,
    })),
    assumptions: assumptionsOf(stored, String(row.month)),
    overrides: stored.overrides,
  };
}

/** A line without factors: its cost, at what the same service's estimated lines of the account's month came to. */
async function byCost(
  deps: ExplainDeps,
  row: Record<string, Json>,
  line: Explained['line'],
  approved: boolean,
): Promise<Pick<Explained, 'steps' | 'assumptions'>> {
  const [batch = {}] = await deps.query(
    `SELECT CAST(sum(f.lines) AS BIGINT) AS lines, CAST(sum(f.cost) AS DOUBLE) AS cost, ${exactSum('f.kwh')} AS kwh,
       ${exactSum('f.kg_operational')} AS kg_operational, ${exactSum('f.kg_embodied')} AS kg_embodied
     FROM figures f, (SELECT * FROM line_figures WHERE import_id = ${quote(line.importId)} AND file = ${quote(line.file)} AND row = ${line.row}) l
     WHERE f.import_id = l.import_id AND f.account IS NOT DISTINCT FROM l.account AND f.month = l.month
       AND f.provider IS NOT DISTINCT FROM l.provider AND f.service IS NOT DISTINCT FROM l.service
       AND f.currency IS NOT DISTINCT FROM l.currency AND f.kind = l.kind AND f.cost > 0 AND f.method IN ('direct', 'fallback')`,
    { imports: [line.importId] },
    approved,
  );
  const currency = row.currency === null ? '' : String(row.currency);
  const cost = Number(row.cost);
  const share = (name: string, total: Json | undefined, unit: string): Step =>
    step(
      name,
      product(
        quantity('cost', cost, currency),
        quotient(
          quantity('of the lines with factors', Number(total), unit),
          quantity('their cost', Number(batch.cost), currency),
        ),
      ),
      unit,
    );
  const [kwh, operational, embodied] = [
    share('Energy', batch.kwh, 'kWh'),
    share('Operational emissions, location-based', batch.kg_operational, 'kg CO2e'),
    share('Embodied emissions', batch.kg_embodied, 'kg CO2e'),
  ];
  const total = step(
    'Emissions',
    sum(quantity('operational', operational.result, 'kg'), quantity('embodied', embodied.result, 'kg')),
    'kg CO2e',
  );
  return {
    steps: [kwh, operational, embodied, total],
    assumptions: [
      `There is no factor for this usage. It is taken to emit as much for its cost as the ${Number(batch.lines)} lines of ${line.service} in the same account, month and currency that have factors.`,
    ],
  };
}
