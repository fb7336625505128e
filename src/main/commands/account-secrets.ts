import type { Session } from './command.ts';
import { readPassword, type SecretKind } from './read-password.ts';

export const KEY_VARIABLE = 'CLOUDTUNER_PRIVATE_KEY';
export const KEYSTORE_VARIABLE = 'CLOUDTUNER_KEYSTORE_PASSWORD';
export const PASSPHRASE_VARIABLE = 'CLOUDTUNER_PASSPHRASE';

const PRIVATE_KEY: SecretKind = {
  needs: 'The private key has to be given',
  question: 'Private key: ',
  option: '--key-file',
  variable: KEY_VARIABLE,
};
const KEYSTORE_PASSWORD: SecretKind = {
  needs: 'The keystore file needs a password of its own',
  question: 'Password of the keystore file: ',
  option: '--keystore-password-file',
  variable: KEYSTORE_VARIABLE,
};
const PASSPHRASE: SecretKind = {
  needs: 'The words need their passphrase',
  question: 'BIP-39 passphrase: ',
  option: '--passphrase-file',
  variable: PASSPHRASE_VARIABLE,
};

const from = ({ io, args, terminal, say, signal }: Session, option: string) => ({
  file: args.text(option),
  environment: io.environment,
  terminal,
  say,
  signal,
});

/** A private key: from --key-file, the environment, or typed unseen. @throws Failure `no-password`. */
export function readKeySecret(session: Session): Promise<string> {
  return readPassword(from(session, 'key-file'), false, PRIVATE_KEY);
}

/** The password of a keystore file; `isNew` asks twice. @throws Failure `no-password`. */
export function readKeystorePassword(session: Session, isNew: boolean): Promise<string> {
  return readPassword(from(session, 'keystore-password-file'), isNew, KEYSTORE_PASSWORD);
}

/** The passphrase of some words. Most have none, so it is asked for with --passphrase alone. @throws Failure `no-password`. */
export async function readPassphrase(session: Session): Promise<string> {
  const { args, io } = session;
  const isGiven = args.text('passphrase-file') !== undefined || Boolean(io.environment[PASSPHRASE_VARIABLE]);
  if (!args.flag('passphrase') && !isGiven) return '';
  return readPassword(from(session, 'passphrase-file'), false, PASSPHRASE);
}
