import type { Database } from './database.ts';

/** One US dollar at Cost Explorer's price. */
const DEFAULT_REQUESTS_PER_MONTH = 100;

export type BudgetState = {
  /** The month (UTC) that the figures are of, as YYYY-MM. */
  month: string;
  requestsPerMonth: number;
  used: number;
  left: number;
};

/** How many requests that cost money may be sent in a calendar month (UTC), and how many were. */
export function requestBudget(database: Database, now: () => Date = () => new Date()) {
  const readLimit = database.prepare<[], { requests_per_month: number }>(
    'SELECT requests_per_month FROM request_budget',
  );
  const writeLimit = database.prepare(
    `INSERT INTO request_budget VALUES (1, ?)
     ON CONFLICT (row) DO UPDATE SET requests_per_month = excluded.requests_per_month`,
  );
  const readUsed = database.prepare<[string], { requests: number }>(
    'SELECT requests FROM paid_requests WHERE month = ?',
  );
  const count = database.prepare(
    'INSERT INTO paid_requests VALUES (?, 1) ON CONFLICT (month) DO UPDATE SET requests = requests + 1',
  );

  const state = (): BudgetState => {
    const month = now().toISOString().slice(0, 7);
    const requestsPerMonth = readLimit.get()?.requests_per_month ?? DEFAULT_REQUESTS_PER_MONTH;
    const used = readUsed.get(month)?.requests ?? 0;
    return { month, requestsPerMonth, used, left: Math.max(0, requestsPerMonth - used) };
  };

  return {
    state,
    set(requestsPerMonth: number): BudgetState {
      writeLimit.run(requestsPerMonth);
      return state();
    },
    /** Counts one request, on disk, before it is sent. Answers false, and counts nothing, when none is left. */
    spend: database.transaction((): boolean => {
      const { month, left } = state();
      if (left === 0) return false;
      count.run(month);
      return true;
    }),
  };
}

export type RequestBudget = ReturnType<typeof requestBudget>;
