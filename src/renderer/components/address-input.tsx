import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useDesk } from '../lib/bridge.ts';
import { useAddressName } from '../lib/use-address-name.ts';

type AddressInputProps = {
  label: string;
  description: string;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
};

/** A field for an address, which offers the address book and says whose address was typed. */
export function AddressInput({ label, description, value, error, onChange }: AddressInputProps) {
  const entries = useDesk('addressBook.list', {}).data?.entries ?? [];
  const name = useAddressName()(value.trim());
  const list = useId();
  return (
    <>
      <TextInput
        label={label}
        description={name === null ? description : `That is ${name}.`}
        classNames={{ input: 'mono' }}
        autoComplete="off"
        spellCheck={false}
        list={list}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={list}>
        {entries.map((entry) => (
          <option key={entry.address} value={entry.address} label={entry.label} />
        ))}
      </datalist>
    </>
  );
}
