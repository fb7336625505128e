/** Kinds of charge that are usage, as the exports spell them. */
export const USAGE_CHARGES = ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage'];

/**
 * The kind of charge in a text: one that is usage is known in whatever case a tool on the way has left it, because a bill
 * whose every line says `usage` would otherwise come to nothing. Null stays null.
 */
export function chargeSql(text: string): string {
  const cases = USAGE_CHARGES.map((charge) => `WHEN '${charge.toLowerCase()}' THEN '${charge}'`);
  return `CASE lower(${text}) ${cases.join(' ')} ELSE ${text} END`;
}
