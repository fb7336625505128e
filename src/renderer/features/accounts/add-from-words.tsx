import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PATH_SCHEMES } from '../../../domain/derivation-path.ts';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { AccountForm, fieldError } from './account-form.tsx';
import { LabelField } from './label-field.tsx';

/** The next account of some words that are in the vault, along one of the path layouts or at a path of its own. */
export function AddFromWords({ onClose }: { onClose: () => void }) {
  const status = useDesk('accounts.status', {}).data;
  const mnemonics = status?.mnemonics ?? [];
  const [source, setSource] = useState('words');
  const [layout, setLayout] = useState<string>('standard');
  const [custom, setCustom] = useState("m/44'/60'/0'/0/0");
  const [label, setLabel] = useState('');
  const add = useDeskAction('accounts.add');

  const used = new Set(
    (status?.accounts ?? []).filter((account) => account.source === source).map((account) => account.path),
  );
  const scheme = PATH_SCHEMES.find(({ id }) => id === layout);
  let index = 0;
  while (scheme && used.has(scheme.path(index))) index++;
  const path = scheme ? scheme.path(index) : custom.trim();
  return (
    <AccountForm
      submit="Add the account"
      onSubmit={() => add.mutate({ label: label.trim(), source, path }, { onSuccess: onClose })}
      pending={add.isPending}
      ready={path !== ''}
      error={add.error}
      failed="The account was not added"
      shownAt={['invalid-path']}
      needsVault
      onClose={onClose}
    >
      {mnemonics.length > 1 ? (
        <NativeSelect
          label="Words"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          data={mnemonics.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <LabelField value={label} onChange={setLabel} />
      <NativeSelect
        label="Derivation path"
        value={layout}
        onChange={(event) => setLayout(event.currentTarget.value)}
        data={[
          ...PATH_SCHEMES.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'custom', label: 'Custom path' },
        ]}
      />
      {scheme ? (
        <Text size="sm" c="dimmed">
          The next one is <span className="mono">{path}</span>.
        </Text>
      ) : (
        <TextInput
          label="Path"
          classNames={{ input: 'mono' }}
          spellCheck={false}
          value={custom}
          error={fieldError(add.error, 'invalid-path')}
          onChange={(event) => setCustom(event.currentTarget.value)}
        />
      )}
    </AccountForm>
  );
}
