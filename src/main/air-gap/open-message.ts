import { decodeEthSignature, ETH_SIGNATURE } from '../../domain/air-gap/eth-signature.ts';
import { Failure } from '../../domain/failure.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import { checkAnswer } from './check-answer.ts';
import { findExport, unknownExport } from './export-plan.ts';
import { decodeFileUr, FILE_TYPE } from './file-ur.ts';
import { type Opened, openText, takeBack } from './open-text.ts';
import { requireFresh } from './plan-bundle.ts';
import { unreadable } from './sealed-json.ts';
import { withSignature } from './sign-request.ts';

/**
 * Opens what came as a UR: a file of ours, or another wallet's signature of one transaction.
 *
 * @throws Failure as `airGap.openScan` lists.
 */
export async function openMessage(
  deps: AirGapDeps,
  { type, cbor }: { type: string; cbor: Uint8Array },
): Promise<Opened> {
  if (type === FILE_TYPE) return openText(deps, textOf(decodeFileUr(cbor)));
  if (type === ETH_SIGNATURE) return openSignature(deps, cbor);
  throw new Failure(
    'unknown-code',
    'This code is neither a plan, nor an answer, nor a signature. Codes of accounts are added under Accounts.',
  );
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('It is no text.');
  }
}

/** Keeps one signature; with the last one the plan is complete, and is reviewed anew. */
async function openSignature(deps: AirGapDeps, cbor: Uint8Array): Promise<Opened> {
  const signature = decodeEthSignature(cbor);
  const { store } = deps;
  const waiting = store.exports().find(({ requests }) => requests.includes(signature.requestId));
  if (!waiting) throw unknownExport();
  const found = findExport(deps, waiting.digest);
  requireFresh(found.plan);
  const position = found.requests.indexOf(signature.requestId);
  store.keepSigned(found.digest, position, withSignature(found.plan, position, signature));
  deps.emit('airGap.changed', {});

  const kept = store.findExport(found.digest)?.signed ?? {};
  const raws = found.plan.transactions.map((_, index) => kept[String(index)]);
  const complete = raws.filter((raw) => raw !== undefined);
  if (complete.length < raws.length) {
    return { kind: 'signature', digest: found.digest, signed: complete.length, of: raws.length };
  }
  // They were checked when they came; what a database holds is checked again.
  const answer = {
    network: found.plan.network,
    account: found.plan.account.address,
    signed: complete,
  };
  const { planId } = await takeBack(deps, found, checkAnswer(found.plan, answer));
  return { kind: 'answer', planId };
}
