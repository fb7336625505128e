import {
  difference,
  type Expression,
  evaluate,
  product,
  quantity,
  quotient,
  type Step,
  step,
  sum,
} from './arithmetic.ts';

/** One number behind a line, as the engine found it. `table` and `row` say where. */
export type FactorNumber = {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  unit: string;
  table: string;
  row: string;
};

/** What an estimated line was computed with. */
export type LineFactors = {
  rule: 'instance' | 'vcpu' | 'credits' | 'memory' | 'storage' | 'network' | 'accelerator';
  numbers: Readonly<Record<string, FactorNumber>>;
};

/** A line's figures with the steps that lead to them. The last bit of each is the engine's own. */
export type LineCalculation = {
  /** Energy in one formula, every number put in. */
  energy: Step;
  steps: Step[];
  kwh: number;
  kgOperational: number;
  kgEmbodied: number;
};

/** Names as formulas show them. */
const NAMES: Record<string, string> = {
  perUnit: 'per unit',
  hoursInMonth: 'hours in the month',
  utilisationPercent: 'utilisation',
  minWatts: 'watts idle',
  maxWatts: 'watts at full load',
  vcpus: 'vCPUs',
  baselinePercent: 'baseline',
  accelerators: 'accelerators',
  acceleratorMinWatts: 'accelerator’s watts idle',
  acceleratorMaxWatts: 'accelerator’s watts at full load',
  memoryBeyondGb: 'memory beyond what the watts include',
  memoryBeyondShare: 'share beyond what the vCPUs’ watts include',
  memoryKwhPerGbHour: 'memory’s kWh per GB-hour',
  wattHoursPerTbHour: 'watt-hours per TB-hour',
  kwhPerGb: 'kWh per GB sent',
  replication: 'copies',
  pue: 'PUE',
  gridKgPerKwh: 'grid',
  marketKgPerKwh: 'contract',
  embodiedKgPerVcpu: 'embodied per vCPU',
  acceleratorKg: 'embodied per accelerator',
  serverLifeHours: 'server’s life',
  wueLitresPerKwh: 'water on site',
  wcfLitresPerKwh: 'water of power plants',
};

/** The name of a number in formulas. */
export function numberName(key: string): string {
  return NAMES[key] ?? key;
}

/**
 * The arithmetic of an estimated line (docs/emissions.md, “Formulas”), in the order in which the engine computes, so that
 * its results are the engine's to the last bit: energy, operational and embodied emissions, and the record's whole
 * numbers of kg × 10^-6.
 *
 * @throws RangeError when a number is missing that the line's rule needs.
 */
export function lineCalculation(amount: number, unit: string, factors: LineFactors): LineCalculation {
  const { numbers } = factors;
  const has = (key: string) => numbers[key] !== undefined;
  const of = (key: string): Expression => {
    const number = numbers[key];
    if (!number) throw new RangeError(`The line’s factors have no ${key}.`);
    if (number.unit === 'percent') return quantity(numberName(key), number.value, '%');
    return quantity(numberName(key), number.value, number.unit === '1' ? '' : number.unit);
  };
  const optional = (key: string) => (has(key) ? [of(key)] : []);
  const billed = product(of('perUnit'), ...optional('hoursInMonth'));
  const usage = has('hoursInMonth') ? billed : of('perUnit');

  const itEach = product(usage, ...optional('replication'), power(factors, of, has));
  const kwhEach = product(itEach, of('pue'));
  const line = (each: Expression) => product(quantity('amount', amount, unit), each);

  const itStep = step('IT energy per unit', itEach, 'kWh');
  const known = (name: string, value: number, of = '') => quantity(name, value, of);
  const kwhStep = step(
    'Energy per unit, with the data centre',
    product(known('IT energy per unit', itStep.result, 'kWh'), of('pue')),
    'kWh',
  );
  const energyPerUnit = known('energy per unit', kwhStep.result, 'kWh');
  const energyStep = step('Energy', line(energyPerUnit), 'kWh');
  const operationalEach = step(
    'Operational emissions per unit',
    product(energyPerUnit, of('gridKgPerKwh')),
    'kg CO2e',
  );
  const operational = step(
    'Operational emissions, location-based',
    line(known('per unit', operationalEach.result, 'kg')),
    'kg CO2e',
  );
  const made = embodied(factors, usage, of, optional);
  const madeEach = made ? step('Embodied emissions per unit', made, 'kg CO2e') : null;
  const madeLine = madeEach
    ? step('Embodied emissions', line(known('per unit', madeEach.result, 'kg')), 'kg CO2e')
    : null;
  const total = step(
    'Emissions',
    sum(quantity('operational', operational.result, 'kg'), quantity('embodied', madeLine?.result ?? 0, 'kg')),
    'kg CO2e',
  );
  return {
    energy: step('Energy', line(kwhEach), 'kWh'),
    steps: [
      itStep,
      kwhStep,
      energyStep,
      operationalEach,
      operational,
      ...marketSteps(energyPerUnit, line, of, has),
      ...(madeEach && madeLine ? [madeEach, madeLine] : []),
      ...waterSteps(itStep.result, energyPerUnit, line, of, has),
      total,
    ],
    kwh: energyStep.result,
    kgOperational: operational.result,
    kgEmbodied: madeLine?.result ?? 0,
  };
}

