import { type EmissionsIo, runEmissionsCommand } from './emissions-command.ts';

const FACTORS_USAGE = 'emissions factors [--choose ID] [--profile FOLDER] [--json]';

/** `emissions factors`: the factor sets with their tables' sources; with --choose, figures are made with another. */
export function runFactorsCommand(args: string[], io: EmissionsIo): Promise<number> {
  return runEmissionsCommand(args, io, FACTORS_USAGE, { choose: { type: 'string' } }, async (call) => {
    const id = call.text('choose');
    const answer = await call.onProfile(async ({ handlers }) => {
      if (id !== undefined) await handlers['emissions.chooseFactorSet']({ id });
      return handlers['emissions.factorSets']({});
    });
    return {
      answer,
      words: () =>
        answer.sets
          .flatMap(({ id, title, hash, folder, chosen, approved, tables }) => [
            `${id}: ${title}${chosen ? ' (chosen)' : ''}${approved ? ' (approved: reports are made with it)' : ''}${folder === null ? '' : `, in ${folder}`}`,
            `  SHA-256 ${hash}`,
            ...tables.map(
              ({ file, source, published, licence }) => `  ${file}  ${published}  ${licence}; ${source}`,
            ),
          ])
          .join('\n'),
    };
  });
}
