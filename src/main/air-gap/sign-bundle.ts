import type { SignerKind } from '../signers/signer.ts';
import type { AirGapSigned } from '../storage/air-gap.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import type { Confirms } from './review-bundle.ts';
import { sealAnswer } from './signed-answer.ts';

/**
 * Signs a plan of another machine with a key of this one and keeps the answer, so that it can be saved again. The
 * contracts that were confirmed for it are remembered.
 *
 * @throws Failure as `airGap.sign` lists; nothing is given out then.
 */
export async function signBundle(
  { carried, store }: AirGapDeps,
  { planId, signer, answered }: { planId: string; signer: SignerKind; answered: readonly string[] },
): Promise<AirGapSigned> {
  const { content, signed } = await carried.signOnly(planId, signer, answered);
  const { review, genesis } = content;
  const plan = review.carried?.digest ?? '';
  const { chainId } = review.network;
  const answer = sealAnswer({ plan, network: { chainId, genesis }, account: review.account, signed });
  const nonces = review.calls.map(({ nonce }) => nonce);
  const row: AirGapSigned = {
    digest: answer.digest,
    planDigest: plan,
    genesis,
    account: review.account,
    firstNonce: nonces[0] ?? 0,
    lastNonce: nonces.at(-1) ?? 0,
    action: review.action,
    answer: answer.text,
    signedAt: new Date().toISOString(),
  };
  const { chain, contracts } = content.context.confirms as Confirms;
  store.atomically(() => {
    store.insertSigned(row);
    for (const contract of contracts) store.confirm(chain, contract);
  });
  return row;
}
