import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ajv2019 } from 'ajv/dist/2019.js';
import draft7 from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };

const FOLDER = join(import.meta.dirname, '../resources/descriptors');

/**
 * Validates every ERC-7730 descriptor against the published JSON schema, which is not part of this repository:
 * `node scripts/check-descriptors.ts --schema erc7730-v2.schema.json`. Ends with 1 when one does not fit.
 */
const { values } = parseArgs({ options: { schema: { type: 'string' } } });
if (values.schema === undefined) {
  console.error(
    'Give the schema with --schema FILE: erc7730-v2.schema.json of https://eips.ethereum.org/assets/eip-7730/ or of the clear-signing registry.',
  );
  process.exit(2);
}
const text = readFileSync(values.schema);
// The schema says that it is of draft 7, and tells fields from groups by a keyword of 2019 (unevaluatedProperties).
const ajv = new Ajv2019({
  strict: false,
  allErrors: true,
  formats: {
    eip55: /^0x[0-9a-fA-F]{40}$/,
    eip155: { type: 'number', validate: (chainId: number) => Number.isInteger(chainId) && chainId > 0 },
    uri: (value: string) => URL.canParse(value),
    'uri-reference': (value: string) => URL.canParse(value, 'https://example.org/'),
    'date-time': (value: string) => !Number.isNaN(Date.parse(value)),
  },
});
ajv.addMetaSchema(draft7);
const validate = ajv.compile(JSON.parse(text.toString()));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
let wrong = 0;
for (const file of files) {
  if (validate(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))) continue;
  wrong += 1;
  for (const { instancePath, message } of validate.errors ?? []) {
    console.error(`${file}: ${instancePath || '/'} ${message ?? 'does not fit'}`);
  }
}
console.log(
  `${files.length - wrong} of ${files.length} descriptors fit the schema with SHA-256 ${createHash('sha256').update(text).digest('hex')}.`,
);
process.exitCode = wrong === 0 ? 0 : 1;
