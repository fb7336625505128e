import { Fragment } from 'react';

/** Addresses and hashes, also with brackets around the part by which two of them differ. */
const HEXADECIMAL = /(0x[0-9a-fA-F[\]]{40,})/;

/**
 * A sentence whose addresses and hashes stand in letters of one width, so that two of them can be compared digit by
 * digit: in the letters of sentences, rows of 1 and l look alike.
 */
export function TextWithAddresses({ text }: { text: string }) {
  return text.split(HEXADECIMAL).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts repeat; the position is the identity
      <span key={index} className="mono wrap-anywhere">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
