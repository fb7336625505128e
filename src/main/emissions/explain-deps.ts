import type { Json } from '@duckdb/node-api';
import type { FiguresFilter } from '../../ipc/emissions-views.ts';
import type { Overrides } from './factor-overrides.ts';
import type { FactorSet } from './factor-set.ts';

/** A report that this desk attested. UTC seconds, half-open. */
export type KnownReport = {
  reportId: string;
  importId: string;
  provider: string;
  cloudAccount: string;
  periodStart: number;
  periodEnd: number;
};

/** What explaining needs of the desk. Minting's reports come in as functions: features never import each other. */
export type ExplainDeps = {
  /**
   * Runs SQL over `figures` and `line_figures` of a filter's imports; of all when there are none given. `approved`: with
   * the approved factor set and no overrides, as reports are made.
   */
  query(
    sql: string,
    filter: Pick<FiguresFilter, 'imports' | 'proxy'>,
    approved?: boolean,
  ): Promise<Record<string, Json>[]>;
  /** The factor set that `query` estimates with. */
  factors(approved?: boolean): FactorSet;
  /** The overrides that `query` estimates with. */
  overrides(approved?: boolean): Overrides;
  /** Ids of the imports that there are. */
  importIds(): readonly string[];
  findReport(reportId: string): KnownReport | null;
};
