/** SQL strings and conditions of one number for explain. */
type Explained = {
  /** Null where the line does not use it. */
  when?: string;
  value: string;
  low?: string;
  high?: string;
  unit: string;
  table: string;
  row: string;
};

const COMPUTE = `f.rule IN ('instance', 'vcpu', 'credits')`;
const HELD = `f.rule IN ('instance', 'vcpu', 'accelerator')`;
const constant = (name: string) => ({ table: `'constants.csv'`, row: `f.provider || ',${name}'` });
const bounds = (name: string) => ({ value: name, low: `${name}_low`, high: `${name}_high` });
/** The table that a number overridden or not came from. */
const overridable = (kind: string, table: string, row: string) => ({
  table: `CASE WHEN o_${kind} IS NULL THEN '${table}' ELSE 'overrides' END`,
  row: `coalesce(o_${kind}_name, ${row})`,
});
const WATTS_ROW = {
  table: `CASE WHEN watts_basis = 'type' AND f.own IS NOT NULL THEN 'overrides' ELSE CASE watts_basis WHEN 'type' THEN 'instances.csv'
    WHEN 'processor' THEN 'processors.csv' WHEN 'family' THEN 'families.csv' ELSE 'constants.csv' END END`,
  row: (name: string) => `CASE watts_basis WHEN 'type' THEN coalesce(f.own, f.provider || ',' || known_type)
    WHEN 'processor' THEN f.provider || ',' || f.processor WHEN 'family' THEN f.provider || ',' || known_family
    ELSE f.provider || ',${name}' END`,
};
const EMBODIED_ROW = {
  table: `CASE WHEN embodied_basis = 'type' AND f.own IS NOT NULL THEN 'overrides' ELSE CASE embodied_basis WHEN 'type' THEN 'instances.csv'
    WHEN 'family' THEN 'families.csv' ELSE 'constants.csv' END END`,
  row: `CASE embodied_basis WHEN 'type' THEN coalesce(f.own, f.provider || ',' || known_type)
    WHEN 'family' THEN f.provider || ',' || known_family ELSE f.provider || ',averageEmbodiedPerVcpu' END`,
};
const ACCELERATOR = {
  when: 'accelerator_count > 0',
  table: `'accelerators.csv'`,
  row: `CASE WHEN accelerator_known THEN f.accelerator ELSE 'unknown' END`,
};

const PER_UNIT = `CASE f.rule WHEN 'instance' THEN 'h' WHEN 'accelerator' THEN 'h' WHEN 'vcpu' THEN 'vCPU-h' WHEN 'credits' THEN 'vCPU-h'
    WHEN 'network' THEN 'GB' ELSE 'GB-h' END`;

