import type { Apdu } from '../apdu.ts';
import type { AppContext } from '../app-context.ts';
import { readBip32Path } from '../bip32-path.ts';
import { typedDataSignature } from '../sign-typed-data-hashes.ts';
import { STATUS, StatusError } from '../status-word.ts';
import { TypedDataSession } from './typed-data-session.ts';

/** E0 1A: definitions of structs. Begins typed data when none is there. */
export function defineTypedData(context: AppContext, { p2, data }: Apdu): Uint8Array {
  context.typedData ??= new TypedDataSession(context);
  if (p2 === 0x00) context.typedData.defineStruct(text(data));
  else if (p2 === 0xff) context.typedData.defineField(data);
  else throw new StatusError(STATUS.wrongP1P2, 'P2 is 00 or FF');
  return Uint8Array.of();
}

/** E0 1C: the values, in the order of the definitions. */
export function implementTypedData(context: AppContext, { p1, p2, data }: Apdu): Uint8Array {
  const session = begun(context);
  if (p2 === 0x00) session.setRoot(text(data));
  else if (p2 === 0x0f) session.setArrayLength(data);
  else if (p2 === 0xff) session.addValue(data, p1 !== 0x00);
  else throw new StatusError(STATUS.wrongP1P2, 'P2 is 00, 0F or FF');
  return Uint8Array.of();
}

/** E0 1E: filters. */
export function filterTypedData(context: AppContext, { p1, p2, data }: Apdu): Uint8Array {
  begun(context).filter(p1, p2, data);
  return Uint8Array.of();
}

/** E0 0C with P2 01: the review and the signature over the device's own hashes. */
export async function signTypedData(context: AppContext, { data }: Apdu): Promise<Uint8Array> {
  const { pages, domain, message } = begun(context).finish();
  const { path } = readBip32Path(data);
  if (!(await context.host.panel.review(pages))) {
    throw new StatusError(STATUS.rejected, 'The typed data was refused');
  }
  return typedDataSignature(context, path, domain, message);
}

function begun(context: AppContext): TypedDataSession {
  if (context.typedData !== undefined) return context.typedData;
  const modern = context.host.profile.version.atLeast('1.11.0');
  throw new StatusError(modern ? STATUS.commandNotAllowed : STATUS.rejected, 'No struct was defined');
}

const text = (data: Uint8Array) => Buffer.from(data).toString('utf8');
