import type { Column, Format } from './formats.ts';

/** A usage export whose format is known. `columns` are in the file's order, each with the name it is known by here. */
export type UsageFile = {
  path: string;
  name: string;
  container: 'csv' | 'json' | 'parquet';
  format: Format;
  columns: Column[];
  delimiter: string;
  gzipped: boolean;
  /** How JSON is laid out: an object a line, or one array of objects. */
  layout?: 'newline_delimited' | 'array';
  /** Whether days come before months in dates with slashes; Azure writes both. */
  dayFirst?: boolean;
};
