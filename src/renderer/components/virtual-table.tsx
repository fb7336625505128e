import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import { useFormat } from '../lib/use-format.ts';

export type TableColumn<Item> = {
  id: string;
  title: ReactNode;
  /** In pixels, at least. The first column and those that grow share what is left over. */
  width: number;
  grow?: boolean;
  align?: 'left' | 'right';
  /** A header that sorts by this. */
  sortable?: boolean;
  cell: (item: Item, index: number) => ReactNode;
};

type Sort = { by: string; descending: boolean };

type VirtualTableProps<Item> = {
  /** Names the table. */
  label: string;
  columns: readonly TableColumn<Item>[];
  /** How many rows there are; undefined while it is not known. */
  count: number | undefined;
  /** The row, or undefined while it is being read. */
  rowAt: (index: number) => Item | undefined;
  onRange?: (first: number, last: number) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  rowHeight?: number;
  maxHeight?: number;
  /** What stands there when there is no row. */
  empty: ReactNode;
};

const noRow = () => undefined;
/** Chromium draws nothing below some 33 million pixels, and each row is measured before the first is drawn. */
const MOST_ROWS = 500_000;
const LOADING_ROWS = 6;
const HEAD = 34;

/**
 * A table that draws the rows in view only. The first column is the row's header and stays in sight. Arrow keys move
 * between the first controls of rows; a header that sorts says which way.
 */
export function VirtualTable<Item>(props: VirtualTableProps<Item>) {
  const { label, count, onRange, rowHeight = 46, maxHeight = 520, empty } = props;
  // Rows that have come are drawn bit by bit, so that the window answers meanwhile.
  const rowAt = useDeferredValue(props.rowAt, noRow);
  const columns = useDeferredValue(props.columns);
  const scroller = useRef<HTMLElement>(null);
  const format = useFormat();
  const rows = Math.min(count ?? LOADING_ROWS, MOST_ROWS);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // Rows are drawn with the next frame; drawing them within the event of the scrolling would hold it up.
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  const waiting = items.some(({ index }) => rowAt(index) === undefined);
  // Another ranking is read from its top.
  const ranking = props.sort && `${props.sort.by} ${props.sort.descending}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranking is what it waits for
  useEffect(() => {
    // What scrollTo answers is a promise by now, which an effect must not.
    scroller.current?.scrollTo({ top: 0 });
  }, [ranking]);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const before = (items[0]?.start ?? 0) as number;
  const after = Math.max(0, rows * rowHeight - (items.at(-1)?.end ?? 0));
  if (count === 0) return <div className="table-empty">{empty}</div>;
  return (
    <section
      ref={scroller}
      className="data-table"
      style={{ maxHeight, height: Math.min(maxHeight, rows * rowHeight + HEAD + 12) }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`${label}, scrolls`}
      aria-busy={count === undefined || waiting}
    >
      <table
        className="table"
        aria-label={label}
        aria-rowcount={(count ?? rows) + 1}
        style={{ minWidth: width }}
      >
        <colgroup>
          {columns.map((column, index) => (
            <col key={column.id} style={index === 0 || column.grow ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <Head {...props} columns={columns} />
        <tbody onKeyDown={(event) => moveFocus(event, (index) => virtual.scrollToIndex(index))}>
          {before > 0 ? <Spacer height={before} columns={columns.length} /> : null}
          {items.map(({ index }) => (
            <Row key={index} columns={columns} item={rowAt(index)} index={index} height={rowHeight} />
          ))}
          {after > 0 ? <Spacer height={after} columns={columns.length} /> : null}
        </tbody>
      </table>
      {count !== undefined && count > rows ? (
        <p className="table-empty">
          The first {format.count(rows)} of {format.count(count)} rows. Another order or a filter brings the
          others.
        </p>
      ) : null}
    </section>
  );
}

type RowProps<Item> = {
  columns: readonly TableColumn<Item>[];
  item: Item | undefined;
  index: number;
  height: number;
};

/** Drawn once for as long as it stays the same: scrolling draws the rows that come into view, and no others. */
const Row = memo(function Row<Item>({ columns, item, index, height }: RowProps<Item>) {
  return (
    <tr aria-rowindex={index + 2} data-index={index} style={{ height }}>
      {columns.map((column, place) => {
        const content = cellOf(column, item, index);
        const name = column.align === 'right' ? 'number' : undefined;
        return place === 0 ? (
          <th scope="row" key={column.id} className={name}>
            {content}
          </th>
        ) : (
          <td key={column.id} className={name}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}) as <Item>(props: RowProps<Item>) => ReactNode;

function cellOf<Item>(column: TableColumn<Item>, item: Item | undefined, index: number): ReactNode {
  return item === undefined ? <span className="cell-waiting" /> : column.cell(item, index);
}

/** Stands for the rows out of view; nothing in it to read or to reach. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is not focusable
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

function Head<Item>({ columns, sort, onSort }: VirtualTableProps<Item>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = column.sortable && sort?.by === column.id;
          const order = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th
              scope="col"
              key={column.id}
              className={column.align === 'right' ? 'number' : undefined}
              aria-sort={column.sortable ? (order ?? 'none') : undefined}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className="sort-button"
                  onClick={() => onSort({ by: column.id, descending: sorted ? !sort.descending : true })}
                >
                  {column.title}
                  <span aria-hidden="true" className="sort-mark">
                    {order === 'descending' ? '▾' : order === 'ascending' ? '▴' : ''}
                  </span>
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Up and down from a control of a row to the same one of the next. */
function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>, scrollTo: (index: number) => void): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
  if (step === 0 || row === null || !(event.target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const body = event.currentTarget;
  const place = [...row.querySelectorAll('button')].indexOf(event.target);
  const wanted = Number(row.dataset.index) + step;
  const find = () => body.querySelector(`tr[data-index="${wanted}"]`)?.querySelectorAll('button')[place];
  scrollTo(wanted);
  focusSoon(find, FRAMES);
}

/** A row that was not drawn yet is there within some frames. */
const FRAMES = 10;

function focusSoon(find: () => HTMLButtonElement | undefined, frames: number): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found) found.focus();
    else if (frames > 0) focusSoon(find, frames - 1);
  });
}
