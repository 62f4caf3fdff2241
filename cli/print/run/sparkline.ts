const bars = '▁▂▃▄▅▆▇█';

/** A row of bars, one a value, between the given lowest and highest value; a blank for no value. */
export function sparkline(values: readonly number[], lowest: number, highest: number): string {
  const range = highest - lowest;
  return values
    .map((value) => {
      if (!Number.isFinite(value)) return ' ';
      const height = range > 0 ? (value - lowest) / range : 0.5;
      return bars[Math.min(bars.length - 1, Math.floor(height * bars.length))];
    })
    .join('');
}
