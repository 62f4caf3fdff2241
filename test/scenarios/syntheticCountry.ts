import seedrandom from 'seedrandom';
import { toCsv } from '../../scenarios/tables/csvText.ts';

/** A country made up from a seed: its tables as an office would publish them. */
export interface SyntheticCountry {
  regions: string;
  series: string;
  flows: string;
  ids: string[];
  firstYear: number;
  lastYear: number;
  /** A figure of the table of series. */
  at(region: string, year: number, indicator: string): number;
}

export interface CountryShape {
  regions: number;
  years: number;
  currency: string;
  seed: string;
}

const LAST_YEAR = 2022;
const SYLLABLES = ['ba', 'ção', 'é', 'lun', 'ñor', 'ré', 'São ', 'tá', 'üm', 'vik', 'zên', 'ol'];

/**
 * Regions of very different sizes on a map, each with a trend of its own in residents, jobs, pay and
 * product, shocks common to all, moves between them by gravity, and vital events that add up.
 */
export function syntheticCountry({
  regions,
  years,
  currency,
  seed,
}: CountryShape): SyntheticCountry {
  const random = seedrandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const firstYear = LAST_YEAR - years + 1;
  const places = Array.from({ length: regions }, (_, i) => ({
    id: `BX-${String(i + 1).padStart(2, '0')}`,
    name: `${nameOf(random)} ${i + 1}`,
    latitude: -30 + 30 * random(),
    longitude: -70 + 30 * random(),
    people: 2e6 * Math.exp(0.9 * normal()),
    share: 0.46 + 0.03 * normal(),
    pay: 2500 * Math.exp(0.15 * normal()),
    growth: 0.004 * normal(),
    payGrowth: 0.035 + 0.005 * normal(),
    births: 12 + 1.5 * normal(),
  }));
  const values = new Map<string, number>();
  const rows: (string | number)[][] = [];
  const put = (region: string, year: number, indicator: string, value: number, unit: string) => {
    values.set(`${region} ${year} ${indicator}`, value);
    rows.push([region, year, indicator, value, unit, 'office', 'high', '']);
  };
  const flows: (string | number)[][] = [];
  for (let year = firstYear; year <= LAST_YEAR; year++) {
    const cycle = 0.01 * normal();
    const price = 1.02 ** (year - firstYear);
    const net = new Float64Array(regions);
    for (const [i, from] of places.entries()) {
      for (const [j, to] of places.entries()) {
        if (i === j) continue;
        const distance = Math.hypot(from.latitude - to.latitude, from.longitude - to.longitude);
        const pull = 1 + 20 * (to.growth - from.growth);
        const people = Math.round((3e-9 * from.people * to.people * pull) / (1 + distance) ** 1.2);
        if (people === 0) continue;
        flows.push([year, from.id, to.id, people]);
        net[i] -= people;
        net[j] += people;
      }
    }
    let all = 0;
    for (const [i, place] of places.entries()) {
      const people = Math.round(place.people);
      all += people;
      const births = Math.round((place.births / 1000) * people);
      const deaths = Math.round((8.5 / 1000) * people);
      const external = Math.round((2 / 1000) * people);
      const employed = Math.round(people * (place.share + cycle + 0.003 * normal()));
      const rate = Math.max(2, 6 - 150 * cycle + 0.4 * normal());
      const pay = place.pay * price * Math.exp(0.008 * normal());
      put(place.id, year, 'population_average', people, 'persons');
      put(place.id, year, 'employed', employed, 'persons');
      put(place.id, year, 'labour_force', Math.round(employed / (1 - rate / 100)), 'persons');
      put(place.id, year, 'mean_wage', Math.round(pay), `${currency} a month`);
      const product = (pay * 12 * employed) / 0.45 / 1e6;
      put(place.id, year, 'grp_nominal', Math.round(product), `million ${currency}`);
      put(place.id, year, 'births', births, 'persons');
      put(place.id, year, 'deaths', deaths, 'persons');
      put(place.id, year, 'external_net_migration', external, 'persons');
      put(place.id, year, 'tertiary_share', Number((28 + 4 * normal()).toFixed(1)), 'percent');
      put(place.id, year, 'price_level', Number((100 + 6 * normal()).toFixed(1)), 'index');
      place.people += births - deaths + external + net[i];
      place.pay *= Math.exp(place.payGrowth - 0.02);
    }
    put('Borduria', year, 'population_average', all, 'persons');
  }
  return {
    regions: toCsv(
      ['region_id', 'name', 'latitude', 'longitude'],
      places.map(({ id, name, latitude, longitude }) => [
        ...[id, name, Number(latitude.toFixed(4)), Number(longitude.toFixed(4))],
      ]),
    ),
    series: toCsv(
      ['region_id', 'year', 'indicator', 'value', 'unit', 'source_id', 'confidence', 'note'],
      rows,
    ),
    flows: toCsv(['year', 'origin', 'destination', 'persons'], flows),
    ids: places.map(({ id }) => id),
    firstYear,
    lastYear: LAST_YEAR,
    at: (region, year, indicator) => values.get(`${region} ${year} ${indicator}`) ?? Number.NaN,
  };
}

function nameOf(random: () => number): string {
  const name = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]);
  const text = name.join('').trim();
  return text[0].toUpperCase() + text.slice(1);
}
