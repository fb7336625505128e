import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { AccountForm, fieldError } from './account-form.tsx';
import type { Account, AccountGroup } from './account-groups.ts';
import { SecretField } from './secret-field.tsx';

/** What is taken away: an account, or words with all of their accounts. */
export type RemoveTarget = { account: Account } | { group: AccountGroup };

type RemoveDialogProps = { target: RemoveTarget | null; onClose: () => void };

/** Asks before an account or some words are taken away, and says whether and how they come back. */
export function RemoveDialog({ target, onClose }: RemoveDialogProps) {
  const words = target !== null && 'group' in target;
  return (
    <Modal
      opened={target !== null}
      onClose={onClose}
      title={words ? 'Remove the recovery words' : 'Remove the account'}
      size="md"
    >
      {target ? <RemoveForm target={target} onClose={onClose} /> : null}
    </Modal>
  );
}

function RemoveForm({ target, onClose }: { target: RemoveTarget; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const remove = useDeskAction('accounts.remove');
  const removeWords = useDeskAction('accounts.removeMnemonic');
  const words = 'group' in target ? target.group : null;
  const account = 'account' in target ? target.account : null;
  const secret = words !== null || account?.source === 'key';
  const action = words ? removeWords : remove;
  const submit = () => {
    const done = { onSuccess: onClose };
    if (words) removeWords.mutate({ id: words.mnemonic ?? '', password }, done);
    if (account) remove.mutate({ address: account.address, ...(secret ? { password } : {}) }, done);
  };
  return (
    <AccountForm
      submit={words ? 'Remove the words' : 'Remove the account'}
      onSubmit={submit}
      pending={action.isPending}
      ready={!secret || password !== ''}
      error={action.error}
      failed="Nothing was removed"
      shownAt={['wrong-password']}
      needsVault={secret || account?.kind === 'vault'}
      danger={secret}
      onClose={onClose}
    >
      {account ? (
        <div>
          <Text size="sm">{account.label}:</Text>
          <AddressText address={account.address} full named={false} />
        </div>
      ) : null}
      <Text size="sm">{consequence(account, words)}</Text>
      {secret ? (
        <SecretField
          label="The vault’s password"
          autoFocus
          value={password}
          error={fieldError(action.error, 'wrong-password')}
          onChange={setPassword}
        />
      ) : null}
    </AccountForm>
  );
}

function consequence(account: Account | null, words: AccountGroup | null): string {
  if (words) {
    const count = words.accounts.length;
    return `The words “${words.name}” and ${count === 1 ? 'their account' : `their ${count} accounts`} leave the vault. Without the words on paper, nobody can use these accounts again.`;
  }
  if (account?.source === 'key')
    return 'The vault is the only place here that has this key. Without a copy elsewhere, what the account holds is lost.';
  if (account?.kind === 'vault')
    return 'It is only taken off the list: the recovery words still have its key, and adding or finding it brings it back.';
  return 'It is only taken off the list. Nothing changes on the device or on the chain, and you can add it again.';
}
