import type { ComparedRun } from '../../engine/results/compareRuns.ts';
import type { Manifest } from '../../engine/results/manifest.ts';
import { indicatorsOf } from '../../engine/results/measures.ts';
import { columns } from './columns.ts';
import { headlineIndicators } from './headline.ts';
import { interval, level } from './numbers.ts';

/**
 * Two runs side by side in the whole country in the last year that both have: an indicator a
 * block, an arm a line.
 */
export function comparisonTable(
  base: Manifest,
  baseRun: string,
  { run, paired, rows }: ComparedRun,
): string {
  const country = rows.filter(({ region }) => region === 'all');
  const year = Math.max(...country.map((row) => row.year));
  const blocks = headlineIndicators(indicatorsOf(base)).flatMap(({ id, label, unit, kind }) => {
    const ofYear = country.filter((row) => row.indicator === id && row.year === year);
    if (ofYear.length === 0) return [];
    const lines = ofYear.map((row) => [
      `  ${row.arm}`,
      level(row.base, kind),
      level(row.other, kind),
      interval(row),
    ]);
    return `${label}, ${unit}\n${columns(['', 'base', 'other', 'other less base (80 %)'], lines)}`;
  });
  const luck = paired ? 'members paired by their luck' : 'members independent of each other';
  return [`${run} less ${baseRun}: the whole country in ${year}, ${luck}`, ...blocks].join('\n\n');
}
