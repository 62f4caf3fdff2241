import type { Manifest } from '../../../engine/results/manifest/manifest.ts';
import { indicatorsOf } from '../../../engine/results/manifest/measures.ts';
import type { ComparedRun } from '../../../engine/results/queries/compareRuns.ts';
import type { ComparisonRow } from '../../../engine/results/queries/rows.ts';
import { columns } from '../columns.ts';
import { interval, level } from '../numbers.ts';
import { headlineIndicators } from './headline.ts';

/**
 * Two runs side by side in the last year that both have: the whole country, an indicator a block, an
 * arm a line; and, where they differ, the employed of every region.
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
  const regional = employedByRegion(
    base,
    rows.filter((row) => row.year === year),
  );
  if (regional !== '') blocks.push(regional);
  return [`${run} less ${baseRun}: the whole country in ${year}, ${luck}`, ...blocks].join('\n\n');
}

/** Differences by region of residence; a column an arm in which some differ. */
function employedByRegion({ regions, arms }: Manifest, ofYear: readonly ComparisonRow[]): string {
  const employed = ofYear.filter(
    ({ indicator, region }) => indicator === 'employed' && region !== 'all',
  );
  const differing = arms.filter(({ id }) =>
    employed.some(({ arm, mean }) => arm === id && mean !== 0),
  );
  if (differing.length === 0) return '';
  const lines = regions.map(({ id }) => [
    `  ${id}`,
    ...differing.map((arm) =>
      interval(employed.find((row) => row.region === id && row.arm === arm.id)),
    ),
  ]);
  const head = ['', ...differing.map(({ id }) => id)];
  return `Employed by region of residence, persons: other less base (80 %)\n${columns(head, lines)}`;
}
