const swatch = (color: string) => ({
  display: 'inline-block',
  width: 9,
  height: 9,
  borderRadius: 2,
  background: color,
  marginRight: 5,
});

/** Names the two parts of every emissions bar. */
export function ChartKey() {
  return (
    <span style={{ display: 'inline-flex', gap: 12, flexWrap: 'wrap' }}>
      <span>
        <span style={swatch('var(--chart-operational)')} aria-hidden="true" />
        Operational
      </span>
      <span>
        <span style={swatch('var(--chart-embodied)')} aria-hidden="true" />
        Embodied
      </span>
    </span>
  );
}
