import { z } from 'zod';

/** Codes that any method can answer with, whatever it lists itself. */
export const COMMON_ERRORS = [
  'invalid-input',
  'not-allowed',
  'unknown-method',
  'cancelled',
  'internal',
] as const;

export type MethodDefinition = {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly errors: readonly string[];
};

/** One callable method: strict input, strict output, and the codes of its expected failures. */
export function method<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Errors extends readonly string[] = [],
>(input: Input, output: Output, errors?: Errors) {
  return { input, output, errors: (errors ?? []) as Errors };
}

/** No input: the empty object, and nothing else. */
export const nothing = z.strictObject({});

/** A token amount in base units, as decimal digits. */
export const baseUnits = z.string().regex(/^(0|[1-9]\d{0,77})$/, 'expected base units as decimal digits');
/** A change of a token amount in base units, with a minus sign when it falls. */
export const signedBaseUnits = z.string().regex(/^(0|-?[1-9]\d{0,77})$/, 'expected signed base units');
/** An EIP-55 checksummed address. */
export const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'expected an address of 20 bytes');
export const bytes32 = z.string().regex(/^0x[0-9a-f]{64}$/, 'expected 32 bytes in lower-case hexadecimal');
export const hex = z.string().regex(/^0x([0-9a-f]{2})*$/, 'expected bytes in lower-case hexadecimal');
export const identifier = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'expected an id');
/** A whole number of UTC seconds. */
export const unixSeconds = z.number().int().min(0).max(253_402_300_799);
/** An ISO 8601 instant in UTC. */
export const instant = z.iso.datetime();
export const day = z.iso.date();
/** Text that a person typed, without control characters. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/\p{Cc}/u.test(value), 'control characters are not allowed');
