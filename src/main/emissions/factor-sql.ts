import { FACTORS_JSON } from './factor-json-sql.ts';
import { NUMBER_SUFFIXES, type NumberSuffix } from './factor-numbers.ts';
import { factorNumbersSql } from './factor-numbers-sql.ts';

/**
 * The rows of `classified` (see classifySql, with `month`, the first day of the calendar month (UTC) of the usage), each
 * with what one unit of its amount comes to (docs/factors.md has the formulas):
 *
 * - `it_kwh_each`: kWh of IT equipment; `kwh_each`: with the facility (PUE); `kwh_low_each`, `kwh_high_each`: its bounds,
 *   the lower or upper end of every factor taken together
 * - `kg_operational_each` (location-based), `kg_market_each` (market-based: by a contract among the overrides, else the
 *   same), `kg_embodied_each`: kg CO2e, each with `_low_` and `_high_`
 * - `water_each`: litres, on site and in power plants; null where the set has no figures
 * - `class`, `method` (direct, fallback), and `factors`: every number used, as JSON (see factor-json-sql.ts)
 *
 * A line whose numbers the set lacks has the rule `none`, with that reason. Needs the tables of a factor set
 * (createFactorTables) and the variable `factor_set`.
 *
 * @param options.byAccount Whether `classified` has a column `account`, for overrides of single accounts.
 * @param options.explained False leaves `factors` null: writing them costs as much as finding them.
 */
export function factorSql(
  classified: string,
  options: { byAccount?: boolean; explained?: boolean } = {},
): string {
  const each = (s: NumberSuffix) => `${s}_each`;
  return `
  WITH line AS MATERIALIZED (
    SELECT *, row_number() OVER () AS line_id${options.byAccount ? '' : ', CAST(NULL AS VARCHAR) AS account'} FROM ${classified}
  ), numbers AS (${factorNumbersSql()}),
  it AS (SELECT *, ${NUMBER_SUFFIXES.map((s) => `${itKwh(s)} AS it_kwh${s}`).join(', ')} FROM numbers),
  facility AS (SELECT *, ${NUMBER_SUFFIXES.map((s) => `it_kwh${s} * pue${s} AS kwh${s}`).join(', ')} FROM it)
  SELECT line.* EXCLUDE (line_id${options.byAccount ? '' : ', account'})
      REPLACE (CASE WHEN ${MISSING} THEN 'none' ELSE line.rule END AS rule,
        CASE WHEN ${MISSING} THEN 'The factor set has no figures for this usage.' ELSE line.reason END AS reason),
    CASE WHEN f.rule IN ('instance', 'vcpu', 'credits') THEN 'compute' ELSE f.rule END AS class,
    CASE WHEN grid_known AND f.assumption IS NULL AND CASE
        WHEN f.rule = 'instance' THEN watts_basis = 'type' AND embodied_basis = 'type' AND (accelerator_count = 0 OR accelerator_known)
        WHEN f.rule IN ('vcpu', 'credits') THEN watts_basis <> 'provider average'
        WHEN f.rule = 'accelerator' THEN accelerator_known
        WHEN f.rule = 'storage' THEN f.ssd IS NOT NULL
        ELSE f.rule IN ('network', 'memory') END THEN 'direct' ELSE 'fallback' END AS method,
    it_kwh AS it_kwh_each,
    ${NUMBER_SUFFIXES.map(
      (s) => `kwh${s} AS kwh${each(s)}, kwh${s} * grid${s} AS kg_operational${each(s)},
    kwh${s} * coalesce(contract, grid${s}) AS kg_market${each(s)}, ${kgEmbodied(s)} AS kg_embodied${each(s)}`,
    ).join(',\n    ')},
    it_kwh * wue + kwh * wcf AS water_each,
    ${options.explained === false ? 'CAST(NULL AS VARCHAR)' : FACTORS_JSON} AS factors
  FROM facility f JOIN line USING (line_id)`;
}

/** A set of a user's own may lack what a formula takes: then the line is not covered, and says so. */
const MISSING = `(f.rule NOT IN ('none', 'elsewhere', 'not-usage') AND (kwh IS NULL OR grid IS NULL OR ${kgEmbodied('')} IS NULL))`;

/** kWh of IT equipment per unit of the amount. */
function itKwh(s: NumberSuffix): string {
  return `quantity * replication${s} * CASE
      WHEN rule = 'instance' THEN (running_vcpus * vcpu_watts${s} + accelerator_count * accelerator_watts${s}) / 1000 + beyond_gb * memory${s}
      WHEN rule IN ('vcpu', 'credits') THEN vcpu_watts${s} / 1000
      WHEN rule = 'accelerator' THEN accelerator_count * accelerator_watts${s} / 1000
      WHEN rule = 'storage' THEN media${s} / 1e6
      WHEN rule = 'network' THEN network${s}
      WHEN rule = 'memory' THEN beyond_share * memory${s} END`;
}

/** kg CO2e of making the machine, by the time it is held. A longer life is less a year. */
function kgEmbodied(s: NumberSuffix): string {
  const life = { '': 'server_life', _low: 'server_life_high', _high: 'server_life_low' }[s];
  return `quantity * CASE
      WHEN f.rule = 'instance' THEN replication * vcpus * embodied_per_vcpu${s} / ${life}
      WHEN f.rule = 'vcpu' THEN replication * embodied_per_vcpu${s} / ${life}
      WHEN f.rule = 'accelerator' THEN accelerator_count * coalesce(accelerator_kg${s}, 0) / ${life}
      ELSE 0 END`;
}
