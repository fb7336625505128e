import { Radio, Stack, Title } from '@mantine/core';
import type { Input, Output } from '../../../ipc/contract.ts';
import { useDesk } from '../../lib/bridge.ts';
import { LimitUses } from './limit-uses.tsx';

export type Signer = Input<'transactions.sign'>['signer'];

const SIGNER_NAMES: Record<Signer, string> = {
  vault: 'This machine’s vault',
  ledger: 'Ledger',
  'air-gap': 'Another machine or wallet, over an air gap',
  safe: 'Safe',
};

/** The first that can sign at once; the vault before the air gap, because it can be unlocked here. */
export function usualSigner(signers: Output<'transactions.review'>['signers']): Signer {
  // One that is only held up by a limit stays chosen: it says so, and nothing is signed otherwise instead.
  const ready = signers.find(
    ({ kind, available, limits }) =>
      (available && kind !== 'air-gap') || limits.some(({ exceeded }) => exceeded),
  );
  if (ready) return ready.kind;
  const vault = signers.find(({ kind, reason }) => kind === 'vault' && reason === 'The vault is locked.');
  return vault?.kind ?? signers.find(({ available }) => available)?.kind ?? 'vault';
}

type SignerChoiceProps = {
  signers: Output<'transactions.review'>['signers'];
  chosen: Signer;
  onChoose: (signer: Signer) => void;
};

/** Who may sign, and for the others why not. */
export function SignerChoice({ signers, chosen, onChoose }: SignerChoiceProps) {
  const vault = useDesk('accounts.status', {}).data?.vault;
  return (
    <section aria-labelledby="review-signer">
      <Title order={2} id="review-signer" mb={6}>
        Who signs
      </Title>
      <Radio.Group
        value={chosen}
        aria-labelledby="review-signer"
        onChange={(value) => {
          const found = signers.find((entry) => entry.kind === value);
          if (found) onChoose(found.kind);
        }}
      >
        <Stack gap={8}>
          {signers.map((entry) => (
            <Radio
              key={entry.kind}
              value={entry.kind}
              label={SIGNER_NAMES[entry.kind]}
              description={
                entry.reason || entry.limits.length > 0 ? (
                  <>
                    {entry.reason}
                    <LimitUses limits={entry.limits} />
                  </>
                ) : undefined
              }
              // A locked vault is unlocked in the review itself.
              disabled={!entry.available && !(entry.kind === 'vault' && vault === 'locked')}
            />
          ))}
        </Stack>
      </Radio.Group>
    </section>
  );
}
