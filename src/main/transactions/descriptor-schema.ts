import { z } from 'zod';

// Restates what resources/descriptors use of https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json, strictly:
// a member that this app does not read is an error, so that nothing of a descriptor is passed over in silence.

const path = z.string().regex(/^(?:@\.(?:to|from|value)|[\w$]+(?:\.(?:\[\]|[\w$]+))*)$/);
const label = z.string().min(1).max(64);
const visible = z.union([
  z.enum(['always', 'never']),
  z.strictObject({ ifNotIn: z.array(z.union([z.string(), z.number()])).min(1) }),
]);
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);
const base = { path, label, visible };

const field = z.discriminatedUnion('format', [
  z.strictObject({ ...base, format: z.literal('raw'), params: z.undefined().optional() }),
  z.strictObject({
    ...base,
    format: z.literal('addressName'),
    params: z.strictObject({ senderAddress: address }).optional(),
  }),
  z.strictObject({ ...base, format: z.literal('amount'), params: z.undefined().optional() }),
  z.strictObject({
    ...base,
    format: z.literal('tokenAmount'),
    params: z.union([
      z.strictObject({ token: z.literal('$.metadata.token') }),
      z.strictObject({
        tokenPath: path,
        threshold: z
          .string()
          .regex(/^0x[0-9a-f]+$/)
          .optional(),
      }),
    ]),
  }),
  z.strictObject({
    ...base,
    format: z.literal('date'),
    params: z.strictObject({ encoding: z.literal('timestamp') }),
  }),
  z.strictObject({ ...base, format: z.literal('duration'), params: z.undefined().optional() }),
  z.strictObject({
    ...base,
    format: z.literal('unit'),
    params: z.strictObject({ base: z.string(), decimals: z.number().int().min(0).max(36) }),
  }),
  z.strictObject({
    ...base,
    format: z.literal('enum'),
    params: z.strictObject({ $ref: z.string().startsWith('$.metadata.enums.') }),
  }),
  z.strictObject({
    ...base,
    format: z.literal('calldata'),
    params: z.strictObject({ calleePath: path, amountPath: path.optional() }),
  }),
]);

const group = z.strictObject({
  path: path.optional(),
  label,
  iteration: z.enum(['bundled', 'sequential']).optional(),
  fields: z.array(field).min(1),
});

const deployments = z.array(z.strictObject({ chainId: z.number().int().positive(), address }));

/** A descriptor of ours. The kind of its context says whether it is about calls or about typed data. */
export const descriptorSchema = z.strictObject({
  $schema: z.literal('https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json'),
  context: z.union([
    z.strictObject({ $id: z.string(), contract: z.strictObject({ deployments }) }),
    z.strictObject({
      $id: z.string(),
      eip712: z.strictObject({ domain: z.strictObject({ name: z.string() }).optional(), deployments }),
    }),
  ]),
  metadata: z.strictObject({
    owner: z.literal('CloudTuner'),
    contractName: z.string().optional(),
    token: z
      .strictObject({ name: z.string(), ticker: z.string(), decimals: z.number().int().min(0).max(36) })
      .optional(),
    enums: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  }),
  display: z.strictObject({
    formats: z.record(
      z.string(),
      z.strictObject({ intent: z.string().min(1).max(48), fields: z.array(z.union([field, group])) }),
    ),
  }),
});