const NUMBERS: Record<string, Explained> = {
  perUnit: { value: 'f.per_unit', unit: PER_UNIT, table: `'unit'`, row: 'line.unit' },
  hoursInMonth: {
    when: 'f.monthly',
    value: 'hours_in_month',
    unit: `'h'`,
    table: `'calendar'`,
    row: `strftime(line.month, '%Y-%m')`,
  },
  utilisationPercent: {
    when: `${COMPUTE} OR accelerator_count > 0`,
    ...bounds('utilisation'),
    unit: `'percent'`,
    ...overridable('utilisation', 'constants.csv', `f.provider || ',utilisation'`),
  },
  minWatts: {
    when: COMPUTE,
    value: 'f.min_watts',
    unit: `'W/vCPU'`,
    table: WATTS_ROW.table,
    row: WATTS_ROW.row('minWatts'),
  },
  maxWatts: {
    when: COMPUTE,
    value: 'f.max_watts',
    unit: `'W/vCPU'`,
    table: WATTS_ROW.table,
    row: WATTS_ROW.row('maxWatts'),
  },
  vcpuWatts: {
    when: COMPUTE,
    ...bounds('vcpu_watts'),
    unit: `'W/vCPU'`,
    table: `'uncertainty.csv'`,
    row: `CASE watts_basis WHEN 'type' THEN 'watts-type' WHEN 'provider average' THEN 'watts-average' ELSE 'watts-family' END`,
  },
  vcpus: {
    when: `f.rule = 'instance'`,
    value: 'vcpus',
    unit: `'vCPU'`,
    table: `CASE WHEN known_type IS NULL THEN 'bill' WHEN f.own IS NULL THEN 'instances.csv' ELSE 'overrides' END`,
    row: `CASE WHEN known_type IS NULL THEN line.instance ELSE coalesce(f.own, f.provider || ',' || known_type) END`,
  },
  baselinePercent: {
    when: `f.rule = 'instance' AND o_utilisation IS NULL AND baseline_percent IS NOT NULL`,
    value: 'baseline_percent',
    unit: `'percent'`,
    table: `'instances.csv'`,
    row: `f.provider || ',' || known_type`,
  },
  accelerators: {
    ...ACCELERATOR,
    value: 'accelerator_count',
    unit: `'1'`,
    table: `CASE WHEN f.rule = 'instance' THEN 'instances.csv' ELSE 'bill' END`,
    row: `coalesce(f.provider || ',' || known_type, line.usage_type)`,
  },
  acceleratorMinWatts: { ...ACCELERATOR, value: 'accelerator_min_watts', unit: `'W'` },
  acceleratorMaxWatts: { ...ACCELERATOR, value: 'accelerator_max_watts', unit: `'W'` },
  acceleratorWatts: {
    ...ACCELERATOR,
    ...bounds('accelerator_watts'),
    unit: `'W'`,
  },
  memoryBeyondGb: {
    when: `f.rule = 'instance' AND beyond_gb > 0`,
    value: 'beyond_gb',
    unit: `'GB'`,
    table: `CASE WHEN f.memory_beyond_gb IS NOT NULL THEN 'instances.csv' WHEN f.memory_beyond_gb_per_vcpu IS NOT NULL THEN 'families.csv' ELSE 'constants.csv' END`,
    row: `CASE WHEN f.memory_beyond_gb IS NOT NULL THEN f.provider || ',' || known_type
      WHEN f.memory_beyond_gb_per_vcpu IS NOT NULL THEN f.provider || ',' || known_family ELSE f.provider || ',memoryPerChip' END`,
  },
  memoryBeyondShare: {
    when: `f.rule = 'memory' AND beyond_share <> 1`,
    value: 'beyond_share',
    unit: `'1'`,
    ...constant('memoryPerChip'),
  },
  memoryKwhPerGbHour: {
    when: `f.rule = 'memory' OR (f.rule = 'instance' AND beyond_gb > 0)`,
    ...bounds('memory'),
    unit: `'kWh/GB-h'`,
    ...constant('memory'),
  },
  wattHoursPerTbHour: {
    when: `f.rule = 'storage'`,
    ...bounds('media'),
    unit: `'Wh/TB-h'`,
    table: `'constants.csv'`,
    row: `f.provider || CASE WHEN f.ssd THEN ',ssd' ELSE ',hdd' END`,
  },
  kwhPerGb: { when: `f.rule = 'network'`, ...bounds('network'), unit: `'kWh/GB'`, ...constant('network') },
  replication: {
    when: 'f.replication_name IS NOT NULL',
    ...bounds('replication'),
    unit: `'1'`,
    table: `'replication.csv'`,
    row: `f.provider || ',' || f.replication_name`,
  },
  pue: { ...bounds('pue'), unit: `'1'`, ...overridable('pue', 'pue.csv', 'pue_row') },
  gridKgPerKwh: { ...bounds('grid'), unit: `'kg/kWh'`, ...overridable('grid', 'grid.csv', 'grid_row') },
  marketKgPerKwh: {
    when: 'contract IS NOT NULL',
    value: 'contract',
    unit: `'kg/kWh'`,
    table: `'overrides'`,
    row: 'o_contract_name',
  },
  embodiedKgPerVcpu: {
    when: `f.rule IN ('instance', 'vcpu')`,
    ...bounds('embodied_per_vcpu'),
    unit: `'kg/vCPU'`,
    ...EMBODIED_ROW,
  },
  serverKg: {
    when: `f.rule IN ('instance', 'vcpu') AND server_kg IS NOT NULL`,
    value: 'server_kg',
    unit: `'kg'`,
    ...EMBODIED_ROW,
  },
  platformVcpus: {
    when: `f.rule IN ('instance', 'vcpu') AND server_kg IS NOT NULL`,
    value: 'f.platform_vcpu',
    unit: `'vCPU'`,
    ...EMBODIED_ROW,
  },
  acceleratorKg: {
    ...ACCELERATOR,
    when: `f.rule = 'accelerator' AND accelerator_kg IS NOT NULL`,
    ...bounds('accelerator_kg'),
    unit: `'kg'`,
  },
  serverLifeHours: { when: HELD, ...bounds('server_life'), unit: `'h'`, ...constant('serverLife') },
  wueLitresPerKwh: {
    when: 'wue IS NOT NULL AND wcf IS NOT NULL',
    value: 'wue',
    unit: `'L/kWh'`,
    table: `'water.csv'`,
    row: `f.provider || ',' || wue_region`,
  },
  wcfLitresPerKwh: {
    when: 'wue IS NOT NULL AND wcf IS NOT NULL',
    value: 'wcf',
    unit: `'L/kWh'`,
    table: `'water.csv'`,
    row: `f.provider || ',' || wcf_region`,
  },
};

