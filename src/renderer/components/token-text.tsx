import { Tooltip } from '@mantine/core';
import { exactToken } from '../lib/format/token.ts';
import { useFormat } from '../lib/use-format.ts';

type TokenTextProps = {
  /** Base units as decimal digits. */
  amount: string | bigint;
  symbol?: string;
  decimals?: number;
  signed?: boolean;
  large?: boolean;
};

/** A token amount with its symbol; the whole value, ungrouped, is on hover and goes on the clipboard. */
export function TokenText({
  amount,
  symbol = 'CT02',
  decimals = 2,
  signed = false,
  large = false,
}: TokenTextProps) {
  const format = useFormat();
  const exact = exactToken(amount, decimals);
  return (
    <Tooltip label={`${exact} ${symbol}`} openDelay={250}>
      <span
        className={large ? 'figure figure-large' : 'figure'}
        onCopy={(event) => {
          event.clipboardData.setData('text/plain', exact);
          event.preventDefault();
        }}
      >
        {signed ? format.change(amount, decimals) : format.token(amount, decimals)}
        <span className="unit"> {symbol}</span>
      </span>
    </Tooltip>
  );
}
