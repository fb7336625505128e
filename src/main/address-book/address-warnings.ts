import { differingPart, lookAlikeOf } from '../../domain/address-book/look-alike.ts';
import type { PlantedReason } from '../../domain/address-book/planted-transfer.ts';
import type { PlantedAddress } from '../storage/address-book.ts';
import type { Warning } from '../transactions/plan-content.ts';

/** What is known of addresses when a plan names some. */
export type AddressFacts = {
  /** The user's own accounts, the address book, and whom signed plans have named before. */
  known: readonly string[];
  planted: readonly PlantedAddress[];
  /** The user's name for an address, or null. */
  label(address: string): string | null;
};

const PLANTED: Record<PlantedReason, string> = {
  'zero-value': 'appears in a transfer of nothing, which anybody can make in anybody’s name',
  dust: 'sent a tiny amount, as senders do who want their address to be copied from a history',
  'unknown-token': 'appears in a transfer of a token that is none of this deployment',
};

/** What has to be said of those whom a plan names. The worst is said of each, and it is said once. */
export function addressWarnings(named: readonly string[], facts: AddressFacts): Warning[] {
  return named.flatMap((address) => {
    const meant = lookAlikeOf(address, facts.known);
    if (meant !== null) return looksLike(address, meant, facts.label(meant));
    const planted = facts.planted.find((one) => one.address.toLowerCase() === address.toLowerCase());
    const isKnown = facts.known.some((one) => one.toLowerCase() === address.toLowerCase());
    if (isKnown) return [];
    return planted ? plantedThere(address, planted) : firstTime(address);
  });
}

function looksLike(address: string, meant: string, label: string | null): Warning {
  const { start, middle, end } = differingPart(address, meant);
  const known = differingPart(meant, address);
  return {
    id: 'look-alike-address',
    severity: 'danger',
    title: 'An address that looks like one you know',
    detail: `This names ${start}[${middle}]${end}. You know ${label ? `“${label}”, ` : ''}${known.start}[${known.middle}]${known.end}. They differ between the brackets. Such addresses are made to be mistaken for one another; compare the whole with where you have it from.`,
    mustAnswer: true,
  };
}

function plantedThere(address: string, { reason, account, transactionHash }: PlantedAddress): Warning {
  return {
    id: 'planted-address',
    severity: 'danger',
    title: 'An address that was planted in your history',
    detail: `${address} ${PLANTED[reason]} (in the history of ${account}, transaction ${transactionHash}). If you copied it from a history, copy it from its owner instead.`,
    mustAnswer: true,
  };
}

function firstTime(address: string): Warning {
  return {
    id: 'first-time-address',
    severity: 'note',
    title: 'An address that you deal with for the first time',
    detail: `${address} is in no transaction that you signed here, and not in your address book. Compare it with where you have it from.`,
    mustAnswer: false,
  };
}
