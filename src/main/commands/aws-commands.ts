import { Failure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import { type Arguments, indexArgument, wrongCall } from './arguments.ts';
import type { Session } from './command.ts';
import { unlock, vaultCommand } from './desk-command.ts';
import { followTask } from './follow-task.ts';

type Account = Output<'cloudAccounts.add'>;
type AccountChoice = { account: string | undefined; profile: string | undefined };
type Estimate = Output<'cloudAccounts.estimateFetch'>;
type Budget = Output<'cloudAccounts.budget'>;
type Ended = { awsAccount: string | null; summary: string; budget: Budget };

const ACCOUNT = { account: { type: 'string' }, 'aws-profile': { type: 'string' } } as const;
const ACCOUNT_USAGE = '[--aws-profile NAME | --account NAME]';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `emissions aws fetch`: days of usage from Cost Explorer. With --dry-run, what they would cost, and nobody is asked. */
export const awsFetchCommand = vaultCommand<
  AccountChoice & { from: string; to: string; refresh: boolean; dryRun: boolean },
  Ended | Estimate
>({
  usage: `emissions aws fetch ${ACCOUNT_USAGE} --from DAY --to DAY [--refresh] [--dry-run]`,
  options: {
    ...ACCOUNT,
    from: { type: 'string' },
    to: { type: 'string' },
    refresh: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  read(args) {
    args.none();
    const [from, to] = [dayArgument(args, 'from'), dayArgument(args, 'to')];
    return {
      ...accountChoice(args),
      from,
      to,
      refresh: args.flag('refresh'),
      dryRun: args.flag('dry-run'),
    };
  },
  async work(session, { from, to, refresh, dryRun, ...choice }) {
    const { handlers } = session.desk;
    const { id, credentials } = await chooseAccount(session, choice);
    const estimate = await handlers['cloudAccounts.estimateFetch']({ id, from, to, refresh, survey: false });
    if (dryRun) return estimate;
    session.say(inWords(estimate));
    if (credentials === 'vault') await unlock(session);
    const { taskId } = await handlers['cloudAccounts.fetch']({ id, from, to, refresh });
    return ended(session, id, taskId);
  },
  words: (answer) =>
    'summary' in answer ? `${answer.summary}\n${budgetInWords(answer.budget)}` : inWords(answer),
});

/** `emissions aws s3`: a Cost and Usage Report or Data Export out of a bucket. */
export const awsS3Command = vaultCommand<
  AccountChoice & { bucket: string; prefix: string; region: string },
  Ended
>({
  usage: `emissions aws s3 ${ACCOUNT_USAGE} --bucket NAME [--prefix PREFIX] [--region REGION]`,
  options: {
    ...ACCOUNT,
    bucket: { type: 'string' },
    prefix: { type: 'string' },
    region: { type: 'string' },
  },
  read(args, { environment }) {
    args.none();
    const bucket = args.text('bucket');
    if (bucket === undefined) throw wrongCall('Name the bucket with --bucket.');
    const region =
      args.text('region') ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1';
    return { ...accountChoice(args), bucket, prefix: args.text('prefix') ?? '', region };
  },
  async work(session, { bucket, prefix, region, ...choice }) {
    const { id, credentials } = await chooseAccount(session, choice);
    if (credentials === 'vault') await unlock(session);
    const { taskId } = await session.desk.handlers['cloudAccounts.fetchExport']({
      id,
      bucket,
      prefix,
      region,
    });
    return ended(session, id, taskId);
  },
  words: ({ summary }) => summary,
});

/** `emissions aws budget`: how many requests to Cost Explorer a month may have; with a number, from now on. */
export const awsBudgetCommand = vaultCommand<{ requestsPerMonth: number | null }, Budget>({
  usage: 'emissions aws budget [REQUESTS]',
  read(args) {
    const [first] = args.positionals;
    return {
      requestsPerMonth: first === undefined ? null : indexArgument('REQUESTS', args.only('REQUESTS')),
    };
  },
  work: async ({ desk: { handlers } }, { requestsPerMonth }) =>
    requestsPerMonth === null
      ? handlers['cloudAccounts.budget']({})
      : handlers['cloudAccounts.setBudget']({ requestsPerMonth }),
  words: budgetInWords,
});

function dayArgument(args: Arguments, name: 'from' | 'to'): string {
  const day = args.text(name);
  if (day === undefined)
    throw wrongCall(`Name the ${name === 'from' ? 'first' : 'last'} day with --${name}.`);
  const isDay = DAY.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) throw wrongCall(`--${name}: “${day}” is not a day, such as 2026-10-01.`);
  return day;
}

function accountChoice(args: Arguments): AccountChoice {
  const choice = { account: args.text('account'), profile: args.text('aws-profile') };
  if (choice.account !== undefined && choice.profile !== undefined)
    throw wrongCall('Give --aws-profile or --account, not both.');
  return choice;
}

/** The account of that name; or the one of an AWS profile, or of the environment, added when it is not there yet. */
async function chooseAccount(
  { desk: { handlers } }: Session,
  { account, profile }: AccountChoice,
): Promise<Account> {
  const { accounts } = await handlers['cloudAccounts.list']({});
  if (account !== undefined) {
    const named = accounts.filter(({ name }) => name === account);
    const [found] = named;
    if (found && named.length === 1) return found;
    const names = accounts.map(({ name }) => `“${name}”`).join(', ') || 'none';
    throw new Failure(
      'unknown-cloud-account',
      found
        ? `There are several accounts “${account}”.`
        : `There is no account “${account}”. There is: ${names}.`,
    );
  }
  if (profile !== undefined) {
    const known = accounts.find((one) => one.profile === profile);
    return known ?? handlers['cloudAccounts.add']({ credentials: 'profile', name: profile, profile });
  }
  const known = accounts.find((one) => one.credentials === 'environment');
  return known ?? handlers['cloudAccounts.add']({ credentials: 'environment', name: 'Environment' });
}

async function ended(session: Session, id: string, taskId: string): Promise<Ended> {
  await followTask(session, taskId);
  const { accounts, budget } = await session.desk.handlers['cloudAccounts.list']({});
  const account = accounts.find((one) => one.id === id);
  return { awsAccount: account?.awsAccount ?? null, summary: account?.lastFetch?.summary ?? '', budget };
}

function inWords({ days, daysToAsk, requestsAtLeast, usdAtLeast, surveyed, budget }: Estimate): string {
  const least = surveyed ? 'at least' : 'at least, before a survey,';
  return `${days} days, ${daysToAsk} of them to be asked for: ${least} ${requestsAtLeast} ${requestsAtLeast === 1 ? 'request' : 'requests'} (${usdAtLeast.toFixed(2)} USD).\n${budgetInWords(budget)}`;
}

function budgetInWords({ month, requestsPerMonth, used, left, usdPerRequest }: Budget): string {
  return `Requests to Cost Explorer in ${month}: ${used} of ${requestsPerMonth} used, ${left} left, at ${usdPerRequest.toFixed(2)} USD each.`;
}
