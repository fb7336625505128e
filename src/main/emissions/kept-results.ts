import type { Row } from './view-sql.ts';

export type Page = { offset: number; limit: number };

/** Tables that are kept: the one that is scrolled through, and those before that one goes back to. */
const MAX_TABLES = 3;
/** Short answers that are kept. */
const MAX_ANSWERS = 100;

/**
 * Results of queries over relations that do not change, kept for as long as newer ones do not take their place. A long
 * table is read page by page: its groups are made and sorted once, and not for each page anew. One call at a time.
 */
export class KeptResults {
  readonly #run: (sql: string) => Promise<Row[]>;
  readonly #tables = new Map<string, { name: string; total: number }>();
  readonly #answers = new Map<string, Row[]>();
  #made = 0;

  /** `run` runs SQL on one connection; temporary tables are made there, and go with it. */
  constructor(run: (sql: string) => Promise<Row[]>) {
    this.#run = run;
  }

  /** One page of a query's rows in the query's own order, and how many rows there are. */
  async page(sql: string, { offset, limit }: Page): Promise<{ rows: Row[]; total: number }> {
    const { name, total } = await this.#table(sql);
    const rows = await this.#run(
      `SELECT * FROM ${name} WHERE rowid >= ${offset} AND rowid < ${offset + limit} ORDER BY rowid`,
    );
    return { rows, total };
  }

  /** The rows of a query that answers few. */
  async answer(sql: string): Promise<Row[]> {
    const rows = this.#answers.get(sql) ?? (await this.#run(sql));
    this.#answers.delete(sql);
    this.#answers.set(sql, rows);
    for (const oldest of [...this.#answers.keys()].slice(0, -MAX_ANSWERS)) this.#answers.delete(oldest);
    return rows;
  }

  async #table(sql: string): Promise<{ name: string; total: number }> {
    const known = this.#tables.get(sql);
    // The one used last is the last to go.
    this.#tables.delete(sql);
    if (known) {
      this.#tables.set(sql, known);
      return known;
    }
    // First the room, then the table: two of them may not fit.
    for (const [oldest, { name }] of [...this.#tables].slice(0, 1 - MAX_TABLES)) {
      this.#tables.delete(oldest);
      await this.#run(`DROP TABLE ${name}`);
    }
    this.#made += 1;
    const name = `kept_${this.#made}`;
    const [made] = await this.#run(`CREATE TEMP TABLE ${name} AS ${sql}`);
    const table = { name, total: Number(made?.Count) };
    this.#tables.set(sql, table);
    return table;
  }
}
