import { azureFields } from './azure-fields.ts';
import { KEY_COLUMNS } from './classify-sql.ts';
import { costExplorerFields } from './cost-explorer-fields.ts';
import { curFields } from './cur-fields.ts';
import { focusFields } from './focus-fields.ts';
import type { Format } from './formats.ts';
import { gcpFields } from './gcp-fields.ts';
import { Source, tokensOf } from './source.ts';
import type { UsageFile } from './usage-file.ts';

/** Amounts and costs beyond these are nobody's; refusing them keeps every sum inside its type. */
const MAX_AMOUNT = '1e18';
const MAX_COST = '1e15';
/** Less may be rounded to nothing, which is no usual cost. */
const SMALLEST_COST = '1e-11';
/** Lines with such amounts are grouped each by its own: one of them may be a defect that must not drown a sum. */
const LARGE_AMOUNT = '1e9';
/** There were no such bills before, and there are none yet from then on. */
const EARLIEST = `TIMESTAMP '2000-01-01'`;
const LATEST = `TIMESTAMP '2100-01-01'`;

/** Usage-line columns as SQL over a source's columns, by their names. */
export type Fields = Record<string, string>;

const FIELDS: Record<Format, (source: Source) => Fields> = {
  'aws-cur': curFields,
  'aws-cur-2': curFields,
  'aws-cost-explorer': costExplorerFields,
  focus: focusFields,
  'azure-cost': azureFields,
  'gcp-billing': gcpFields,
};

/** How the lines of a source are read: its columns in SQL, and what they are grouped by. */
export class LineColumns {
  readonly source: Source;
  readonly fields: Fields;
  /** Columns of the source that decide the key. */
  readonly keyTokens: string[];
  /** Those and the columns that account and currency are read from. */
  readonly groupTokens: string[];
  /**
   * Columns that only the lines need. Text is found broken only in columns that are read, so both passes read the same
   * and leave out the same records.
   */
  readonly lineTokens: string[];

  constructor(file: UsageFile) {
    this.source = new Source(file);
    this.fields = FIELDS[file.format](this.source);
    const keys = KEY_COLUMNS.map((column) => this.field(column)).join(' ');
    this.keyTokens = tokensOf(keys);
    this.groupTokens = tokensOf(`${keys} ${this.field('account')} ${this.field('currency')}`);
    this.lineTokens = tokensOf(`${this.field('resource')} ${this.field('tags')}`).filter(
      (token) => !this.groupTokens.includes(token),
    );
  }

  /** A usage-line column in SQL; null where the format has none. */
  field(name: string): string {
    return this.fields[name] ?? 'CAST(NULL AS VARCHAR)';
  }

  /**
   * Names the key of a line for as long as an import lives. Collisions are looked for when the keys are made; `salt`
   * gets out of one.
   */
  hash(salt: string): string {
    return `hash('${salt}', ${this.keyTokens.join(', ') || 'NULL'})`;
  }

  /**
   * Columns that each line has: `start_time`, `end_time`, `amount`, `cost` and `kind` (see KIND), over `scan`, of which
   * `others` are passed on.
   */
  measured(scan: string, others: readonly string[]): string {
    const f = (name: string) => this.field(name);
    // Nearly every line is usual, and one look says so: the cases behind it cost as much as the rest of the query.
    return `
      SELECT *, CASE WHEN usual THEN ${KIND.usual}
          WHEN start_time IS NULL OR amount > ${MAX_AMOUNT} OR amount < -${MAX_AMOUNT} OR abs(cost) > ${MAX_COST} THEN ${KIND.unreadable}
          WHEN amount IS NULL AND has_amount THEN ${KIND.unreadable}
          WHEN cost IS NULL AND has_cost THEN ${KIND.unreadable}
          WHEN has_end OR start_time < ${EARLIEST} OR end_time < start_time OR end_time >= ${LATEST} THEN ${KIND.unreadable}
          WHEN amount IS NULL THEN ${KIND.missing}
          WHEN amount < 0 THEN ${KIND.negative}
          WHEN cost <= 0 THEN ${KIND.credited}
          ELSE ${KIND.usual} END AS kind
      FROM (
        SELECT * REPLACE (coalesce(end_time, start_time) AS end_time),
          CASE WHEN usual THEN raw_amount WHEN isfinite(raw_amount) THEN raw_amount END AS amount,
          try_cast(raw_cost AS DECIMAL(38, 12)) AS cost,
          CASE WHEN usual THEN FALSE WHEN raw_amount IS NULL THEN ${f('amount_text')} IS NOT NULL ELSE NOT isfinite(raw_amount) END AS has_amount,
          CASE WHEN usual THEN FALSE WHEN try_cast(raw_cost AS DECIMAL(38, 12)) IS NULL THEN ${f('cost_text')} IS NOT NULL ELSE FALSE END AS has_cost,
          CASE WHEN end_time IS NULL THEN ${f('end_text')} IS NOT NULL ELSE FALSE END AS has_end
        FROM (
          SELECT *, raw_amount >= 0 AND raw_amount < ${LARGE_AMOUNT} AND raw_cost >= ${SMALLEST_COST} AND raw_cost <= ${MAX_COST}
            AND start_time >= ${EARLIEST} AND end_time >= start_time AND end_time < ${LATEST} AS usual
          FROM (
            SELECT *, ${f('start_time')} AS start_time, ${f('end_time')} AS end_time, ${f('amount')} AS raw_amount,
              ${f('cost')} AS raw_cost${others.map((sql) => `, ${sql}`).join('')}
            FROM ${scan})))`;
  }

  /** Why a line of kind `unreadable` cannot be read. */
  problem(): string {
    const text = (name: string) => `(${this.field(name)})[:40]`;
    const json = this.source.file.container === 'json';
    return `CASE
        ${json ? 'WHEN json_problem IS NOT NULL THEN json_problem' : ''}
        WHEN has_amount THEN 'The amount “' || ${text('amount_text')} || '” is not a number.'
        WHEN abs(amount) > ${MAX_AMOUNT} THEN 'The amount ' || ${text('amount_text')} || ' is beyond any real usage.'
        WHEN has_cost THEN 'The cost “' || ${text('cost_text')} || '” is not a number.'
        WHEN abs(cost) > ${MAX_COST} THEN 'The cost ' || ${text('cost_text')} || ' is beyond any real bill.'
        WHEN start_time IS NULL AND ${this.field('start_text')} IS NULL THEN 'The start date is missing.'
        WHEN start_time IS NULL THEN 'The start date “' || ${text('start_text')} || '” is not a date.'
        WHEN start_time < ${EARLIEST} OR start_time >= ${LATEST} THEN 'The start date “' || ${text('start_text')} || '” is of no bill.'
        WHEN has_end THEN 'The end date “' || ${text('end_text')} || '” is not a date.'
        WHEN end_time < start_time THEN 'The end date “' || ${text('end_text')} || '” is before the start date.'
        WHEN end_time >= ${LATEST} THEN 'The end date “' || ${text('end_text')} || '” is of no bill.'
        ELSE 'The kind of charge is missing.' END`;
  }
}

/**
 * What a line's amount is: usual; negative (it corrects another line); missing; not readable at all; or usual with a
 * cost that is negative or nothing (what a commitment paid for), which is no basis for an estimate by cost.
 */
export const KIND = { usual: 0, negative: 1, missing: 2, unreadable: 3, credited: 4 } as const;

/** The amount where it is so large that the line stands alone, else null. */
export const LARGE = `CASE WHEN amount >= ${LARGE_AMOUNT} THEN amount END`;
