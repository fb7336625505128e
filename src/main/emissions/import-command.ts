import { type EmissionsIo, runEmissionsCommand, wrongCall } from './emissions-command.ts';

const IMPORT_USAGE = 'emissions import <path…> [--profile FOLDER] [--json]';

/** `emissions import <path…>`: imports usage files into the profile as one import, and prints its id. */
export function runImportCommand(args: string[], io: EmissionsIo): Promise<number> {
  return runEmissionsCommand(args, io, IMPORT_USAGE, {}, async (call) => {
    if (call.paths.length === 0) throw wrongCall('Name at least one file or folder.');
    let phase = '';
    const progress = (update: { phase: string }) => {
      if (update.phase !== phase) io.stderr.write(`${update.phase}…\n`);
      phase = update.phase;
    };
    const { factorsHash: _, ...answer } = await call.onProfile((profile) =>
      profile.importUsage(call.paths, { signal: call.signal, progress }),
    );
    const { lines, kgCO2e } = answer;
    return {
      answer,
      words: () =>
        `Imported as ${answer.id}: ${lines.read} lines, ${lines.estimated} estimated, ${lines.notUsage} without emissions by nature, ${lines.notCovered} not covered, ${lines.unreadable} unreadable; ${kgCO2e.total.toFixed(3)} kg CO2e`,
    };
  });
}
