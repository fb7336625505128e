import { Failure } from '../failure.ts';

/** OpenZeppelin's Governor lets nobody but this account propose a description that ends so. */
const PROPOSER = /\s*#proposer=0x[0-9a-fA-F]{40}$/;
const MAX_TITLE = 120;

/**
 * The description that goes on chain: title, text and `#proposer=0x…`, without which somebody who sees the transaction
 * can propose the same first and cancel it (docs/governance.md).
 *
 * @throws Failure `invalid-text` when the title is empty or of several lines.
 */
export function proposalDescription(title: string, text: string, proposer: string): string {
  const heading = title.trim();
  if (heading === '' || heading.includes('\n') || heading.length > MAX_TITLE) {
    throw new Failure(
      'invalid-text',
      `A proposal has a title of one line and at most ${MAX_TITLE} characters. Put the rest into its text.`,
    );
  }
  const body = text.trim();
  return `${heading}\n\n${body === '' ? '' : `${body}\n\n`}#proposer=${proposer}`;
}

/** Title and text of a description that is on chain, whoever wrote it: the first line, and the rest. */
export function readDescription(description: string): { title: string; text: string } {
  const [first = '', ...rest] = description.replace(PROPOSER, '').trim().split('\n');
  return { title: first.replace(/^#+\s*/, '').trim(), text: rest.join('\n').trim() };
}
