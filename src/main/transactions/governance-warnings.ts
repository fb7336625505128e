import { quoted } from '../../domain/transactions/wording.ts';
import type { ProposedChange } from './governance-facts.ts';
import type { Warning } from './plan-content.ts';

/** Warns of settings that an execution changes, from what to what; none when it changes none. */
export function changesEverybody(all: readonly ProposedChange[]): Warning[] {
  const changes = all.filter((each) => each.changes.length > 0);
  if (changes.length === 0) return [];
  return [
    {
      id: 'changes-settings',
      severity: 'caution',
      title: 'This changes the protocol for everybody',
      detail: changes.map(({ sentence }) => sentence).join(' '),
      mustAnswer: true,
    },
  ];
}

/** Warns of calls that this app cannot put into words. */
export function unknownChanges(changes: readonly ProposedChange[]): Warning[] {
  return changes
    .filter(({ known }) => !known)
    .map(({ to, sentence }) => ({
      id: 'unknown-proposed-call',
      severity: 'danger',
      title: 'This proposal does something unknown',
      detail: `${sentence} It is a call of ${to}. Do not rely on what the proposal says of itself.`,
      mustAnswer: true,
    }));
}

/** Warns of a proposal that is not there. */
export function unknownProposal(proposalId: bigint): Warning {
  return {
    id: 'unknown-proposal',
    severity: 'danger',
    title: 'Unknown proposal',
    detail: `Proposal ${proposalId} is not known on this network. What it does cannot be told.`,
    mustAnswer: true,
  };
}

/** Warns that text goes on chain. */
export function publicText(texts: readonly string[]): Warning {
  return {
    id: 'public-text',
    severity: 'caution',
    title: 'This text becomes public for ever',
    detail: `${texts.filter(Boolean).map(quotedLines).join(' and ')} will stand on the chain for everyone to read and can never be taken off.`,
    mustAnswer: true,
  };
}

/** Text of several lines between quotes, its lines separated by a stroke. */
export function quotedLines(text: string): string {
  return quoted(
    text
      .split(/\s*\n\s*/)
      .filter(Boolean)
      .join(' / '),
  );
}
