import { PasswordInput } from '@mantine/core';

type SecretFieldProps = {
  label: string;
  description?: string;
  value: string;
  error?: string | undefined;
  maxLength?: number;
  autoFocus?: boolean;
  onChange: (value: string) => void;
};

/** A password, a key or a passphrase: hidden until the person shows it, and kept by no browser. */
export function SecretField({ error, autoFocus = false, onChange, ...rest }: SecretFieldProps) {
  return (
    <PasswordInput
      {...rest}
      autoComplete="off"
      data-autofocus={autoFocus || undefined}
      error={error}
      aria-invalid={error !== undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleFocusable
    />
  );
}
