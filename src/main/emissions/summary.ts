import type { Json } from '@duckdb/node-api';
import { Failure } from '../../domain/failure.ts';
import type { Handler, Input, Output } from '../../ipc/contract.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { exactSum } from './exact-sum.ts';
import { factorBasis } from './factor-basis.ts';
import { quote } from './sql.ts';

type Group = Output<'emissions.summary'>['byService'][number];

/** Totals, coverage and groups of one import or of all, filtered by day and account. */
export function summaryHandler(deps: EmissionsDeps): Handler<'emissions.summary'> {
  return async (filter) => {
    const imports = deps.imports
      .list()
      .filter((stored) => filter.importId === undefined || stored.id === filter.importId);
    if (filter.importId !== undefined && imports.length === 0) throw unknownImport(filter.importId);
    const unreadable = imports.reduce((sum, stored) => sum + stored.lines.unreadable, 0);
    const importIds = imports.map(({ id }) => id);
    const query: Query = (sql) => deps.figures.query(sql, { importIds });
    const { account, from, to } = filter;
    const where = account === undefined ? [] : [{ dimension: 'account' as const, values: [account] }];
    const basis = await factorBasis(query, { imports: importIds, from, to, where }, deps.choices.read());
    if (imports.length === 0) return { ...EMPTY, basis };
    return { ...(await summarise(query, filter, unreadable)), basis };
  };
}

export function unknownImport(id: string): Failure {
  return new Failure('unknown-import', 'This import is no longer there. It may have been removed.', {
    importId: id,
  });
}

const EMPTY: Omit<Output<'emissions.summary'>, 'basis'> = {
  kwh: 0,
  kgCO2e: { operational: 0, embodied: 0, total: 0 },
  cost: [],
  lines: { read: 0, estimated: 0, notUsage: 0, notCovered: 0, unreadable: 0 },
  coverage: [],
  notCovered: [],
  byService: [],
  byRegion: [],
  byAccount: [],
  byDay: [],
};

type Query = (sql: string) => Promise<Record<string, Json>[]>;

async function summarise(
  run: Query,
  filter: Input<'emissions.summary'>,
  unreadable: number,
): Promise<Omit<Output<'emissions.summary'>, 'basis'>> {
  const conditions = [
    ...(filter.from === undefined ? [] : [`day >= DATE ${quote(filter.from)}`]),
    ...(filter.to === undefined ? [] : [`day <= DATE ${quote(filter.to)}`]),
    ...(filter.account === undefined ? [] : [`coalesce(account, '') = ${quote(filter.account)}`]),
  ];
  const facts = `(SELECT coalesce(service, '') AS service, coalesce(nullif(region, ''), 'none') AS region,
       coalesce(account, '') AS account, strftime(day, '%Y-%m-%d') AS day, status, method,
       CASE WHEN status = 'not-covered' THEN coalesce(reason, '') ELSE '' END AS reason,
       coalesce(currency, '') AS currency, lines, cost, kwh, kg_operational AS op, kg_embodied AS emb
     FROM figures ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`})`;
  const [total = {}] = await run(
    `SELECT ${exactSum('kwh')} AS kwh, ${exactSum('op')} AS operational, ${exactSum('emb')} AS embodied,
       ${['estimated', 'not-usage', 'not-covered'].map((status) => `coalesce(sum(lines) FILTER (status = '${status}'), 0) AS "${status}"`).join(', ')},
       coalesce(sum(lines), 0) AS read FROM ${facts}`,
  );
  const operational = Number(total.operational);
  const embodied = Number(total.embodied);
  const rows = run;
  return {
    kwh: Number(total.kwh),
    kgCO2e: { operational, embodied, total: operational + embodied },
    cost: (
      await rows(
        `SELECT currency, ${exactSum('cost')} AS amount FROM ${facts} WHERE currency <> '' GROUP BY ALL ORDER BY currency`,
      )
    ).map((row) => ({ currency: String(row.currency), amount: Number(row.amount) })),
    lines: {
      read: Number(total.read),
      estimated: Number(total.estimated),
      notUsage: Number(total['not-usage']),
      notCovered: Number(total['not-covered']),
      unreadable,
    },
    coverage: (
      await rows(
        `SELECT method, sum(lines) AS lines, ${exactSum('cost')} AS cost, ${exactSum('op')} + ${exactSum('emb')} AS kg
         FROM ${facts} GROUP BY ALL ORDER BY method`,
      )
    ).map((row) => ({
      method: String(row.method),
      lines: Number(row.lines),
      cost: Number(row.cost),
      kg: Number(row.kg),
    })),
    notCovered: (
      await rows(
        `SELECT reason, service, sum(lines) AS lines, ${exactSum('cost')} AS cost FROM ${facts}
         WHERE status = 'not-covered' GROUP BY ALL ORDER BY cost DESC, lines DESC, reason, service LIMIT 200`,
      )
    ).map((row) => ({
      reason: String(row.reason),
      service: String(row.service),
      lines: Number(row.lines),
      cost: Number(row.cost),
    })),
    byService: await groups(run, facts, 'service'),
    byRegion: await groups(run, facts, 'region'),
    byAccount: await groups(run, facts, 'account'),
    byDay: await groups(run, facts, 'day', 'key'),
  };
}

async function groups(
  run: Query,
  facts: string,
  column: string,
  order = 'sum(op + emb) DESC, key',
): Promise<Group[]> {
  const rows = await run(
    `SELECT ${column} AS key, ${exactSum('kwh')} AS kwh, ${exactSum('op')} AS operational,
       ${exactSum('emb')} AS embodied, ${exactSum('cost')} AS cost, sum(lines) AS lines
     FROM ${facts} GROUP BY ${column} ORDER BY ${order}`,
  );
  return rows.map((row) => ({
    key: String(row.key),
    kwh: Number(row.kwh),
    kgOperational: Number(row.operational),
    kgEmbodied: Number(row.embodied),
    kgTotal: Number(row.operational) + Number(row.embodied),
    cost: Number(row.cost),
    lines: Number(row.lines),
  }));
}
