/**
 * The tables of a factor set: the columns that each must have, with their types, in the order of the formulas. Further
 * columns and tables are allowed and not read. docs/factors.md says what each means.
 */
export const FACTOR_TABLES: Record<string, Record<string, 'VARCHAR' | 'DOUBLE' | 'DATE'>> = {
  'constants.csv': {
    provider: 'VARCHAR',
    name: 'VARCHAR',
    value: 'DOUBLE',
    low: 'DOUBLE',
    high: 'DOUBLE',
    unit: 'VARCHAR',
  },
  'instances.csv': {
    provider: 'VARCHAR',
    type: 'VARCHAR',
    family: 'VARCHAR',
    vcpu: 'DOUBLE',
    memory_gb: 'DOUBLE',
    processors: 'VARCHAR',
    min_watts: 'DOUBLE',
    max_watts: 'DOUBLE',
    memory_beyond_gb: 'DOUBLE',
    platform_vcpu: 'DOUBLE',
    embodied_kg: 'DOUBLE',
    baseline_percent: 'DOUBLE',
    accelerators: 'DOUBLE',
    accelerator: 'VARCHAR',
  },
  'families.csv': {
    provider: 'VARCHAR',
    family: 'VARCHAR',
    min_watts: 'DOUBLE',
    max_watts: 'DOUBLE',
    memory_beyond_gb_per_vcpu: 'DOUBLE',
    platform_vcpu: 'DOUBLE',
    embodied_kg: 'DOUBLE',
  },
  'processors.csv': {
    provider: 'VARCHAR',
    processor: 'VARCHAR',
    min_watts: 'DOUBLE',
    max_watts: 'DOUBLE',
    memory_gb_per_chip: 'DOUBLE',
  },
  'accelerators.csv': {
    accelerator: 'VARCHAR',
    min_watts: 'DOUBLE',
    max_watts: 'DOUBLE',
    low: 'DOUBLE',
    high: 'DOUBLE',
    embodied_kg: 'DOUBLE',
    source: 'VARCHAR',
  },
  'replication.csv': { provider: 'VARCHAR', name: 'VARCHAR', factor: 'DOUBLE' },
  'pue.csv': { provider: 'VARCHAR', region: 'VARCHAR', pue: 'DOUBLE', low: 'DOUBLE', high: 'DOUBLE' },
  'grid.csv': {
    provider: 'VARCHAR',
    region: 'VARCHAR',
    period: 'VARCHAR',
    start: 'DATE',
    end: 'DATE',
    kg_per_kwh: 'DOUBLE',
    low: 'DOUBLE',
    high: 'DOUBLE',
  },
  'water.csv': { provider: 'VARCHAR', region: 'VARCHAR', wue: 'DOUBLE', wcf: 'DOUBLE' },
  'uncertainty.csv': { kind: 'VARCHAR', low: 'DOUBLE', high: 'DOUBLE', reason: 'VARCHAR' },
};

/** Tables that a set may do without. */
export const OPTIONAL_TABLES = ['water.csv'];
