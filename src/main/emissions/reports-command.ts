import { type EmissionsIo, runEmissionsCommand } from './emissions-command.ts';

const REPORTS_USAGE = 'emissions reports [--profile FOLDER] [--json]';

/** `emissions reports`: what can be explained: the imports, each account's months, and the reports made of them. */
export function runReportsCommand(args: string[], io: EmissionsIo): Promise<number> {
  return runEmissionsCommand(args, io, REPORTS_USAGE, {}, async (call) => {
    const answer = await call.onProfile(async ({ handlers }) => ({
      imports: (await handlers['emissions.imports']({})).map(({ id, name, importedAt, lines, kgCO2e }) => ({
        id,
        name,
        importedAt,
        lines: lines.read,
        kg: kgCO2e.total,
      })),
      months: await handlers['emissions.reports']({}),
    }));
    return {
      answer,
      words: () =>
        [
          ...answer.imports.map(
            ({ id, name, lines, kg }) => `${id}  ${name}: ${lines} lines, ${kg.toFixed(3)} kg CO2e`,
          ),
          ...answer.months.map(
            ({ id, lines, kg, reportIds }) =>
              `${id}  ${lines} lines, ${kg.toFixed(3)} kg CO2e${reportIds.length === 0 ? '' : `; report ${reportIds.join(', ')}`}`,
          ),
          ...(answer.imports.length === 0 ? ['Nothing is imported. “emissions import <path…>” does.'] : []),
        ].join('\n'),
    };
  });
}
