import { Failure } from '../../domain/failure.ts';
import type { AttestedReport } from '../../domain/minting/emissions-report.ts';
import type { Validator, ValidatorRequest } from './local-validator.ts';

/**
 * Asks all validators at once and gathers their signatures in ascending order of signer, as the minter wants them.
 *
 * @throws Failure `quorum-refused` when fewer than `threshold` signed, naming who refused and why.
 */
export async function collectAttestations(
  validators: readonly Validator[],
  request: ValidatorRequest,
  threshold: number,
): Promise<AttestedReport> {
  const answers = await Promise.all(validators.map((validator) => validator.attest(request)));
  const signed = answers.filter((answer) => answer.accepted);
  if (signed.length < threshold) {
    const refused = answers.filter((answer) => !answer.accepted);
    const who = refused.map(({ name, reasons }) => `${name}: ${reasons.join('; ')}`).join('. ');
    throw new Failure(
      'quorum-refused',
      `${signed.length} of ${validators.length} validators signed the report of ${request.provider} account ${request.cloudAccount}, and ${threshold} are needed. ${who}. Nothing was minted. If the import’s files were changed outside the app, import the usage again.`,
      { signed: signed.length, threshold, refused: refused.map(({ name }) => name).join(', ') },
    );
  }
  const ascending = signed.sort((a, b) => (BigInt(a.signer) < BigInt(b.signer) ? -1 : 1));
  return { report: request.report, signatures: ascending.map(({ signature }) => signature) };
}
