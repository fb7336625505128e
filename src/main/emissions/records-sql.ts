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
export const RECORD_SQL = `concat(${FIELDS.map(
  (field) => `coalesce(strlen(${field}), 0), ':', ${field}, ','`,
).join(', ')})`;

/** Hash of a record's leaf (RFC 9162, 2.1.1). */
export const LEAF_SQL = `unhex(sha256('\\x00'::BLOB || encode(${RECORD_SQL})))`;

/** Leaves of the estimated lines' records in byte order: whatever order the lines come in, it is the same. */
export function leavesSql(estimated: string): string {
  return `SELECT ${LEAF_SQL} AS leaf FROM ${estimated} WHERE status = 'estimated' ORDER BY leaf`;
}

/** Lengths in bytes: DuckDB keeps up to 12 within a vector, where reading them costs a fifth of a whole leaf. */
export const LEAF_PARTS = [12, 12, 8];

/** The same leaves, each in LEAF_PARTS. */
export function leafPartsSql(estimated: string): string {
  let end = 0;
  const parts = LEAF_PARTS.map((length) => {
    const start = end + 1;
    end += length;
    return `leaf[${start}:${end}]`;
  });
  return `SELECT ${parts.join(', ')} FROM (SELECT ${LEAF_SQL} AS leaf FROM ${estimated} WHERE status = 'estimated') ORDER BY leaf`;
}
