import { Tooltip } from '@mantine/core';
import type { Quantity } from '../lib/format/quantity.ts';
import { useFormat } from '../lib/use-format.ts';

type QuantityProps = {
  quantity: Quantity;
  large?: boolean;
  /** Where a heading says the rest. */
  unit?: string;
};

/** A number with its unit; the exact value shows on hover and is what goes on the clipboard. */
function QuantityText({ quantity, large = false, unit = quantity.unit }: QuantityProps) {
  const text = (
    <span
      title={large ? undefined : quantity.exact}
      className={large ? 'figure figure-large' : 'figure'}
      onCopy={(event) => {
        event.clipboardData.setData('text/plain', quantity.exact);
        event.preventDefault();
      }}
    >
      {quantity.value}
      <span className="unit"> {unit}</span>
    </span>
  );
  // Tables have hundreds of these, and a tooltip of the library costs as much as the rest of a row.
  return large ? (
    <Tooltip label={quantity.exact} openDelay={250}>
      {text}
    </Tooltip>
  ) : (
    text
  );
}

/** Kilograms of CO2e. `short` leaves out what of, where a heading says it. */
export function Mass({ kg, large, short = false }: { kg: number; large?: boolean; short?: boolean }) {
  const format = useFormat();
  const quantity = format.mass(kg);
  const unit = short ? quantity.unit.replace(' CO2e', '') : quantity.unit;
  return <QuantityText quantity={quantity} large={large ?? false} unit={unit} />;
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
