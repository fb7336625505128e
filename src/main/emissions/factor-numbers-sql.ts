import { type NumberSuffix, three } from './factor-numbers.ts';

const CONSTANTS = [
  'ssd',
  'hdd',
  'memory',
  'network',
  'utilisation',
  'minWatts',
  'maxWatts',
  'memoryPerChip',
  'vcpusPerChip',
  'serverLife',
  'averageEmbodiedPerVcpu',
  'medianInstanceVcpu',
];
/** The kinds of bounds that a set has (uncertainty.csv). */
export const UNCERTAINTIES = [
  ...['watts', 'embodied'].flatMap((what) =>
    ['type', 'family', 'average'].map((basis) => `${what}-${basis}`),
  ),
  'storage-replication',
];

/**
 * For each row of the relation `line` the numbers that the formulas take, each with its bounds and the row that it came
 * from, over the tables of a factor set and the overrides (see factor-overrides.ts).
 */
export function factorNumbersSql(): string {
  return `
  WITH constant AS (SELECT provider AS constant_provider, ${CONSTANTS.map(constantColumns).join(', ')}
    FROM constants GROUP BY ALL),
  bound AS (SELECT ${UNCERTAINTIES.map(boundColumns).join(', ')}
    FROM uncertainty),
  months AS (SELECT DISTINCT month FROM line),
  -- The period that the usage falls in, or the one nearest to it; of two, the one that ends later.
  grids AS (SELECT g.*, month FROM grid g, months
    QUALIFY row_number() OVER (PARTITION BY provider, region, month ORDER BY CASE WHEN month < g.start THEN g.start - month
      WHEN month > g."end" THEN month - g."end" ELSE 0 END, g."end" DESC, period) = 1),
  matched AS (SELECT line_id, kind, max_by(value, rank) AS value, max_by(name, rank) AS name
    FROM line l JOIN overrides o ON (o.provider IS NULL OR o.provider = l.provider) AND (o.account IS NULL OR o.account = l.account)
      AND (o.region IS NULL OR o.region = lower(l.line_region)) AND (o.service IS NULL OR o.service IN (l.service, l.service_code))
      AND (o.instance_type IS NULL OR o.instance_type IN (l.instance, l.machine))
      AND (o.valid_from IS NULL OR l.month >= o.valid_from) AND (o.valid_to IS NULL OR l.month <= o.valid_to)
    GROUP BY ALL),
  overridden AS (SELECT line_id, ${['utilisation', 'contract', 'pue', 'grid']
    .map(
      (kind) =>
        `max(value) FILTER (kind = '${kind}') AS o_${kind}, max(name) FILTER (kind = '${kind}') AS o_${kind}_name`,
    )
    .join(', ')} FROM matched GROUP BY ALL),
  found AS (
    SELECT l.line_id, l.provider, l.rule, l.ssd, l.machine, l.assumption, l.per_unit, l.monthly, l.line_region,
      l.replication_name, l.processor, c.*, b.*, o.* EXCLUDE (line_id), o_contract AS contract,
      -- What one unit of the amount is, in the quantity that the rule's formula takes.
      24 * day(last_day(l.month)) AS hours_in_month,
      per_unit * CASE WHEN monthly THEN hours_in_month ELSE 1 END AS quantity,
      g.region IS NOT NULL OR o_grid IS NOT NULL AS grid_known,
      coalesce(g.period, gu.period) AS grid_period,
      ${three('grid', (s) => `coalesce(o_grid, g.${gridColumn(s)}, gu.${gridColumn(s)})`)},
      CASE WHEN o_grid IS NULL THEN concat_ws(',', l.provider, coalesce(g.region, 'unknown'), grid_period) END AS grid_row,
      ${three('pue', (s) => `coalesce(o_pue, p.${pueColumn(s)}, pu.${pueColumn(s)})`)},
      CASE WHEN o_pue IS NULL THEN concat_ws(',', l.provider, coalesce(p.region, 'unknown')) END AS pue_row,
      coalesce(w.wue, wu.wue) AS wue, CASE WHEN w.wue IS NULL THEN 'unknown' ELSE w.region END AS wue_region,
      coalesce(w.wcf, wu.wcf) AS wcf, CASE WHEN w.wcf IS NULL THEN 'unknown' ELSE w.region END AS wcf_region,
      coalesce(r.factor, 1) AS copies,
      i.type AS known_type, f.family AS known_family, i.own, i.processors, i.baseline_percent,
      CASE WHEN i.min_watts IS NOT NULL THEN 'type' WHEN x.min_watts IS NOT NULL THEN 'processor'
        WHEN f.min_watts IS NOT NULL THEN 'family' ELSE 'provider average' END AS watts_basis,
      coalesce(i.min_watts, x.min_watts, f.min_watts, c_min_watts) AS min_watts,
      coalesce(i.max_watts, x.max_watts, f.max_watts, c_max_watts) AS max_watts,
      CASE WHEN l.rule = 'accelerator' THEN coalesce(l.accelerators, 1) ELSE coalesce(i.accelerators, 0) END AS accelerator_count,
      a.accelerator IS NOT NULL AS accelerator_known,
      CASE WHEN l.rule = 'accelerator' THEN l.accelerator ELSE i.accelerator END AS accelerator,
      coalesce(a.min_watts, au.min_watts) AS accelerator_min_watts, coalesce(a.max_watts, au.max_watts) AS accelerator_max_watts,
      coalesce(a.low, au.low) AS accelerator_low, coalesce(a.high, au.high) AS accelerator_high,
      coalesce(a.embodied_kg, au.embodied_kg) AS made_accelerator_kg,
      coalesce(i.vcpu, CASE WHEN l.vcpu > 0 THEN l.vcpu END, l.size_vcpu, ${SIZE_VCPU}, c_median_instance_vcpu) AS vcpus,
      i.memory_beyond_gb, f.memory_beyond_gb_per_vcpu, coalesce(i.memory_gb, l.memory_gb, l.size_memory_gb) AS machine_memory_gb,
      coalesce(i.platform_vcpu, f.platform_vcpu) AS platform_vcpu, coalesce(i.embodied_kg, f.embodied_kg) AS server_kg,
      CASE WHEN i.embodied_kg IS NOT NULL THEN 'type' WHEN f.embodied_kg IS NOT NULL THEN 'family'
        ELSE 'provider average' END AS embodied_basis,
      -- Memory that is billed beside vCPUs counts as far as their watts do not include it.
      greatest(0, 1 - coalesce(l.memory_vcpus, 0) * coalesce(c_memory_per_chip / c_vcpus_per_chip, 0)) AS beyond_share
    FROM line l
    CROSS JOIN bound b
    LEFT JOIN constant c ON c.constant_provider = l.provider
    LEFT JOIN overridden o USING (line_id)
    LEFT JOIN grids g ON g.provider = l.provider AND g.region = lower(l.line_region) AND g.month = l.month AND g.region <> 'unknown'
    LEFT JOIN grids gu ON gu.provider = l.provider AND gu.region = 'unknown' AND gu.month = l.month
    LEFT JOIN pue p ON p.provider = l.provider AND p.region = lower(l.line_region) AND p.region <> 'unknown'
    LEFT JOIN pue pu ON pu.provider = l.provider AND pu.region = 'unknown'
    LEFT JOIN water w ON w.provider = l.provider AND w.region = lower(l.line_region) AND w.region <> 'unknown'
    LEFT JOIN water wu ON wu.provider = l.provider AND wu.region = 'unknown'
    LEFT JOIN replication r ON r.provider = l.provider AND r.name = l.replication_name
    LEFT JOIN instances i ON i.provider = l.provider AND i.type = l.machine
    LEFT JOIN families f ON f.provider = l.provider AND f.family = coalesce(l.machine_family, ${FAMILY})
    LEFT JOIN processors x ON x.provider = l.provider AND x.processor = l.processor
    LEFT JOIN accelerators a ON a.accelerator = CASE WHEN l.rule = 'accelerator' THEN l.accelerator ELSE i.accelerator END
      AND a.accelerator <> 'unknown'
    LEFT JOIN accelerators au ON au.accelerator = 'unknown'
  )
  SELECT *,
    coalesce(memory_beyond_gb, memory_beyond_gb_per_vcpu * vcpus,
      -- A platform that is known has whole chips; of one that is not, a chip's share by vCPUs is taken.
      greatest(0, machine_memory_gb - vcpus * c_memory_per_chip
        * coalesce(ceil(platform_vcpu / c_vcpus_per_chip) / platform_vcpu, 1 / c_vcpus_per_chip)), 0) AS beyond_gb,
    -- Burstable types count at their baseline; the utilisation is part of the watts already. One that was measured is of
    -- the whole machine.
    vcpus * CASE WHEN o_utilisation IS NULL THEN coalesce(baseline_percent / 100 / (c_utilisation / 100), 1) ELSE 1 END AS running_vcpus,
    ${three('utilisation', (s) => `coalesce(o_utilisation, c_utilisation${s})`)},
    ${three('vcpu_watts', (s) => `(min_watts + coalesce(o_utilisation, c_utilisation${s}) / 100 * (max_watts - min_watts))${bounded('watts', s)}`)},
    ${three(
      'accelerator_watts',
      (s) =>
        `coalesce((accelerator_min_watts + coalesce(o_utilisation, c_utilisation${s}) / 100 * (accelerator_max_watts - accelerator_min_watts))${s === '' ? '' : ` * accelerator${s}`}, 0)`,
    )},
    ${three('embodied_per_vcpu', (s) => `coalesce(server_kg / platform_vcpu, c_average_embodied_per_vcpu)${bounded('embodied', s)}`)},
    ${three('accelerator_kg', (s) => `made_accelerator_kg${s === '' ? '' : ` * u_embodied_average${s}`}`)},
    ${three('media', (s) => `CASE WHEN ssd THEN c_ssd${s} ELSE c_hdd${s} END`)},
    ${three('memory', (s) => `c_memory${s}`)}, ${three('network', (s) => `c_network${s}`)}, ${three('server_life', (s) => `c_server_life${s}`)},
    -- How many full copies there are; that a database runs on two machines is certain.
    ${three('replication', (s) => (s === '' ? 'copies' : `CASE WHEN rule = 'storage' AND copies > 1 THEN greatest(1, copies * u_storage_replication${s}) ELSE copies END`))}
  FROM found`;
}

