/** Every uncertain number has a central value and two bounds: `pue`, `pue_low`, `pue_high`. */
export const NUMBER_SUFFIXES = ['', '_low', '_high'] as const;
export type NumberSuffix = (typeof NUMBER_SUFFIXES)[number];

/** The columns of one number: `of` gives the SQL of its value or bound. */
export function three(name: string, of: (suffix: NumberSuffix) => string): string {
  return NUMBER_SUFFIXES.map((suffix) => `${of(suffix)} AS ${name}${suffix}`).join(', ');
}
