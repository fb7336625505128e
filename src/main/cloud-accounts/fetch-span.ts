import type { ResultByTime } from '@aws-sdk/client-cost-explorer';
import type { CostExplorerStore, Span } from '../storage/cost-explorer.ts';
import type { RequestBudget } from '../storage/request-budget.ts';
import { type Ask, askAllPages, budgetReached, type Pages } from './ask-cost-explorer.ts';
import { cannotWrite } from './cannot-write.ts';
import { type DayRange, daysBetween, inRanges } from './days.ts';
import { isFresh } from './plan-fetch.ts';
import { type Question, requestFor, type Sums, survey } from './survey.ts';

export type CostStore = CostExplorerStore<Question, ResultByTime>;
export type CostSpan = Span<Question>;
export type SurveyedSpan = CostSpan & { questions: Question[] };

/**
 * What has to be done for the days: spans within them that were begun earlier and can be gone on with, and the days that
 * are left. Discards spans that were begun and have grown old on the way.
 */
export function divideDays(
  store: CostStore,
  awsAccount: string,
  toAsk: readonly DayRange[],
  now: Date,
): { begun: CostSpan[]; left: DayRange[] } {
  const left = new Set(toAsk.flatMap(({ from, to }) => daysBetween(from, to)));
  const begun: CostSpan[] = [];
  for (const span of store.open(awsAccount)) {
    const days = daysBetween(span.fromDay, span.toDay);
    if (!isFresh(span, now)) store.discard(span.id);
    else if (days.every((day) => left.has(day))) {
      begun.push(span);
      for (const day of days) left.delete(day);
    }
  }
  return { begun, left: inRanges([...left]) };
}

/** Spans for the days, as `divideDays` finds them: those that were begun, and new ones. */
export function spansFor(
  store: CostStore,
  awsAccount: string,
  toAsk: readonly DayRange[],
  now: Date,
): CostSpan[] {
  const { begun, left } = divideDays(store, awsAccount, toAsk, now);
  const askedAt = now.toISOString();
  return [
    ...begun,
    ...left.map(({ from, to }) => store.begin({ awsAccount, fromDay: from, toDay: to, askedAt })),
  ];
}

/** The span with its questions: AWS is asked for what no survey has told yet. @throws Failure as `askAllPages` does. */
export async function surveySpan(store: CostStore, ask: Ask, span: CostSpan): Promise<SurveyedSpan> {
  if (span.questions !== null) return { ...span, questions: span.questions };
  const found = await survey(ask, span.fromDay, span.toDay, (request) => ({
    ...pagesOf(store, span, -request),
    results: () => store.results(span.id, -request),
  }));
  store.surveyed(span.id, found);
  return { ...span, ...found };
}

function pagesOf(store: CostStore, span: CostSpan, question: number): Pages {
  return {
    kept: () => store.progress(span.id).get(question),
    keep: (number, page) => {
      try {
        store.keepPage(span.id, question, number, page);
      } catch (error) {
        throw cannotWrite('The database of the profile', error);
      }
    },
    restart: () => store.forgetPages(span.id, question),
  };
}

/** How many requests a span certainly needs still: one for each open question; before its survey, that and a question. */
export function requestsNeeded(store: CostStore, { id, questions }: CostSpan): number {
  const progress = store.progress(id);
  return questions === null ? 2 : questions.filter((_, at) => progress.get(at)?.nextToken !== null).length;
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
  span: SurveyedSpan,
  budget: RequestBudget,
  onAnswer: (done: number) => void,
): Promise<string[]> {
  const needed = requestsNeeded(store, span);
  if (needed > budget.state().left) throw budgetReached(budget, needed);
  for (const [at, question] of span.questions.entries()) {
    await askAllPages(ask, requestFor(question, span.fromDay, span.toDay), pagesOf(store, span, at));
    onAnswer(at + 1);
  }
  return completeSpan(store, span);
}

function completeSpan(store: CostStore, span: SurveyedSpan): string[] {
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
