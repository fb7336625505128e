/**
 * What an import keeps, in its folder. Estimates are not among it but for `periods.parquet`: they follow from the lines
 * and a factor set.
 */
export const LINES_FOLDER = 'lines';
/** Groups of lines: key, account, day, currency, kind, large, lines, amount, cost, first, last. */
export const ACTIVITY_FILE = 'activity.parquet';
/** What decides how a line is estimated: key_id and KEY_COLUMNS. */
export const KEYS_FILE = 'keys.parquet';
/** line_hash → key_id. */
export const KEY_OF_FILE = 'key-of.parquet';
/** Names of the files that were read, and where their lines begin. */
export const FILES_FILE = 'files.parquet';
/** How far rows are further down than their places, after records that could not be read. */
export const SHIFTS_FILE = 'shifts.parquet';
/** file, row, reason. */
export const UNREADABLE_FILE = 'unreadable.parquet';
/** What can be reported, with the factor set of the import: provider, account, month, kg_micro, lines. */
export const PERIODS_FILE = 'periods.parquet';

export const IMPORT_FILES = [
  ACTIVITY_FILE,
  KEYS_FILE,
  KEY_OF_FILE,
  FILES_FILE,
  SHIFTS_FILE,
  UNREADABLE_FILE,
  PERIODS_FILE,
];
