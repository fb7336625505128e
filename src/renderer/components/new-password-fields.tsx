import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { passwordStrength } from '../lib/password-strength.ts';

type NewPasswordFieldsProps = {
  password: string;
  repeat: string;
  onChange: (value: { password: string; repeat: string }) => void;
  /** What the password encrypts. */
  what?: string;
  /** What main said about the password. */
  error?: string | undefined;
};

/** A new password, twice, with words about its strength. */
export function NewPasswordFields({
  password,
  repeat,
  onChange,
  what = 'the vault file on this machine',
  error,
}: NewPasswordFieldsProps) {
  const strength = passwordStrength(password);
  const advice = useId();
  return (
    <Stack gap="sm">
      <div>
        <PasswordInput
          label="New password"
          description={`At least 10 characters. It encrypts ${what} and cannot be reset.`}
          autoComplete="new-password"
          value={password}
          error={error}
          aria-invalid={error !== undefined}
          aria-describedby={advice}
          onChange={(event) => onChange({ password: event.currentTarget.value, repeat })}
          visibilityToggleFocusable
        />
        <Progress value={strength.level * 25} size={4} mt={6} color="ink" aria-label="Password strength" />
        <Text id={advice} size="xs" c="dimmed" mt={4} aria-live="polite">
          {password === '' ? strength.advice : `${strength.words}. ${strength.advice}`}
        </Text>
      </div>
      <PasswordInput
        label="New password again"
        autoComplete="new-password"
        value={repeat}
        aria-invalid={repeat !== '' && repeat !== password}
        error={repeat !== '' && repeat !== password ? 'The two are not the same.' : undefined}
        onChange={(event) => onChange({ password, repeat: event.currentTarget.value })}
        visibilityToggleFocusable
      />
    </Stack>
  );
}
