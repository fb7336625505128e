import type { Table } from './table.ts';

/** Relative bounds of figures that stand for machines of a kind; where a table has low and high columns, those hold. */
export const UNCERTAINTY: Table = {
  source: 'CloudTuner Desk, docs/factors.md',
  published: '2026-11-21',
  valid: 'With this set.',
  licence: 'Apache-2.0',
  note: 'The publications give no bounds; these are ours, with the reason of each.',
  columns: ['kind', 'low', 'high', 'reason'],
  rows: [
    [
      'watts-type',
      0.75,
      1.3,
      'Published SPECpower results of servers with one kind of processor spread by about this much around their mean',
    ],
    [
      'watts-family',
      0.65,
      1.45,
      'The type is not listed; its family runs on more than one kind of processor',
    ],
    [
      'watts-average',
      0.5,
      1.8,
      'The machine is not known; processors of one provider differ by up to four times',
    ],
    [
      'embodied-type',
      0.6,
      1.5,
      'Life-cycle assessments of one server model spread by about this much (Dell PowerEdge R740 study)',
    ],
    ['embodied-family', 0.5, 1.7, 'The type is not listed'],
    ['embodied-average', 0.4, 2.2, 'The machine is not known'],
    [
      'storage-replication',
      0.5,
      1,
      'Copies are counted as full ones; providers that use erasure codes keep less',
    ],
  ],
};

/**
 * Relative bounds of the regional figures. Grid: annual means by country or grid area, of a year before the usage.
 * PUE: annual means of a region, and the provider's mean where a region has none.
 */
export const GRID_BOUNDS = { low: 0.85, high: 1.15 };
export const PUE_BOUNDS = { low: 0.97, high: 1.05 };

/** Low, central and high of the coefficients that hold for every provider. */
export const COEFFICIENTS = {
  ssd: { unit: 'Wh/TB-h', low: 0.6, high: 1.5 },
  hdd: { unit: 'Wh/TB-h', low: 0.33, high: 0.8 },
  memory: { unit: 'kWh/GB-h', low: 0.000375, high: 0.0004083 },
  network: { unit: 'kWh/GB', low: 0.0005, high: 0.0015 },
  utilisation: { unit: 'percent', low: 25, high: 75 },
  serverLife: { unit: 'h', low: 26_280, high: 52_560 },
} as const;
