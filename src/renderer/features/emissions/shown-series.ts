import type { Output } from '../../../ipc/contract.ts';
import type { Dimension, Measure } from '../../../ipc/emissions-views.ts';

/** What the panel draws: a measure, its name, and how a value of it reads. */
export type Drawn = { measure: Measure; currency?: string; title: string };

/** Figures over time with all that chart and table need to show the same of them. */
export type ShownSeries = {
  data: Output<'emissions.series'>;
  drawn: Drawn;
  basis: 'location' | 'market';
  by: Dimension | '';
  name: (key: string | null, keys: number) => string;
  bucketName: (bucket: string) => string;
  title: string;
  unit: 'day' | 'month';
};
