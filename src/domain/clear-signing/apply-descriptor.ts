import type {
  ClearContext,
  ClearField,
  ClearMeaning,
  DecodedValue,
  DescriptorField,
  DescriptorFormat,
  DescriptorGroup,
  DescriptorMetadata,
} from './descriptor.ts';
import { atIndex, listPath, valueAt } from './field-path.ts';
import { formatField } from './format-field.ts';

/**
 * What decoded data means by a descriptor's format: the intent, and the fields in the descriptor's order (ERC-7730,
 * version 2). A call within the data follows its own field, one level deeper.
 *
 * @returns Null when the data has lists side by side whose lengths differ: nothing certain can be said of them.
 * @throws TypeError when the descriptor names what the data does not have.
 */
export function applyDescriptor(
  format: DescriptorFormat,
  metadata: DescriptorMetadata,
  data: DecodedValue,
  context: ClearContext,
): ClearMeaning | null {
  const lines: ClearField[] = [];
  for (const part of format.fields) {
    if (!('fields' in part)) {
      lines.push(...everyItem(part, data).flatMap((field) => show(field, data, metadata, context)));
      continue;
    }
    const fields = groupFields(part, data);
    if (fields === null) return null;
    for (const { field, scope } of fields) lines.push(...show(field, scope, metadata, context));
  }
  return { intent: format.intent, fields: lines };
}

/** The field once for every item of the list that its path goes through; itself when it goes through none. */
function everyItem(field: DescriptorField, data: DecodedValue): DescriptorField[] {
  const list = listPath(field.path);
  if (list === null) return [field];
  return Array.from({ length: lengthOf(data, list) }, (_, index) => ({
    ...field,
    path: atIndex(field.path, index),
    ...(field.params && {
      params: Object.fromEntries(
        Object.entries(field.params).map(([name, value]) => [
          name,
          typeof value === 'string' ? atIndex(value, index) : value,
        ]),
      ),
    }),
  }));
}

function groupFields(
  group: DescriptorGroup,
  data: DecodedValue,
): { field: DescriptorField; scope: DecodedValue }[] | null {
  if (group.path !== undefined) {
    const items = valueAt(data, group.path.replace(/\.\[\]$/, ''));
    if (!Array.isArray(items)) throw new TypeError(`${group.path} is no list`);
    return items.flatMap((scope: DecodedValue) =>
      group.fields.flatMap((field) => everyItem(field, scope).map((each) => ({ field: each, scope }))),
    );
  }
  const columns = group.fields.map((field) => everyItem(field, data));
  if (group.iteration !== 'bundled') return columns.flat().map((field) => ({ field, scope: data }));
  const [first = []] = columns;
  if (columns.some(({ length }) => length !== first.length)) return null;
  return first.flatMap((_, row) =>
    columns.flatMap((column) => column.slice(row, row + 1).map((field) => ({ field, scope: data }))),
  );
}

function lengthOf(data: DecodedValue, path: string): number {
  const list = valueAt(data, path);
  if (!Array.isArray(list)) throw new TypeError(`${path} is no list`);
  return list.length;
}

function show(
  field: DescriptorField,
  scope: DecodedValue,
  metadata: DescriptorMetadata,
  context: ClearContext,
): ClearField[] {
  const read = (path: string): DecodedValue => {
    if (path === '@.to') return context.to;
    if (path === '@.from') return context.from;
    if (path === '@.value') return context.value;
    return valueAt(scope, path);
  };
  const value = read(field.path);
  if (isHidden(field, value)) return [];
  const { label } = field;
  if (field.format === 'calldata') return nested(field, String(value), context, read);
  return [{ label, ...formatField(field, value, metadata, context, read), level: 0 }];
}

function nested(
  { label, params }: DescriptorField,
  data: string,
  context: ClearContext,
  read: (path: string) => DecodedValue,
): ClearField[] {
  const to = String(read(String(params?.calleePath)));
  const sent = params?.amountPath === undefined ? 0n : read(String(params.amountPath));
  const value = typeof sent === 'bigint' ? sent : 0n;
  const meaning = data === '0x' ? null : context.meaningOf({ from: context.to, to, value, data });
  if (meaning === null) return [{ label, value: data, address: null, level: 0 }];
  return [
    { label, value: meaning.intent, address: null, level: 0 },
    ...meaning.fields.map((field) => ({ ...field, level: field.level + 1 })),
  ];
}

function isHidden({ visible }: DescriptorField, value: DecodedValue): boolean {
  if (typeof visible === 'string') return visible === 'never';
  const text = String(value).toLowerCase();
  return visible.ifNotIn.some((candidate) => String(candidate).toLowerCase() === text);
}
