import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { Figure, FigureTable } from './figure.ts';
import { NATION } from './placeRows.ts';

/** Immigrants and emigrants per 1000 residents where only the difference is known (assumed). */
const EXTERNAL_PER_1000 = 1;

/**
 * Adds what follows from given figures by arithmetic, where it is not given itself: the rate of
 * unemployment, rates of births and deaths, net external migration, immigrants and emigrants of the
 * nation.
 */
export function addDerived(table: FigureTable, regions: readonly string[]): void {
  table.add(table.all.flatMap((figure) => unemployment(figure, table)));
  table.add(table.all.flatMap((figure) => employed(figure, table)));
  table.add(table.all.flatMap((figure) => vitalRate(figure, table)));
  table.add(table.all.flatMap((figure) => netOfBoth(figure, table)));
  table.add(externalMigration(table, regions));
}

const derived = (
  from: Figure,
  indicator: SeriesIndicatorId,
  value: number,
  note: string,
): Figure => ({ ...from, indicator, value, note });

function unemployment(force: Figure, { at }: FigureTable): Figure[] {
  const employed = at('employed', force.region, force.year);
  if (force.indicator !== 'labour_force' || employed === undefined) return [];
  const rate = 100 * (1 - employed.value / force.value);
  const note = '(labour force − employed) ÷ labour force';
  return [derived(force, 'unemployment_rate', rate, note)];
}

function employed(force: Figure, { at }: FigureTable): Figure[] {
  const rate = at('unemployment_rate', force.region, force.year);
  if (force.indicator !== 'labour_force' || rate === undefined) return [];
  const value = force.value * (1 - rate.value / 100);
  return [derived(force, 'employed', value, 'labour force × (1 − unemployment rate)')];
}

function vitalRate(count: Figure, { at }: FigureTable): Figure[] {
  const { indicator, region, year, value } = count;
  if (region === NATION || (indicator !== 'births' && indicator !== 'deaths')) return [];
  const people = at('population_average', region, year);
  if (people === undefined) return [];
  const rate = indicator === 'births' ? 'birth_rate' : 'death_rate';
  return [derived(count, rate, (1000 * value) / people.value, `${indicator} ÷ population`)];
}

function netOfBoth(came: Figure, { at }: FigureTable): Figure[] {
  const left = at('emigrants', came.region, came.year);
  if (came.indicator !== 'immigrants' || came.region === NATION || left === undefined) return [];
  return [
    derived(came, 'external_net_migration', came.value - left.value, 'immigrants − emigrants'),
  ];
}

/** The nation's immigrants and emigrants from its net migration, one of them at a low common rate. */
function externalMigration(table: FigureTable, regions: readonly string[]): Figure[] {
  const years = new Set(
    table.all.flatMap(({ indicator, year }) =>
      indicator === 'external_net_migration' ? [year] : [],
    ),
  );
  return [...years].flatMap((year) => {
    const net = ofNation(table, regions, 'external_net_migration', year);
    const people = ofNation(table, regions, 'population_average', year);
    if (net === undefined || people === undefined) return [];
    const least = (EXTERNAL_PER_1000 / 1000) * people.value;
    const note = `net external migration; the smaller of the two at ${EXTERNAL_PER_1000} per 1000 residents (assumed)`;
    const confidence = net.confidence === 'assumed' ? net.confidence : 'low';
    const sides = {
      immigrants: least + Math.max(0, net.value),
      emigrants: least + Math.max(0, -net.value),
    };
    return (['immigrants', 'emigrants'] as const).map((indicator) => ({
      ...derived(net, indicator, sides[indicator], note),
      region: NATION,
      confidence,
    }));
  });
}

/** The nation's figure as given, or the sum of all regions. */
function ofNation(
  { at }: FigureTable,
  regions: readonly string[],
  indicator: SeriesIndicatorId,
  year: number,
): Figure | undefined {
  const stated = at(indicator, NATION, year);
  if (stated !== undefined) return stated;
  const parts = regions.flatMap((region) => at(indicator, region, year) ?? []);
  if (parts.length < regions.length) return undefined;
  return { ...parts[0], value: parts.reduce((sum, { value }) => sum + value, 0) };
}
