import type { Output } from '../../ipc/contract.ts';
import { type EmissionsIo, runEmissionsCommand, wrongCall } from './emissions-command.ts';

const RECOMMENDATIONS_USAGE =
  'emissions recommendations [--import ID] [--account ACCOUNT] [--from DAY] [--to DAY] [--profile FOLDER] [--json]';

type Answer = Output<'emissions.recommendations'>;

/** `emissions recommendations`: what would have saved emissions, ranked, with its arithmetic. */
export function runRecommendationsCommand(args: string[], io: EmissionsIo): Promise<number> {
  const options = {
    import: { type: 'string' },
    account: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  } as const;
  return runEmissionsCommand(args, io, RECOMMENDATIONS_USAGE, options, async (call) => {
    const [importId, account, from, to] = [
      call.text('import'),
      call.text('account'),
      call.text('from'),
      call.text('to'),
    ];
    for (const day of [from, to]) {
      if (day !== undefined && !isDay(day)) throw wrongCall(`“${day}” is no day, such as 2026-08-31.`);
    }
    const filter = {
      ...(importId === undefined ? {} : { imports: [importId] }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(account === undefined ? {} : { where: [{ dimension: 'account' as const, values: [account] }] }),
    };
    const answer = await call.onProfile(({ handlers }) => handlers['emissions.recommendations']({ filter }));
    return { answer, words: () => inWords(answer) };
  });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function inWords({ period, found, items, total }: Answer): string {
  if (period === null) return 'There is no usage to look at.';
  const costs = total.costSaved.map(({ amount, currency }) => `${amount.toFixed(2)} ${currency}`);
  return [
    `${period.from} to ${period.to}, ${period.days} ${period.days === 1 ? 'day' : 'days'} with usage`,
    ...items.flatMap((item) => [
      `${item.rank}. ${item.title} (${item.provider} ${item.account}, ${item.region})`,
      `   ${item.kgSaved === null ? item.needs : `${kilograms(item.kgSaved)}; ${item.costSaved ? `${item.costSaved.amount.toFixed(2)} ${item.costSaved.currency}` : item.costReason}`}`,
      ...item.steps.map((step) => `   ${step.name}: ${step.numbers} = ${step.result} ${step.unit}`),
      ...item.assumptions.map((text) => `   ${text}`),
      ...(item.alternativeTo === null
        ? []
        : [`   Not in the total: the same usage as in ${item.alternativeTo}`]),
    ]),
    ...(found > items.length ? [`… and ${found - items.length} smaller ones`] : []),
    `Together, each line once: ${kilograms(total.kgSaved)}${costs.length === 0 ? '' : `; ${costs.join(', ')}`}`,
  ].join('\n');
}

function kilograms({ low, central, high }: Answer['total']['kgSaved']): string {
  const [a, b, c] = [low, central, high].map((value) => String(Number(value.toPrecision(4))));
  return `${b} kg CO2e (${a} to ${c})`;
}
