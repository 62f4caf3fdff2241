import { SMALL } from './smallFiles.ts';

/** Two regions over twelve years: hill grows by 1 % a year, lake shrinks by ½ %; nominal growth 8 %. */
const FIRST = 2009;
const LAST = 2020;

const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

function rowsOf(year: number): string[] {
  const t = year - FIRST;
  const people = { hill: 60_000 * 1.01 ** t, lake: 40_000 * 0.995 ** t };
  const prices = 1.08 ** t;
  return (['hill', 'lake'] as const).flatMap((id, i) => {
    // A little to and fro, so that histories have a spread.
    const wobble = 1 + 0.004 * Math.sin(7 * t + i);
    return [
      `${id},${year},population_average,${Math.round(people[id])},persons,made-up,high,`,
      `${id},${year},employed,${Math.round(0.45 * people[id] * wobble)},persons,made-up,high,`,
      `${id},${year},unemployment_rate,${(5 + i + 10 * (wobble - 1)).toFixed(2)},percent,made-up,high,`,
      `${id},${year},mean_wage,${Math.round((100_000 + 20_000 * i) * prices * wobble)},KZT a month,made-up,high,`,
      `${id},${year},grp_nominal,${Math.round(2 * people[id] * prices * wobble)},million KZT,made-up,high,`,
    ];
  });
}

export const SERIES_HEAD = 'region_id,year,indicator,value,unit,source_id,confidence,note';

/** The small scenario with series. */
export const SMALL_WITH_SERIES: Readonly<Record<string, string>> = {
  ...SMALL,
  'scenario.yaml': SMALL['scenario.yaml'].replace(
    'budget:',
    'series:\n  table: series.csv\nbudget:',
  ),
  'series.csv': `${[SERIES_HEAD, ...YEARS.flatMap(rowsOf)].join('\n')}\n`,
};