function numberJson([name, { when, value, low, high, unit, table, row }]: [string, Explained]): string {
  const range = low && high ? `, 'low', ${low}, 'high', ${high}` : '';
  const json = `json_object('value', ${value}${range}, 'unit', ${unit}, 'table', ${table}, 'row', ${row})`;
  return `'${name}', ${when ? `CASE WHEN ${when} THEN ${json} END` : json}`;
}

/**
 * A line's numbers as JSON: `factorSet`, what they were found for, `overrides` (names), and `numbers`, each with value,
 * bounds where it has some, unit, and the table and row (its first columns) that it came from. The factor set's manifest
 * names the table's source, date and licence. `{}` for lines without a figure.
 */
export const FACTORS_JSON = `CASE WHEN kwh IS NULL OR f.rule IN ('none', 'elsewhere', 'not-usage') THEN '{}'
    ELSE CAST(json_merge_patch('{}', json_object('factorSet', getvariable('factor_set'), 'rule', f.rule,
      'gridRegion', CASE WHEN grid_known THEN f.line_region ELSE 'provider average' END, 'gridPeriod', CASE WHEN o_grid IS NULL THEN grid_period END,
      'machine', CASE WHEN f.rule = 'instance' THEN f.machine END, 'basis', CASE WHEN ${COMPUTE} THEN watts_basis END,
      'embodiedBasis', CASE WHEN f.rule IN ('instance', 'vcpu') THEN embodied_basis END,
      'processors', CASE WHEN ${COMPUTE} THEN coalesce(f.processor, nullif(f.processors, '')) END,
      'accelerator', CASE WHEN accelerator_count > 0 THEN f.accelerator END,
      'media', CASE WHEN f.rule = 'storage' THEN CASE WHEN f.ssd THEN 'SSD' ELSE 'HDD' END END, 'assumption', f.assumption,
      'overrides', list_sort(list_distinct(list_filter([CASE WHEN ${COMPUTE} OR accelerator_count > 0 THEN o_utilisation_name END, o_contract_name, o_pue_name, o_grid_name, f.own], name -> name IS NOT NULL))),
      'numbers', json_object(${Object.entries(NUMBERS).map(numberJson).join(',\n      ')}))) AS VARCHAR) END`;
