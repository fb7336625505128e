import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDeskAction } from '../../lib/bridge.ts';
import { AccountForm, fieldError } from './account-form.tsx';
import { SecretField } from './secret-field.tsx';

/** Counts that BIP-39 knows. */
const LENGTHS = [12, 15, 18, 21, 24];

/** Further recovery words, with their own accounts. They are sealed in the vault beside its own. */
export function AddWords({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState('');
  const add = useDeskAction('accounts.addMnemonic');
  const mnemonic = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return (
    <AccountForm
      submit="Add these words"
      onSubmit={() =>
        add.mutate(
          { mnemonic: mnemonic.join(' '), passphrase, name: name.trim() },
          {
            onSuccess: () => {
              setWords('');
              setPassphrase('');
              onClose();
            },
          },
        )
      }
      pending={add.isPending}
      ready={LENGTHS.includes(mnemonic.length)}
      error={add.error}
      failed="The words were not added"
      shownAt={['invalid-mnemonic', 'invalid-passphrase']}
      needsVault
      onClose={onClose}
    >
      <Textarea
        label="Recovery words"
        description={`12 to 24 words, separated by spaces. ${mnemonic.length} so far.`}
        autosize
        minRows={3}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        classNames={{ input: 'mono' }}
        value={words}
        error={fieldError(add.error, 'invalid-mnemonic')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <SecretField
        label="BIP-39 passphrase, if there is one"
        description="Some wallets call it the 25th word. Another passphrase gives other accounts, and no error: compare the first address with what you expect."
        maxLength={256}
        value={passphrase}
        error={fieldError(add.error, 'invalid-passphrase')}
        onChange={setPassphrase}
      />
      <TextInput
        label="Name of these words"
        description="For you only."
        placeholder="Old wallet"
        maxLength={64}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </AccountForm>
  );
}
