import type { ResultByTime } from '@aws-sdk/client-cost-explorer';
import type { CostExplorerStore, Span } from '../storage/cost-explorer.ts';
import type { RequestBudget } from '../storage/request-budget.ts';
import { type Ask, askAllPages, budgetReached } from './ask-cost-explorer.ts';
import { type DayRange, daysBetween } from './days.ts';
import { isFresh } from './plan-fetch.ts';
import { type Question, requestFor, type Sums, survey } from './survey.ts';

export type CostStore = CostExplorerStore<Question, ResultByTime>;
export type CostSpan = Span<Question>;

/** A span for the days: the one that was begun for them and can be gone on with, or a new one after a survey. */
export async function openSpan(
  store: CostStore,
  ask: Ask,
  awsAccount: string,
  { from, to }: DayRange,
  now: Date,
): Promise<CostSpan> {
  const begun = findOpenSpan(store, awsAccount, { from, to }, now);
  if (begun) return begun;
  const { questions, estimated } = await survey(ask, from, to);
  const known = { awsAccount, fromDay: from, toDay: to, askedAt: now.toISOString() };
  return store.begin({ ...known, estimated, questions });
}

/** Discards spans that were begun and have grown old on the way. */
export function findOpenSpan(
  store: CostStore,
  awsAccount: string,
  { from, to }: DayRange,
  now: Date,
): CostSpan | null {
  for (const span of store.open(awsAccount)) {
    if (!isFresh(span, now)) store.discard(span.id);
    else if (span.fromDay === from && span.toDay === to) return span;
  }
  return null;
}

/** How many questions of a span have no whole answer yet: each takes a request at the least. */
export function openQuestions(store: CostStore, span: CostSpan): number {
  const progress = store.progress(span.id);
  return span.questions.filter((_, at) => progress.get(at)?.nextToken !== null).length;
}

/**
 * Asks what is left to ask of a span and makes its days known. Answers a sentence for each question whose answer does
 * not add up to what the survey said; the span's days are then not final. Whatever ends the work before that leaves
 * every page that came, and no day.
 *
 * @throws Failure `request-budget-reached`, before anything is asked when it is certain; others as `askAllPages`.
 */
export async function fetchSpan(
  store: CostStore,
  ask: Ask,
  span: CostSpan,
  budget: RequestBudget,
  onAnswer: (done: number) => void,
): Promise<string[]> {
  const progress = store.progress(span.id);
  const needed = openQuestions(store, span);
  if (needed > budget.state().left) throw budgetReached(budget, needed);
  for (const [at, question] of span.questions.entries()) {
    await askAllPages(ask, requestFor(question, span.fromDay, span.toDay), progress.get(at), {
      keep: (number, page) => store.keepPage(span.id, at, number, page),
      restart: () => store.forgetPages(span.id, at),
    });
    onAnswer(at + 1);
  }
  return completeSpan(store, span);
}

function completeSpan(store: CostStore, span: CostSpan): string[] {
  const estimated = new Set<string>();
  const answered = new Set<string>();
  const differences = span.questions.flatMap((question, at) => {
    const sums: Sums = { cost: 0, amount: 0 };
    for (const { TimePeriod, Estimated, Groups = [] } of store.results(span.id, at)) {
      const day = TimePeriod?.Start ?? '';
      answered.add(day);
      if (Estimated !== false) estimated.add(day);
      for (const { Metrics = {} } of Groups) {
        sums.cost += Number(Metrics.UnblendedCost?.Amount ?? 0);
        sums.amount += Number(Metrics.UsageQuantity?.Amount ?? 0);
      }
    }
    return addsUp(sums, question.expected) ? [] : [difference(question, sums)];
  });
  const days = daysBetween(span.fromDay, span.toDay).map((day) => ({
    day,
    // A day that no answer speaks of had no usage; whether that is final, the survey said.
    final: differences.length === 0 && !estimated.has(day) && (answered.has(day) || !span.estimated),
  }));
  store.complete(span, days);
  return differences;
}

/** Cost Explorer does not say when a filter names nothing: an answer that lacks usage looks like one that has none. */
function addsUp(sums: Sums, expected: Sums): boolean {
  const close = (a: number, b: number) => Math.abs(a - b) <= 0.005 + 1e-6 * Math.abs(b);
  return close(sums.cost, expected.cost) && close(sums.amount, expected.amount);
}

function difference({ where, expected }: Question, { cost, amount }: Sums): string {
  const subject = Object.values(where).join(', ');
  return `${subject}: the days add up to a cost of ${cost.toFixed(2)} and a quantity of ${amount.toFixed(2)}, the whole to ${expected.cost.toFixed(2)} and ${expected.amount.toFixed(2)}.`;
}
