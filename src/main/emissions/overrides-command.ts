import { readFileSync } from 'node:fs';
import type { Output } from '../../ipc/contract.ts';
import { type EmissionsIo, runEmissionsCommand, wrongCall } from './emissions-command.ts';
import { readOverrides } from './read-overrides.ts';

const OVERRIDES_USAGE = 'emissions overrides [--set FILE | --clear] [--profile FOLDER] [--json]';

/** `emissions overrides`: those that hold, and what they change; puts a file's in their place, or none. */
export function runOverridesCommand(args: string[], io: EmissionsIo): Promise<number> {
  const options = { set: { type: 'string' }, clear: { type: 'boolean' } } as const;
  return runEmissionsCommand(args, io, OVERRIDES_USAGE, options, async (call) => {
    const file = call.text('set');
    if (file !== undefined && call.flag('clear')) throw wrongCall('Either --set or --clear.');
    if (file !== undefined) readOverrides(file);
    const answer = await call.onProfile(({ handlers }) => {
      if (call.flag('clear')) return handlers['emissions.clearOverrides']({});
      if (file === undefined) return handlers['emissions.overrides']({});
      return handlers['emissions.setOverrides']({ name: file, text: readFileSync(file, 'utf8') });
    });
    return { answer, words: () => inWords(answer) };
  });
}

function inWords({ overrides, without, with: now }: Output<'emissions.overrides'>): string {
  if (overrides.length === 0) return 'No overrides: figures are made with the factor set alone.';
  const change = (name: string, before: number, after: number, unit: string) =>
    `${name}: ${before.toFixed(3)} → ${after.toFixed(3)} ${unit}`;
  return [
    ...overrides.map(({ words, lines }) => `${words}; ${lines} lines`),
    change('Electricity', without.kwh, now.kwh, 'kWh'),
    change('Operational, location-based', without.operational, now.operational, 'kg CO2e'),
    change('Operational, market-based', without.market, now.market, 'kg CO2e'),
    change('Embodied', without.embodied, now.embodied, 'kg CO2e'),
    'Reports are made with the approved factor set, without overrides.',
  ].join('\n');
}
