import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from './database.ts';

/** Days in a row that are asked for together. `toDay` is the day after the last. */
export type Span<Question> = {
  id: string;
  awsAccount: string;
  fromDay: string;
  toDay: string;
  askedAt: string;
  /** Some of its days were not final when it was surveyed; true until then. */
  estimated: boolean;
  /** What has to be asked. Null until the survey that tells is whole. */
  questions: Question[] | null;
};

/** A day that is known whole. */
export type KnownDay = { day: string; final: boolean; spanId: string; askedAt: string };

/** One page of an answer. `nextToken` is null on the last page. */
export type Page<Result> = { nextToken: string | null; results: Result[] };

type SpanRow = {
  id: string;
  aws_account: string;
  from_day: string;
  to_day: string;
  asked_at: string;
  estimated: number;
  questions: string;
};

/** What Cost Explorer answered. Every page is on disk before the next one is asked for, since each costs money. */
export function costExplorerStore<Question, Result>(database: Database) {
  const insertSpan = database.prepare(
    `INSERT INTO cost_explorer_spans VALUES (@id, @awsAccount, @fromDay, @toDay, @askedAt, 1, 'null', 0)`,
  );
  const updateSpan = database.prepare(
    'UPDATE cost_explorer_spans SET estimated = ?, questions = ? WHERE id = ?',
  );
  const deleteSurvey = database.prepare('DELETE FROM cost_explorer_pages WHERE span_id = ? AND question < 0');
  const openSpans = database.prepare<[string], SpanRow>(
    'SELECT * FROM cost_explorer_spans WHERE aws_account = ? AND complete = 0 ORDER BY asked_at DESC',
  );
  const spanById = database.prepare<[string], SpanRow>('SELECT * FROM cost_explorer_spans WHERE id = ?');
  const deleteSpan = database.prepare('DELETE FROM cost_explorer_spans WHERE id = ?');
  const completeSpan = database.prepare('UPDATE cost_explorer_spans SET complete = 1 WHERE id = ?');
  const deleteUnused = database.prepare(
    `DELETE FROM cost_explorer_spans WHERE aws_account = ? AND complete = 1
     AND id NOT IN (SELECT span_id FROM cost_explorer_days)`,
  );
  const insertPage = database.prepare('INSERT INTO cost_explorer_pages VALUES (?, ?, ?, ?, ?)');
  const deletePages = database.prepare('DELETE FROM cost_explorer_pages WHERE span_id = ? AND question = ?');
  const lastPages = database.prepare<
    [string],
    { question: number; pages: number; next_token: string | null }
  >(
    `SELECT question, page + 1 AS pages, next_token FROM cost_explorer_pages AS p WHERE span_id = ?
     AND page = (SELECT max(page) FROM cost_explorer_pages WHERE span_id = p.span_id AND question = p.question)`,
  );
  const pages = database.prepare<[string, number], { results: Buffer }>(
    'SELECT results FROM cost_explorer_pages WHERE span_id = ? AND question = ? ORDER BY page',
  );
  const days = database.prepare<
    [string, string, string],
    { day: string; final: number; span_id: string; asked_at: string }
  >(
    `SELECT day, final, span_id, asked_at FROM cost_explorer_days JOIN cost_explorer_spans ON id = span_id
     WHERE cost_explorer_days.aws_account = ? AND day >= ? AND day < ? ORDER BY day`,
  );
  const upsertDay = database.prepare(
    `INSERT INTO cost_explorer_days VALUES (?, ?, ?, ?)
     ON CONFLICT (aws_account, day) DO UPDATE SET span_id = excluded.span_id, final = excluded.final`,
  );

  return {
    begin(span: Omit<Span<Question>, 'id' | 'estimated' | 'questions'>): Span<Question> {
      const stored = { ...span, id: randomUUID() };
      insertSpan.run(stored);
      return { ...stored, estimated: true, questions: null };
    },

    /** Keeps what the survey found, in the place of its pages. Those have numbers below 0 for their questions. */
    surveyed: database.transaction(
      (spanId: string, { estimated, questions }: { estimated: boolean; questions: Question[] }): void => {
        updateSpan.run(estimated ? 1 : 0, JSON.stringify(questions), spanId);
        deleteSurvey.run(spanId);
      },
    ),

    /** Spans that were begun and not brought to their end, the newest first. */
    open: (awsAccount: string): Span<Question>[] => openSpans.all(awsAccount).map(spanFrom<Question>),

    find(spanId: string): Span<Question> | null {
      const row = spanById.get(spanId);
      return row ? spanFrom<Question>(row) : null;
    },

    discard: (spanId: string): void => void deleteSpan.run(spanId),

    /** By question: how many of its pages are kept, and the token of the next one (null when that was the last). */
    progress(spanId: string): Map<number, { pages: number; nextToken: string | null }> {
      return new Map(
        lastPages.all(spanId).map((row) => [row.question, { pages: row.pages, nextToken: row.next_token }]),
      );
    },

    keepPage(spanId: string, question: number, page: number, { nextToken, results }: Page<Result>): void {
      insertPage.run(spanId, question, page, nextToken, gzipSync(JSON.stringify(results)));
    },

    /** Forgets the pages of a question that has to be asked from its beginning. */
    forgetPages: (spanId: string, question: number): void => void deletePages.run(spanId, question),

    *results(spanId: string, question: number): Generator<Result> {
      for (const { results } of pages.all(spanId, question))
        yield* JSON.parse(gunzipSync(results).toString('utf8')) as Result[];
    },

    /** Makes the span's days the known ones, all at once, and forgets spans that no day rests on any more. */
    complete: database.transaction(
      (span: Span<Question>, known: readonly { day: string; final: boolean }[]): void => {
        completeSpan.run(span.id);
        for (const { day, final } of known) upsertDay.run(span.awsAccount, day, span.id, final ? 1 : 0);
        deleteUnused.run(span.awsAccount);
      },
    ),

    /** The known days from `from` to the day before `to`. */
    days(awsAccount: string, from: string, to: string): KnownDay[] {
      return days
        .all(awsAccount, from, to)
        .map((row) => ({ day: row.day, final: row.final === 1, spanId: row.span_id, askedAt: row.asked_at }));
    },
  };
}

export type CostExplorerStore<Question, Result> = ReturnType<typeof costExplorerStore<Question, Result>>;

function spanFrom<Question>(row: SpanRow): Span<Question> {
  return {
    id: row.id,
    awsAccount: row.aws_account,
    fromDay: row.from_day,
    toDay: row.to_day,
    askedAt: row.asked_at,
    estimated: row.estimated === 1,
    questions: JSON.parse(row.questions),
  };
}
