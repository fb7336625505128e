import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';

export type BeneficiaryFields = { name: string; hidden: boolean; reason: string };

export const EMPTY_BENEFICIARY: BeneficiaryFields = { name: '', hidden: false, reason: '' };

type BeneficiaryFieldsInputProps = {
  value: BeneficiaryFields;
  onChange: (value: BeneficiaryFields) => void;
};

const CONTROL = /\p{Cc}/u;

/** What is wrong with the text, or null. The limits are those of the contract in ipc/minting. */
export function beneficiaryProblem(value: BeneficiaryFields): string | null {
  if (value.name.trim() === '') return 'Name who this is retired for.';
  if (CONTROL.test(value.name) || CONTROL.test(value.reason)) return 'Control characters are not allowed.';
  return null;
}

/** Who the retirement is for and why, with what becomes public said before it is sent. */
export function BeneficiaryFieldsInput({ value, onChange }: BeneficiaryFieldsInputProps) {
  return (
    <Stack gap="sm">
      <TextInput
        label="Beneficiary"
        description="The person or organisation that the retirement is for."
        maxLength={120}
        required
        withAsterisk={false}
        value={value.name}
        error={CONTROL.test(value.name) ? 'Control characters are not allowed.' : undefined}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <Checkbox
        label="Hide the name: put only a salted hash on chain"
        description="The name stays on this machine and in the certificate file that you hand out."
        checked={value.hidden}
        onChange={(event) => onChange({ ...value, hidden: event.currentTarget.checked })}
      />
      <Textarea
        label="Reason"
        description={`Optional. ${value.reason.length} of 280 characters.`}
        maxLength={280}
        autosize
        minRows={2}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      <Text size="xs" c="dimmed" role="note">
        {value.hidden
          ? 'The reason goes on chain and is public for ever. The name does not.'
          : 'The name and the reason go on chain and are public for ever. Nobody can take them back.'}
      </Text>
    </Stack>
  );
}
