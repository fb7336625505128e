import { Group, Tooltip } from '@mantine/core';
import { shortAddress, shortHash } from '../lib/format/hexadecimal.ts';
import { useAddressName } from '../lib/use-address-name.ts';
import { CopyButton } from './copy-button.tsx';

type AddressTextProps = {
  address: string;
  /** The whole address, as every review shows it. */
  full?: boolean;
  /** A name from elsewhere; the user's own label wins. */
  name?: string;
  /** False where the label stands elsewhere. */
  named?: boolean;
};

/** An address: the label first, then the short or whole form, and a copy button. */
export function AddressText({ address, full = false, name, named = true }: AddressTextProps) {
  const label = useAddressName()(address) ?? name;
  const known = named ? label : undefined;
  return (
    <Group gap={6} wrap={full ? 'wrap' : 'nowrap'} component="span">
      {known ? <span>{known}</span> : null}
      <Tooltip label={address} disabled={full}>
        <span className={`${known ? 'mono dim' : 'mono'}${full ? ' wrap-anywhere' : ' nowrap'}`}>
          {full ? address : shortAddress(address)}
        </span>
      </Tooltip>
      <CopyButton text={address} what={label ? `the address of ${label}` : 'the address'} />
    </Group>
  );
}

/** A transaction, block, report or root hash in short form, with a copy button. */
export function HashText({ hash, what }: { hash: string; what: string }) {
  return (
    <Group gap={6} wrap="nowrap" component="span">
      <Tooltip label={hash}>
        <span className="mono nowrap">{shortHash(hash)}</span>
      </Tooltip>
      <CopyButton text={hash} what={what} />
    </Group>
  );
}