function constantColumns(name: string): string {
  const of = (column: string) => `max(${column}) FILTER (name = '${name}')`;
  return three(`c_${snake(name)}`, (s) => of(s === '' ? 'value' : `coalesce(${s.slice(1)}, value)`));
}

function boundColumns(kind: string): string {
  const name = `u_${kind.replaceAll('-', '_')}`;
  return `max(low) FILTER (kind = '${kind}') AS ${name}_low, max(high) FILTER (kind = '${kind}') AS ${name}_high`;
}

/** The relative bound of a machine's figure, by what it was found for. */
function bounded(what: 'watts' | 'embodied', s: NumberSuffix): string {
  if (s === '') return '';
  return ` * CASE ${what}_basis WHEN 'type' THEN u_${what}_type${s} WHEN 'provider average' THEN u_${what}_average${s} ELSE u_${what}_family${s} END`;
}

function gridColumn(s: NumberSuffix): string {
  return s === '' ? 'kg_per_kwh' : s.slice(1);
}

function pueColumn(s: NumberSuffix): string {
  return s === '' ? 'pue' : s.slice(1);
}

/** The family under the machine's name, as the builder of the tables spells it. */
const FAMILY = `CASE l.provider WHEN 'aws' THEN split_part(l.machine, '.', 1) WHEN 'gcp' THEN split_part(l.machine, '-', 1)
      WHEN 'azure' THEN regexp_replace(l.machine, '^([a-z]+)[0-9]+(-[0-9]+)?', '\\1') END`;

/** vCPUs by the size in a type's name, for types that are in no table. */
const SIZE_VCPU = `CASE
      WHEN l.machine IS NULL THEN NULL
      WHEN l.provider = 'azure' THEN try_cast(coalesce(nullif(regexp_extract(l.machine, '^[a-z]+[0-9]+-([0-9]+)', 1), ''),
        regexp_extract(l.machine, '^[a-z]+([0-9]+)', 1)) AS DOUBLE)
      WHEN l.provider = 'gcp' THEN try_cast(regexp_extract(l.machine, '-([0-9]+)(-|$)', 1) AS DOUBLE)
      WHEN l.provider <> 'aws' THEN NULL
      WHEN l.machine LIKE '%.metal%' THEN f.platform_vcpu
      WHEN l.machine LIKE '%.large' THEN 2
      WHEN l.machine LIKE '%.xlarge' THEN 4
      WHEN l.machine LIKE '%xlarge' THEN 4 * try_cast(regexp_extract(l.machine, '[.]([0-9]+)xlarge', 1) AS DOUBLE)
      ELSE 1 END`;

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
