/** Names of the canonical record's fields, in their order (emissions method, “Records and the Merkle root”). */
const FIELDS = [
  'provider',
  'account',
  'resource',
  'usage_type',
  'region',
  `strftime(start_time, '%Y-%m-%dT%H:%M:%SZ') || '/' || strftime(end_time, '%Y-%m-%dT%H:%M:%SZ')`,
  // Twelve decimals; what a double holds beyond them is no measurement.
  'CAST(CAST(amount AS DECIMAL(38, 12)) AS VARCHAR)',
  'unit',
  'CAST(kg_micro AS VARCHAR)',
  `getvariable('factor_set')`,
];

/** The canonical record of an estimated line: a netstring per field, null as empty. See domain/emissions/canonical-record. */
export const RECORD_SQL = FIELDS.map(
  (field) => `strlen(coalesce(${field}, '')) || ':' || coalesce(${field}, '') || ','`,
).join(' || ');

/** Leaf hashes (RFC 9162, 2.1.1) of the estimated lines' records, in the records' byte order. */
export function leavesSql(estimated: string): string {
  return `SELECT unhex(sha256('\\x00'::BLOB || encode(record))) AS leaf
    FROM (SELECT ${RECORD_SQL} AS record FROM ${estimated} WHERE status = 'estimated') ORDER BY record`;
}
