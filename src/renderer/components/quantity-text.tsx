import { Tooltip } from '@mantine/core';
import type { Quantity } from '../lib/format/quantity.ts';
import { useFormat } from '../lib/use-format.ts';

/** A number with its unit; the exact value shows on hover and is what goes on the clipboard. */
function QuantityText({ quantity, large = false }: { quantity: Quantity; large?: boolean }) {
  return (
    <Tooltip label={quantity.exact} openDelay={250}>
      <span
        className={large ? 'figure figure-large' : 'figure'}
        onCopy={(event) => {
          event.clipboardData.setData('text/plain', quantity.exact);
          event.preventDefault();
        }}
      >
        {quantity.value}
        <span className="unit"> {quantity.unit}</span>
      </span>
    </Tooltip>
  );
}

/** Kilograms of CO2e. */
export function Mass({ kg, large }: { kg: number; large?: boolean }) {
  const format = useFormat();
  return <QuantityText quantity={format.mass(kg)} large={large ?? false} />;
}

/** Kilowatt-hours. */
export function Energy({ kwh, large }: { kwh: number; large?: boolean }) {
  const format = useFormat();
  return <QuantityText quantity={format.energy(kwh)} large={large ?? false} />;
}

/** Litres of water. */
export function Water({ litres, large }: { litres: number; large?: boolean }) {
  const format = useFormat();
  return <QuantityText quantity={format.water(litres)} large={large ?? false} />;
}
