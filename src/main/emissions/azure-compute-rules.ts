import { APP_SERVICE_SIZES, REDIS_SIZES, type ServiceSizes, sizeOf, VMWARE_SIZES } from './azure-sizes.ts';
import type { Rule } from './rules-sql.ts';

/** Azure bills vCPUs, and gigabytes of memory, in plain hours or seconds. */
const VCPU_HOURS = `CASE WHEN measure IN ('hours', 'vcpu-hours') THEN unit_factor END`;
const GB_HOURS = `CASE WHEN measure IN ('hours', 'gb-hours') THEN unit_factor END`;

/** Memory of a function that comes with one core (Microsoft, “Azure Functions hosting options”). */
const CONSUMPTION_GB_PER_VCPU = 1.5;
const FLEX_CONSUMPTION_GB_PER_VCPU = 2;

/** GPUs of container groups and container apps, by words of their meters. */
const ACCELERATORS: Record<string, string> = {
  k80: 'Nvidia Tesla K80',
  p100: 'Nvidia Tesla P100',
  v100: 'Nvidia Tesla V100',
  t4: 'Nvidia T4',
  a100: 'Nvidia Tesla A100',
};

/** Machines, containers, functions and caches. The columns `text`, `size` and `is_machine` are classifyAzureSql's. */
export const AZURE_COMPUTE_RULES: Rule[] = [
  { when: 'is_machine AND size IS NOT NULL', rule: 'instance' },
  // Nodes of HDInsight and of an SSIS runtime are virtual machines that are billed nowhere else.
  {
    when: `measure = 'hours' AND regexp_matches(text, 'hdinsight|\\bssis\\b') AND size IS NOT NULL`,
    rule: 'instance',
  },
  sized(`text LIKE '%app service%'`, APP_SERVICE_SIZES, '(?:pc|[bspi])[0-9]m? ?(?:v[0-9])?'),
  {
    ...sized(`text LIKE '%redis%'`, REDIS_SIZES, '[cpef][0-9]+'),
    // All tiers but Basic run a second node.
    copies: `CASE WHEN text NOT LIKE '%basic%' THEN 'REDIS_CACHE' END`,
  },
  sized(`text LIKE '%vmware%'`, VMWARE_SIZES, 'av[0-9]+p?'),
  ...Object.entries(ACCELERATORS).map(
    ([words, accelerator]): Rule => ({
      when: `measure = 'hours' AND regexp_matches(text, '\\b${words}\\b.*gpu (usage|duration)')`,
      rule: 'accelerator',
      accelerator: `'${accelerator}'`,
      accelerators: '1',
    }),
  ),
  {
    when: `text LIKE '%execution time%' AND text LIKE '%flex%'`,
    rule: 'vcpu',
    perUnit: `${GB_HOURS} / ${FLEX_CONSUMPTION_GB_PER_VCPU}`,
  },
  {
    when: `text LIKE '%execution time%'`,
    rule: 'vcpu',
    perUnit: `${GB_HOURS} / ${CONSUMPTION_GB_PER_VCPU}`,
  },
  {
    when: `regexp_matches(text, '\\bmemory (duration|usage|active|idle)')`,
    rule: 'memory',
    perUnit: GB_HOURS,
  },
  {
    when: `regexp_matches(text, '\\bvcpu (duration|usage|active|idle)')`,
    rule: 'vcpu',
    perUnit: VCPU_HOURS,
  },
  {
    when: `measure IN ('hours', 'vcpu-hours') AND regexp_matches(text, 'spark pool|data flow')`,
    rule: 'vcpu',
    perUnit: `${VCPU_HOURS} * vcores`,
  },
];

/** Hours of a service whose own sizes are in a table; `pattern` is a size in its meters. */
function sized(service: string, sizes: ServiceSizes, pattern: string): Rule {
  const size = `replace(regexp_extract(text, '(?:^|- )(${pattern})(?:$|[ /])', 1), ' ', '')`;
  return {
    when: `${service} AND measure = 'hours' AND ${sizeOf(sizes, 'vcpus', size)} IS NOT NULL`,
    rule: 'instance',
    vcpus: sizeOf(sizes, 'vcpus', size),
    memoryGb: sizeOf(sizes, 'memory', size),
  };
}
