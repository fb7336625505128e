import { z } from 'zod';
import type { JsonObject } from '../../domain/retirement/bundle-integrity.ts';
import { address, bytes32, hex } from '../../ipc/define.ts';
import { wrongField } from './plan-bundle.ts';
import { ANSWER_FORMAT, sealJson, VERSION } from './sealed-json.ts';

const signedAnswer = z.strictObject({
  format: z.literal(ANSWER_FORMAT),
  version: z.literal(VERSION),
  /** The digest of the plan that was signed. */
  plan: z.string().regex(/^[0-9a-f]{64}$/),
  network: z.strictObject({ chainId: z.number().int().positive(), genesis: bytes32 }),
  account: address,
  /** The signed bytes of each transaction, in the plan's order. */
  signed: z.array(hex.max(210_000)).min(1).max(64),
});

export type SignedAnswer = z.output<typeof signedAnswer>;

/** The file that goes back: the signed transactions, bound to the digest of the plan. */
export function sealAnswer(answer: Omit<SignedAnswer, 'format' | 'version'>): {
  text: string;
  digest: string;
} {
  return sealJson({ format: ANSWER_FORMAT, version: VERSION, ...answer });
}

/** The fields of an answer whose seal was opened. @throws Failure `air-gap-unreadable`. */
export function signedAnswerOf(content: JsonObject): SignedAnswer {
  const parsed = signedAnswer.safeParse(content);
  if (!parsed.success) throw wrongField(parsed.error);
  return parsed.data;
}
