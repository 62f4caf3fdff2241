import {
  SERIES_INDICATORS,
  type SeriesIndicatorId,
} from '../../../engine/experiments/forecasts/series/indicators.ts';

/** Other names under which columns are understood, in order of preference. */
const COLUMN_NAMES: Readonly<Record<string, readonly string[]>> = {
  region_id: [
    ...['region_id', 'id', 'code', 'region_code', 'fips', 'nuts_id', 'geo', 'region'],
    ...['region_name', 'name', 'state', 'province'],
    ...['регион', 'область', 'өңір', 'облыс', 'аймақ'],
  ],
  name: [
    ...['name', 'region_name', 'name_en', 'region', 'state', 'province', 'name_ru', 'name_kk'],
    ...['название', 'наименование', 'атауы', 'регион', 'область', 'өңір', 'облыс', 'аймақ'],
  ],
  latitude: ['latitude', 'lat', 'широта', 'ендік'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'долгота', 'бойлық'],
  area_km2: ['area_km2', 'area', 'площадь', 'аумағы'],
  macro_region: ['macro_region', 'macroregion', 'group', 'макрорегион'],
  year: ['year', 'period', 'date', 'год', 'период', 'жыл', 'кезең'],
  indicator: ['indicator', 'variable', 'series', 'показатель', 'көрсеткіш'],
  value: ['value', 'obs_value', 'значение', 'мәні'],
  unit: ['unit', 'units', 'unit_of_measure', 'единица_измерения', 'өлшем_бірлігі'],
  source_id: ['source_id', 'source', 'источник', 'дереккөз'],
  confidence: ['confidence'],
  note: ['note', 'примечание', 'ескерту'],
  origin: ['origin', 'from', 'origin_id', 'orig', 'origin_region', 'откуда', 'қайдан'],
  destination: [
    'destination',
    'to',
    'destination_id',
    'dest',
    'destination_region',
    'куда',
    'қайда',
  ],
  persons: ['persons', 'flow', 'migrants', 'people', 'value', 'count', 'человек', 'адам'],
  sex: ['sex', 'пол', 'жынысы'],
  age_group: ['age_group', 'age', 'возраст', 'жасы'],
  name_en: ['name_en'],
  name_ru: ['name_ru'],
  name_kk: ['name_kk'],
  from_year: ['from_year'],
  to_year: ['to_year'],
  part_of_until_then: ['part_of_until_then'],
  publisher_and_title: ['publisher_and_title', 'title', 'publisher'],
  where_found: ['where_found', 'url', 'link'],
};

/** Other names under which indicators are understood. */
const INDICATOR_NAMES: Readonly<Record<string, SeriesIndicatorId>> = {
  ...namesFor('population_average', [
    ...['population', 'residents', 'население', 'численность_населения', 'халық_саны', 'халық'],
  ]),
  ...namesFor('employed', [
    ...['employment', 'занятые', 'занято', 'занятое_население', 'жұмыспен_қамтылғандар'],
  ]),
  ...namesFor('unemployment_rate', [
    ...['unemployment', 'уровень_безработицы', 'жұмыссыздық_деңгейі'],
  ]),
  ...namesFor('labour_force', ['labor_force', 'рабочая_сила', 'жұмыс_күші']),
  ...namesFor('mean_wage', [
    ...['pay', 'mean_pay', 'wage', 'average_wage', 'зарплата', 'заработная_плата'],
    ...['среднемесячная_заработная_плата', 'жалақы', 'орташа_жалақы'],
  ]),
  ...namesFor('grp_nominal', [
    ...['grp', 'gdp', 'gdp_nominal', 'gross_regional_product'],
    ...['врп', 'валовой_региональный_продукт', 'жөө', 'жалпы_өңірлік_өнім'],
  ]),
  ...namesFor('cash_income_per_head', ['income_per_head']),
  ...namesFor('employed_industry_construction', ['employed_industry']),
  ...namesFor('births', ['родившиеся', 'число_родившихся', 'туғандар']),
  ...namesFor('deaths', ['умершие', 'число_умерших', 'қайтыс_болғандар']),
  ...namesFor('internal_net_migration', ['net_internal_migration', 'net_migration_internal']),
  ...namesFor('external_net_migration', [
    ...['net_external_migration', 'external_migration_net'],
    ...['net_international_migration', 'international_net_migration'],
  ]),
  ...namesFor('connected_share', ['internet_access']),
};

function namesFor(id: SeriesIndicatorId, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, id]));
}

/** A name as it is compared: small letters, words joined by underscores. */
export const plainName = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/** The indicator that a name stands for. */
export function indicatorOf(written: string): SeriesIndicatorId | undefined {
  const name = plainName(written);
  if (Object.hasOwn(SERIES_INDICATORS, name)) return name as SeriesIndicatorId;
  return Object.hasOwn(INDICATOR_NAMES, name) ? INDICATOR_NAMES[name] : undefined;
}

/** The column or indicator that is meant by a name which the user gives for it. */
export function knownName(name: string): string | undefined {
  const plain = plainName(name);
  return Object.hasOwn(COLUMN_NAMES, plain) ? plain : indicatorOf(plain);
}

/** Whether what is written over a column says what it is. */
export const isUnderstood = (written: string): boolean =>
  indicatorOf(written) !== undefined ||
  Object.values(COLUMN_NAMES).some((names) => names.includes(plainName(written)));

/** All that columns may be called by the program. */
export const KNOWN_NAMES: readonly string[] = [
  ...Object.keys(COLUMN_NAMES),
  ...Object.keys(SERIES_INDICATORS),
  ...Object.keys(INDICATOR_NAMES),
];

/** Every way to write the name of a column or indicator. */
export function waysToWrite(name: string): string[] {
  if (Object.hasOwn(COLUMN_NAMES, name)) return [...COLUMN_NAMES[name]];
  const others = Object.entries(INDICATOR_NAMES).filter(([, id]) => id === name);
  return [name, ...others.map(([other]) => other)];
}

/**
 * Names the columns of a table: those wanted by whichever of their names stands there, the others
 * as indicators where they are one, else by what is written.
 */
export function columnNames(wanted: readonly string[]): (written: readonly string[]) => string[] {
  return (written) => {
    const plain = written.map(plainName);
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
