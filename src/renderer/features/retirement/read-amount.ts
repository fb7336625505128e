import { parseAmount } from '../../../domain/amount.ts';
import { isFailure } from '../../../domain/failure.ts';
import { exactToken } from '../../lib/format/token.ts';

/** The amount in base units, or what is wrong with the text, in words for the field. */
export function readAmount(text: string, balance: bigint): { amount: bigint } | { problem: string } {
  if (text.trim() === '') return { problem: 'Write how much to retire.' };
  try {
    const amount = parseAmount(text);
    if (amount === 0n) return { problem: 'The least that can be retired is 0.01 CT02.' };
    if (amount > balance)
      return { problem: `That is more than the ${exactToken(balance, 2)} CT02 you hold.` };
    return { amount };
  } catch (error) {
    if (isFailure(error)) return { problem: error.message };
    throw error;
  }
}
