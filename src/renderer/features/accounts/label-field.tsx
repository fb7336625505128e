import { TextInput } from '@mantine/core';

/** The user's own name for an account. */
export function LabelField({ value, onChange }: { value: string; onChange: (label: string) => void }) {
  return (
    <TextInput
      label="Label"
      description="For you only. It stays on this machine."
      maxLength={64}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
