import { AddressText } from '../../components/address-text.tsx';
import type { Review } from './review.ts';

type Clear = NonNullable<Review['calls'][number]['clear']>;

/** What a call means, field by field, by its ERC-7730 descriptor. Calls within it stand further to the right. */
export function ClearFields({ clear }: { clear: Clear }) {
  return clear.fields.map((field, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: labels repeat; the position is the identity
    <div key={index}>
      <dt style={{ paddingLeft: field.level * 16 }}>{field.label}</dt>
      <dd>
        <ClearValue field={field} />
      </dd>
    </div>
  ));
}

function ClearValue({ field: { value, address } }: { field: Clear['fields'][number] }) {
  if (address !== null) {
    return (
      <AddressText address={address} full {...(value === address ? { named: false } : { name: value })} />
    );
  }
  if (value === '' || value === '0x') return <span className="dim">empty</span>;
  return <span className={`clear-value${value.startsWith('0x') ? ' mono' : ''}`}>{value}</span>;
}
