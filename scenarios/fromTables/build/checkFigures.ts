import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';
import { cellError } from '../../tables/cells.ts';
import type { Observation } from '../read/observations.ts';
import { expectedUnit, kindOf } from '../read/units.ts';
import { NATION } from './placeRows.ts';

/** May be negative. */
const SIGNED = new Set<SeriesIndicatorId>([
  'internal_net_migration',
  'internal_net_migration_h1',
  'external_net_migration',
  'natural_increase',
]);
/** A change against that of the other regions from which on a unit must have changed. */
const BREAK = 20;
/** Pay of the employed ÷ gross product above which pay cannot be that of a month. */
const LABOUR_SHARE = 2;
/** The same below which gross product is in another unit. */
const LEAST_LABOUR_SHARE = 0.02;

const shown = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 });

/** Errors: InputError at the first figure that cannot be, or cannot be in the unit it is taken for. */
export function checkFigures(rows: readonly Observation[]): void {
  const byKey = new Map(rows.map((row) => [keyOf(row.indicator, row.region, row.year), row]));
  const at = (indicator: SeriesIndicatorId, { region, year }: Observation) =>
    byKey.get(keyOf(indicator, region, year));
  for (const row of rows) checkRange(row);
  checkShares(rows);
  for (const row of rows) {
    if (row.indicator === 'employed') checkEmployed(row, at);
  }
  checkPay(rows, at);
  checkJumps(rows, byKey);
}

const keyOf = (indicator: string, region: string, year: number) => `${indicator} ${region} ${year}`;

function fail(row: Observation, sentence: string) {
  return cellError(row.row, row.column, 'inconsistent-data', sentence);
}

function checkRange(row: Observation): void {
  const { indicator, value } = row;
  const kind = kindOf(indicator);
  const isPercent = kind === 'percent';
  if (isPercent && value > 100) {
    throw cellError(
      row.row,
      row.column,
      'out-of-range',
      `must be at most 100 percent, found ${shown(value)}`,
    );
  }
  if (value < 0 && !SIGNED.has(indicator)) {
    throw cellError(
      row.row,
      row.column,
      'out-of-range',
      `must be at least 0, found ${shown(value)}`,
    );
  }
  const mustBe = ['population_average', 'employed', 'mean_wage', 'grp_nominal'] as string[];
  if (value === 0 && mustBe.includes(indicator)) {
    throw cellError(row.row, row.column, 'out-of-range', 'must be above 0, found 0');
  }
}

/** Shares where percentages are expected: none of many is above 1. */
function checkShares(rows: readonly Observation[]): void {
  const unstated = rows.filter(
    ({ indicator, unitIsStated }) => kindOf(indicator) === 'percent' && !unitIsStated,
  );
  for (const [indicator, group] of Map.groupBy(unstated, (row) => row.indicator)) {
    if (group.some(({ value }) => value > 1) || group.every(({ value }) => value === 0)) continue;
    throw fail(
      group[0],
      `${indicator} is at most ${shown(group.reduce((most, { value }) => Math.max(most, value), 0))} everywhere, which looks like shares: expected percent, or a column "unit" that says "share"`,
    );
  }
}

type Finder = (indicator: SeriesIndicatorId, beside: Observation) => Observation | undefined;

function checkEmployed(row: Observation, at: Finder): void {
  const people = at('population_average', row);
  if (people !== undefined && row.value > people.value) {
    const ratio = row.value / people.value;
    const hint = ratio > 100 ? ': is population in thousands? Say so in a column "unit"' : '';
    const sentence = `${shown(row.value)} employed are more than ${shown(people.value)} residents of "${row.region}" in ${row.year}${hint}`;
    throw fail(row, sentence);
  }
  const force = at('labour_force', row);
  if (force === undefined || row.value <= force.value) return;
  const sentence = `${shown(row.value)} employed are more than a labour force of ${shown(force.value)} in "${row.region}" in ${row.year}`;
  throw fail(row, sentence);
}

/** Pay that, taken by the month, would be several times gross product is that of a year. */
function checkPay(rows: readonly Observation[], at: Finder): void {
  const shares = rows.flatMap((row) => {
    if (row.indicator !== 'mean_wage' || row.region === NATION) return [];
    const [employed, product] = [at('employed', row), at('grp_nominal', row)];
    if (employed === undefined || product === undefined) return [];
    return [{ row, share: (12 * row.value * employed.value) / (product.value * 1e6) }];
  });
  if (shares.length === 0) return;
  const middle = shares.toSorted((a, b) => a.share - b.share)[shares.length >> 1];
  if (middle.share < LABOUR_SHARE && middle.share > LEAST_LABOUR_SHARE) return;
  const { row, share } = middle;
  const guess =
    share > LABOUR_SHARE && share < 15
      ? 'pay looks like that of a year'
      : 'one of the two is in another unit';
  const sentence = `pay × 12 × employed is ${shown(share)} times gross product in "${row.region}" in ${row.year}: ${guess}; expected ${expectedUnit('mean_wage')} and ${expectedUnit('grp_nominal')}, said in a column "unit"`;
  throw fail(row, sentence);
}

/** A change of a thousandfold from one year to the next that other regions do not share. */
function checkJumps(rows: readonly Observation[], byKey: ReadonlyMap<string, Observation>): void {
  const levels = rows.filter(
    ({ indicator, value }) =>
      ['population_average', 'employed', 'mean_wage', 'grp_nominal'].includes(indicator) &&
      value > 0,
  );
  for (const row of levels) {
    const before = byKey.get(keyOf(row.indicator, row.region, row.year - 1));
    if (before === undefined) continue;
    const ratio = row.value / before.value;
    if (ratio < BREAK && ratio > 1 / BREAK) continue;
    const sentence = `${row.indicator} of "${row.region}" goes from ${shown(before.value)} in ${before.year} to ${shown(row.value)} in ${row.year}: expected one unit in all years`;
    throw fail(row, sentence);
  }
}
