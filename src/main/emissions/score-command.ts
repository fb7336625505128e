import { type EmissionsIo, runEmissionsCommand } from './emissions-command.ts';

const SCORE_USAGE = 'emissions score [--account ACCOUNT] [--profile FOLDER] [--json]';

/** `emissions score`: the efficiency scores of every account and month, with their arithmetic. */
export function runScoreCommand(args: string[], io: EmissionsIo): Promise<number> {
  return runEmissionsCommand(args, io, SCORE_USAGE, { account: { type: 'string' } }, async (call) => {
    const account = call.text('account');
    const answer = await call.onProfile(({ handlers }) =>
      handlers['emissions.score'](account === undefined ? {} : { account }),
    );
    return {
      answer,
      words: () =>
        answer.length === 0
          ? 'There is no usage to score.'
          : answer
              .flatMap(({ month, provider, account, score, explanation, steps }) => [
                `${month}  ${provider} ${account}: ${score.toFixed(4)}. ${explanation}`,
                ...steps.map(
                  (step) =>
                    `  ${step.name}: ${step.numbers} = ${step.result}${step.unit === '' ? '' : ` ${step.unit}`}`,
                ),
              ])
              .join('\n'),
    };
  });
}
