import slugify from '@sindresorhus/slugify';
import {
  SERIES_INDICATORS,
  type SeriesIndicatorId,
} from '../../../engine/experiments/forecasts/series/indicators.ts';
import { regionIdPattern } from '../../schema/parts.ts';

/** Letters of Kazakh that the library leaves out. */
const KAZAKH = ['әa', 'ғgh', 'қq', 'ңng', 'өo', 'ұu', 'үu', 'һh', 'іi'].flatMap((pair) => {
  const [letter, latin] = [pair[0], pair.slice(1)];
  return [letter, letter.toUpperCase()].map((one): [string, string] => [one, latin]);
});

/** Small Latin letters, digits and hyphens; empty where a script has no transliteration. */
export function latinId(text: string): string {
  const slug = slugify(text, { decamelize: false, customReplacements: KAZAKH });
  return /^\d/.test(slug) ? `r-${slug}` : slug;
}

/** What is written, where it can be an id as it is: whoever gave it finds it in all that comes out. */
const plainId = (text: string): string => (new RegExp(regionIdPattern).test(text) ? text : '');

/** The id that stands for what is written; empty where a script has no transliteration. */
export const idFrom = (text: string): string => plainId(text) || latinId(text);

/** Other names under which columns are understood, in order of preference. */
const COLUMN_NAMES: Readonly<Record<string, readonly string[]>> = {
  region_id: ['region_id', 'id', 'code', 'region_code', 'region', 'region_name', 'name'],
  name: ['name', 'region_name', 'name_en', 'region', 'name_ru', 'name_kk'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  area_km2: ['area_km2', 'area'],
  macro_region: ['macro_region', 'macroregion', 'group'],
  year: ['year', 'period', 'date'],
  indicator: ['indicator', 'variable', 'series'],
  value: ['value', 'obs_value'],
  unit: ['unit', 'units', 'unit_of_measure'],
  source_id: ['source_id', 'source'],
  origin: ['origin', 'from', 'origin_id'],
  destination: ['destination', 'to', 'destination_id'],
  persons: ['persons', 'flow', 'migrants', 'people', 'value', 'count'],
};

/**
 * Names the columns of a table: those wanted by whichever of their names stands there, the others
 * as indicators where they are one, else by what is written.
 */
export function columnNames(wanted: readonly string[]): (written: readonly string[]) => string[] {
  return (written) => {
    const plain = written.map((name) => name.toLowerCase().replaceAll(/[\s-]+/g, '_'));
    const names = plain.map((name) => indicatorOf(name) ?? name);
    const taken = new Set<number>();
    for (const column of wanted) {
      const known = COLUMN_NAMES[column] ?? [column];
      const at = known
        .map((name) => plain.findIndex((one, i) => one === name && !taken.has(i)))
        .find((index) => index !== -1);
      if (at === undefined) continue;
      names[at] = column;
      taken.add(at);
    }
    return names;
  };
}

/** Other names under which indicators are understood. */
const INDICATOR_NAMES: Readonly<Record<string, SeriesIndicatorId>> = {
  population: 'population_average',
  residents: 'population_average',
  employment: 'employed',
  unemployment: 'unemployment_rate',
  labor_force: 'labour_force',
  pay: 'mean_wage',
  mean_pay: 'mean_wage',
  wage: 'mean_wage',
  average_wage: 'mean_wage',
  grp: 'grp_nominal',
  gdp: 'grp_nominal',
  gdp_nominal: 'grp_nominal',
  gross_regional_product: 'grp_nominal',
  income_per_head: 'cash_income_per_head',
  employed_industry: 'employed_industry_construction',
  net_internal_migration: 'internal_net_migration',
  net_migration_internal: 'internal_net_migration',
  net_external_migration: 'external_net_migration',
  external_migration_net: 'external_net_migration',
  net_international_migration: 'external_net_migration',
  international_net_migration: 'external_net_migration',
  internet_access: 'connected_share',
};

/** The indicator that a name stands for. */
export function indicatorOf(written: string): SeriesIndicatorId | undefined {
  const name = written.toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (Object.hasOwn(SERIES_INDICATORS, name)) return name as SeriesIndicatorId;
  return Object.hasOwn(INDICATOR_NAMES, name) ? INDICATOR_NAMES[name] : undefined;
}
