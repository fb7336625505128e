/** Memory of a function that comes with one vCPU (AWS Lambda Developer Guide, “Configure Lambda function memory”). */
const LAMBDA_MB_PER_VCPU = 1769;
/** vCPUs under an Aurora capacity unit and a Glue data processing unit, as Cloud Carbon Footprint counts them. */
const VCPU_PER_ACU = 0.25;
const VCPU_PER_DPU = 4;
const CONSTANTS = [
  'ssd',
  'hdd',
  'memory',
  'network',
  'pue',
  'utilisation',
  'minWatts',
  'maxWatts',
  'memoryPerChip',
  'vcpusPerChip',
  'serverLife',
  'averageEmbodiedPerVcpu',
  'medianInstanceVcpu',
];

/** Hours of the calendar month (UTC) in which the usage started: what a GB-month of that month lasted. */
const HOURS_IN_MONTH = `24 * day(last_day(month))`;

/**
 * The rows of `classified` (see classifySql, with `month`, the first day of the calendar month (UTC) of the usage), each
 * with what one unit of its amount comes to: `kwh_each`, `kg_operational_each`, `kg_embodied_each`, and `factors`, the
 * numbers behind them as JSON. Needs the tables of a factor set (createFactorTables) and the variable `factor_set`.
 */
export function factorSql(classified: string): string {
  return `
  WITH constant AS (SELECT provider AS constant_provider,
      ${CONSTANTS.map((name) => `max(value) FILTER (name = '${name}') AS c_${snake(name)}`).join(', ')}
    FROM constants GROUP BY ALL),
  found AS (
    SELECT m.*, c.*, coalesce(g.kg_per_kwh, u.kg_per_kwh) AS grid, g.kg_per_kwh IS NOT NULL AS grid_known,
      coalesce(r.factor, 1) AS replication,
      i.type AS known_type, f.family AS known_family, i.processors, i.baseline_percent,
      coalesce(i.min_watts, arm.min_watts, f.min_watts, c_min_watts) AS min_watts,
      coalesce(i.max_watts, arm.max_watts, f.max_watts, c_max_watts) AS max_watts,
      i.min_watts IS NOT NULL AND i.embodied_kg IS NOT NULL AS machine_known,
      coalesce(i.accelerators, 0) AS accelerators, i.accelerator, i.accelerator_min_watts, i.accelerator_max_watts,
      coalesce(i.vcpu, a.vcpu, CASE WHEN m.vcpu > 0 THEN m.vcpu END, ${SIZE_VCPU}, c_median_instance_vcpu) AS vcpus,
      i.memory_beyond_gb, f.memory_beyond_gb_per_vcpu,
      coalesce(m.memory_gb, a.memory_gb) AS machine_memory_gb,
      coalesce(i.platform_vcpu, f.platform_vcpu, a.platform_vcpu) AS platform_vcpu,
      coalesce(i.embodied_kg, f.embodied_kg, a.embodied_kg) AS server_kg
    FROM (SELECT *, ${HOURS_IN_MONTH} AS hours_in_month FROM ${classified}) m
    LEFT JOIN constant c ON c.constant_provider = m.provider
    LEFT JOIN grid g ON g.provider = m.provider AND g.region = lower(m.line_region) AND g.region <> 'unknown'
    LEFT JOIN grid u ON u.provider = m.provider AND u.region = 'unknown'
    LEFT JOIN replication r ON r.provider = m.provider AND r.name = m.replication_name
    LEFT JOIN aws_instances i ON m.provider = 'aws' AND i.type = m.machine
    LEFT JOIN aws_families f ON m.provider = 'aws' AND f.family = split_part(m.machine, '.', 1)
    LEFT JOIN azure_instances a ON m.provider = 'azure' AND a.type = m.machine
    LEFT JOIN processors arm ON m.provider = 'aws' AND arm.provider = 'aws' AND arm.processor = 'AWS Graviton2'
      AND m.rule IN ('vcpu', 'lambda') AND (usage ILIKE '%ARM%' OR words ILIKE '% ARM %')
  ), sized AS (
    SELECT *, coalesce(memory_beyond_gb, memory_beyond_gb_per_vcpu * vcpus,
        -- A platform that is known has whole chips; of one that is not, a chip's share by vCPUs is taken.
        greatest(0, machine_memory_gb - vcpus * c_memory_per_chip
          * coalesce(ceil(platform_vcpu / c_vcpus_per_chip) / platform_vcpu, 1 / c_vcpus_per_chip)), 0) AS beyond_gb,
      coalesce(server_kg / platform_vcpu, c_average_embodied_per_vcpu) AS embodied_per_vcpu,
      -- What one unit of the amount is, in the quantity that the rule's formula takes.
      unit_factor * CASE rule
        WHEN 'storage' THEN CASE measure WHEN 'gb-months' THEN hours_in_month WHEN 'gb-seconds' THEN 1.0 / 3600 ELSE 1 END
        WHEN 'memory' THEN CASE measure WHEN 'gb-months' THEN hours_in_month WHEN 'gb-seconds' THEN 1.0 / 3600 ELSE 1 END
        WHEN 'lambda' THEN (CASE measure WHEN 'gb-seconds' THEN 1.0 / 3600 ELSE 1 END) * 1024 / ${LAMBDA_MB_PER_VCPU}
        WHEN 'acu' THEN ${VCPU_PER_ACU} WHEN 'dpu' THEN ${VCPU_PER_DPU} ELSE 1 END AS quantity
    FROM found
  ), powered AS (
    SELECT *, min_watts + c_utilisation / 100 * (max_watts - min_watts) AS vcpu_watts,
      -- Burstable types count at their baseline; the utilisation is part of the watts already.
      vcpus * coalesce(baseline_percent / c_utilisation, 1) AS running_vcpus,
      coalesce(accelerators * (accelerator_min_watts + c_utilisation / 100 * (accelerator_max_watts - accelerator_min_watts)), 0)
        AS accelerator_watts
    FROM sized
  ), energy AS (
    SELECT *, quantity * CASE
        WHEN rule IN ('instance', 'azure-vm') THEN replication * c_pue *
          ((running_vcpus * vcpu_watts + accelerator_watts) / 1000 + beyond_gb * c_memory)
        WHEN rule IN ('vcpu', 'credits', 'lambda', 'acu', 'dpu') THEN vcpu_watts / 1000 * c_pue
        WHEN rule = 'storage' THEN (CASE WHEN ssd THEN c_ssd ELSE c_hdd END) / 1e6 * c_pue * replication
        WHEN rule = 'network' THEN c_network * c_pue
        WHEN rule = 'memory' THEN c_memory * c_pue END AS kwh_each,
      quantity * CASE
        WHEN rule IN ('instance', 'azure-vm') THEN replication * vcpus * embodied_per_vcpu / c_server_life
        WHEN rule IN ('vcpu', 'lambda', 'acu', 'dpu') THEN c_average_embodied_per_vcpu / c_server_life
        ELSE 0 END AS kg_embodied_each
    FROM powered
  )
  SELECT key_id, month, line_region, rule, reason, kwh_each, kwh_each AS kwh_low_each, kwh_each AS kwh_high_each,
    kwh_each / c_pue AS it_kwh_each, kwh_each * grid AS kg_operational_each, kwh_each * grid AS kg_operational_low_each,
    kwh_each * grid AS kg_operational_high_each, kwh_each * grid AS kg_market_each, kwh_each * grid AS kg_market_low_each,
    kwh_each * grid AS kg_market_high_each, kg_embodied_each, kg_embodied_each AS kg_embodied_low_each,
    kg_embodied_each AS kg_embodied_high_each, CAST(NULL AS DOUBLE) AS water_each,
    CASE WHEN rule IN ('instance', 'azure-vm', 'vcpu', 'credits', 'lambda', 'acu', 'dpu') THEN 'compute' ELSE rule END AS class,
    CASE WHEN grid_known AND CASE
        WHEN rule = 'instance' THEN machine_known
        WHEN rule = 'storage' THEN ssd IS NOT NULL
        ELSE rule IN ('network', 'memory') END THEN 'direct' ELSE 'fallback' END AS method,
    CAST(json_merge_patch('{}', CASE
      WHEN rule IN ('instance', 'azure-vm') THEN json_object(${BASIC}, 'machine', machine,
        'basis', CASE WHEN machine_known THEN 'type' WHEN known_type IS NOT NULL OR known_family IS NOT NULL THEN 'family'
          ELSE 'provider average' END, 'processors', nullif(processors, ''), 'vcpus', vcpus, ${WATTS},
        'baselinePercent', baseline_percent, 'accelerator', nullif(accelerator, ''), 'accelerators', nullif(accelerators, 0),
        'acceleratorMinWatts', accelerator_min_watts, 'acceleratorMaxWatts', accelerator_max_watts,
        'memoryBeyondGb', beyond_gb, 'memoryKwhPerGbHour', c_memory, 'replication', replication,
        'embodiedKgPerVcpu', embodied_per_vcpu, 'serverLifeHours', c_server_life)
      WHEN rule IN ('vcpu', 'lambda', 'acu', 'dpu', 'credits') THEN json_object(${BASIC}, ${WATTS}, 'vcpuHoursPerUnit', quantity,
        'embodiedKgPerVcpu', CASE WHEN rule <> 'credits' THEN c_average_embodied_per_vcpu END, 'serverLifeHours', c_server_life)
      WHEN rule = 'storage' THEN json_object(${BASIC}, 'media', CASE WHEN ssd THEN 'SSD' ELSE 'HDD' END,
        'wattHoursPerTbHour', CASE WHEN ssd THEN c_ssd ELSE c_hdd END, 'replication', replication, 'gbHoursPerUnit', quantity)
      WHEN rule = 'network' THEN json_object(${BASIC}, 'kwhPerGb', c_network, 'gbPerUnit', quantity)
      WHEN rule = 'memory' THEN json_object(${BASIC}, 'kwhPerGbHour', c_memory, 'gbHoursPerUnit', quantity)
      ELSE '{}' END) AS VARCHAR) AS factors
  FROM energy`;
}

const BASIC = `'factorSet', getvariable('factor_set'), 'pue', c_pue, 'gridKgPerKwh', grid, 'gridRegion', CASE WHEN grid_known THEN line_region ELSE 'provider average' END`;
const WATTS = `'minWatts', min_watts, 'maxWatts', max_watts, 'utilisationPercent', c_utilisation`;

/** vCPUs by the size in a type's name, for types that are in no table. */
const SIZE_VCPU = `CASE WHEN m.provider = 'aws' AND m.machine IS NOT NULL THEN CASE
      WHEN m.machine LIKE '%.metal%' THEN f.platform_vcpu
      WHEN m.machine LIKE '%.large' THEN 2
      WHEN m.machine LIKE '%.xlarge' THEN 4
      WHEN m.machine LIKE '%xlarge' THEN 4 * try_cast(regexp_extract(m.machine, '[.]([0-9]+)xlarge', 1) AS DOUBLE)
      ELSE 1 END END`;

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