type Of = (key: string) => Expression;
type Has = (key: string) => boolean;

/** kWh of one machine's hour, vCPU-hour, GB-hour, GB or accelerator-hour, without copies and data centre. */
function power({ rule }: LineFactors, of: Of, has: Has): Expression {
  const watts = (min: string, max: string) =>
    sum(of(min), product(of('utilisationPercent'), difference(of(max), of(min))));
  const kilo = quantity('W per kW', 1000);
  const accelerated = () => product(of('accelerators'), watts('acceleratorMinWatts', 'acceleratorMaxWatts'));
  switch (rule) {
    case 'instance': {
      const running = has('baselinePercent')
        ? product(of('vcpus'), quotient(of('baselinePercent'), of('utilisationPercent')))
        : of('vcpus');
      const vcpus = product(running, watts('minWatts', 'maxWatts'));
      const electric = quotient(has('accelerators') ? sum(vcpus, accelerated()) : vcpus, kilo);
      return has('memoryBeyondGb')
        ? sum(electric, product(of('memoryBeyondGb'), of('memoryKwhPerGbHour')))
        : electric;
    }
    case 'vcpu':
    case 'credits':
      return quotient(watts('minWatts', 'maxWatts'), kilo);
    case 'accelerator':
      return quotient(accelerated(), kilo);
    case 'storage':
      return quotient(of('wattHoursPerTbHour'), quantity('Wh per TB-h in kWh per GB-h', 1e6));
    case 'network':
      return of('kwhPerGb');
    case 'memory':
      return has('memoryBeyondShare')
        ? product(of('memoryBeyondShare'), of('memoryKwhPerGbHour'))
        : of('memoryKwhPerGbHour');
  }
}

/** Embodied kg of one unit; null where the rule has none. */
function embodied(
  { rule, numbers }: LineFactors,
  usage: Expression,
  of: Of,
  optional: (key: string) => Expression[],
): Expression | null {
  if (rule === 'instance' || rule === 'vcpu') {
    const held = rule === 'instance' ? [of('vcpus')] : [];
    const share = product(...optional('replication'), ...held, of('embodiedKgPerVcpu'));
    return product(usage, quotient(share, of('serverLifeHours')));
  }
  if (rule === 'accelerator' && numbers.acceleratorKg) {
    return product(usage, quotient(product(of('accelerators'), of('acceleratorKg')), of('serverLifeHours')));
  }
  return null;
}

/** Only where a contract makes the market-based figure another. */
function marketSteps(
  energyPerUnit: Expression,
  line: (each: Expression) => Expression,
  of: Of,
  has: Has,
): Step[] {
  if (!has('marketKgPerKwh')) return [];
  const each = evaluate(product(energyPerUnit, of('marketKgPerKwh')));
  return [
    step(
      'Operational emissions per unit, market-based',
      product(energyPerUnit, of('marketKgPerKwh')),
      'kg CO2e',
    ),
    step('Operational emissions, market-based', line(quantity('per unit', each, 'kg')), 'kg CO2e'),
  ];
}

function waterSteps(
  itKwh: number,
  energyPerUnit: Expression,
  line: (each: Expression) => Expression,
  of: Of,
  has: Has,
): Step[] {
  if (!has('wueLitresPerKwh') || !has('wcfLitresPerKwh')) return [];
  const each = step(
    'Water per unit',
    sum(
      product(quantity('IT energy per unit', itKwh, 'kWh'), of('wueLitresPerKwh')),
      product(energyPerUnit, of('wcfLitresPerKwh')),
    ),
    'L',
  );
  return [each, step('Water', line(quantity('per unit', each.result, 'L')), 'L')];
}
