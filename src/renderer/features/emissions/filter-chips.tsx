import { CloseButton } from '@mantine/core';
import { useFormat } from '../../lib/use-format.ts';
import { dimensionName, keyName } from './dimensions.ts';
import { useView, withPart } from './use-view.ts';

/** The way down to what is shown: each step can be taken back, and a click on one goes back to it. */
export function FilterChips() {
  const format = useFormat();
  const { view, change } = useView();
  const parts = view.filter.where ?? [];
  if (parts.length === 0) return null;
  return (
    <nav className="filter-chips" aria-label="Filters">
      <button
        type="button"
        className="text-button"
        onClick={() => change({ filter: withoutWhere(view.filter) })}
      >
        All usage
      </button>
      {parts.map((part, index) => {
        const name = dimensionName(part.dimension);
        const values = part.values.map((value) => keyName(part.dimension, value, format));
        const text = `${name}: ${values.length > 3 ? `${values.slice(0, 2).join(', ')} and ${values.length - 2} more` : values.join(', ')}`;
        return (
          <span key={part.dimension} className="filter-step">
            <span aria-hidden="true" className="dim">
              ›
            </span>
            <span className="filter-chip" title={values.join('\n')}>
              <button
                type="button"
                className="text-button"
                aria-label={`Back to ${text}`}
                disabled={index === parts.length - 1}
                onClick={() => change({ filter: { ...view.filter, where: parts.slice(0, index + 1) } })}
              >
                {text}
              </button>
              <CloseButton
                size="xs"
                aria-label={`Remove the filter ${text}`}
                onClick={() => change({ filter: withPart(view.filter, part.dimension, []) })}
              />
            </span>
          </span>
        );
      })}
    </nav>
  );
}

function withoutWhere<Filter extends { where?: unknown }>(filter: Filter): Omit<Filter, 'where'> {
  const { where: _, ...rest } = filter;
  return rest;
}
