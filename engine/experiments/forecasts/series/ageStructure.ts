import type { AgeBand, Sex } from '../../../model/country.ts';
import { annualMortality } from '../../../model/world/mortality.ts';
import { MAN, WOMAN } from '../../../model/world/persons.ts';
import { coverageOf } from './coverage.ts';
import type { KnownSeries, SeriesPlace } from './series.ts';

/** Residents of a region by sex and age band, with how the ages were found. */
export interface AgeStructure {
  bands: AgeBand[];
  basis: 'observed' | 'assumed';
  note: string;
}

/** What a region's ages are shaped by where no table of ages is known yet. */
export interface LabourForceShare {
  region: string;
  /** Labour force ÷ residents. */
  share: number;
}

const ADULT = 16;
/** First age of the last band of a stable population: near retirement. */
const OLD = 63;
const OLDEST = 99;
const BOYS = 0.514;
/** Growth of births behind the stable population, a year: that of a young middle-income country. */
const GROWTH = 0.012;
/**
 * How much of a region's deviation in labour force per head is taken for a deviation in adults per
 * head; the rest is for differences in participation (assumed: three quarters).
 */
const AGE_IN_LABOUR_FORCE = 0.75;
/** Adults are at least this many times the labour force: some study, keep house or are old. */
const LEAST_ADULTS = 1 / 0.78;

/**
 * Residents by age and sex of every region: shares of the dated table of ages where one is known (a
 * region that was part of another has that one's shares), otherwise a stable population (Lotka
 * 1939), with more adults where the labour force is a larger share of residents.
 */
export function ageStructures(
  known: KnownSeries,
  regions: readonly SeriesPlace[],
  population: ReadonlyMap<string, number>,
  labourForce: readonly LabourForceShare[],
): Map<string, AgeStructure> {
  const shares = known.ages === null ? null : tableShares(known, regions);
  const mean = meanShare(labourForce, population);
  return new Map(
    regions.map(({ id }) => {
      const persons = population.get(id) ?? 0;
      const own = labourForce.find(({ region }) => region === id)?.share ?? mean;
      const bands = shares?.get(id) ?? stableBands(own, mean);
      return [
        id,
        {
          bands: bands.map((band) => ({ ...band, persons: band.persons * persons })),
          basis: shares?.has(id) ? ('observed' as const) : ('assumed' as const),
          note: shares?.has(id)
            ? `shares of ${known.ages?.year}, at the population of ${known.origin}`
            : 'stable population, more adults where the labour force is larger',
        },
      ];
    }),
  );
}

/** Shares of bands, adding up to 1, in the wanted division; regions without ages are left out. */
function tableShares(
  { ages, places, changes }: KnownSeries,
  regions: readonly SeriesPlace[],
): Map<string, AgeBand[]> {
  const cover = coverageOf(places, changes);
  const tables = [...(ages?.bands ?? [])];
  const beside = new Set(tables.map(([region]) => region));
  const wanted = new Set(regions.map(({ id }) => id));
  const shares = new Map<string, AgeBand[]>();
  for (const { id } of regions) {
    const parts = cover(id, wanted);
    const touching = tables.filter(([region]) =>
      [...cover(region, beside)].some((part) => parts.has(part)),
    );
    if (touching.length === 0) continue;
    const total = touching.flatMap(([, bands]) => bands).reduce((sum, b) => sum + b.persons, 0);
    const merged = new Map<string, AgeBand>();
    for (const band of touching.flatMap(([, bands]) => bands)) {
      const key = `${band.sex} ${band.fromAge}`;
      const persons = (merged.get(key)?.persons ?? 0) + band.persons / total;
      merged.set(key, { ...band, persons });
    }
    shares.set(id, [...merged.values()]);
  }
  return shares;
}

function meanShare(
  labourForce: readonly LabourForceShare[],
  population: ReadonlyMap<string, number>,
): number {
  let force = 0;
  let people = 0;
  for (const { region, share } of labourForce) {
    force += share * (population.get(region) ?? 0);
    people += population.get(region) ?? 0;
  }
  return people > 0 ? force / people : 0.45;
}

/** Bands of a stable population, the young and the adults scaled so that all add up to 1. */
function stableBands(labourForce: number, mean: number): AgeBand[] {
  const bands = STABLE.map((band) => ({ ...band }));
  const isAdult = (band: AgeBand) => band.fromAge >= ADULT;
  const adults = sum(bands.filter(isAdult));
  const wanted = Math.min(
    0.95,
    Math.max(
      adults * (labourForce / mean) ** AGE_IN_LABOUR_FORCE,
      Math.min(0.95, labourForce * LEAST_ADULTS),
    ),
  );
  for (const band of bands) {
    band.persons *= isAdult(band) ? wanted / adults : (1 - wanted) / (1 - adults);
  }
  return bands;
}

const sum = (bands: readonly AgeBand[]) => bands.reduce((total, { persons }) => total + persons, 0);

/** exp(−growth × age) × survival by sex, in three bands, adding up to 1. */
const STABLE: readonly AgeBand[] = (() => {
  const bands: AgeBand[] = [];
  for (const sex of ['men', 'women'] as Sex[]) {
    const persons = [0, 0, 0];
    let alive = sex === 'men' ? BOYS : 1 - BOYS;
    for (let age = 0; age <= OLDEST; age++) {
      persons[age < ADULT ? 0 : age < OLD ? 1 : 2] += alive * Math.exp(-GROWTH * (age + 0.5));
      alive *= 1 - annualMortality(sex === 'women' ? WOMAN : MAN, age);
    }
    bands.push(
      { sex, fromAge: 0, toAge: ADULT - 1, persons: persons[0] },
      { sex, fromAge: ADULT, toAge: OLD - 1, persons: persons[1] },
      { sex, fromAge: OLD, toAge: null, persons: persons[2] },
    );
  }
  const total = sum(bands);
  return bands.map((band) => ({ ...band, persons: band.persons / total }));
})();

/** Children (under 16), and deaths at the model's mortality before scaling, per head. */
export function naturalPattern(bands: readonly AgeBand[]): { children: number; deaths: number } {
  const people = sum(bands);
  let children = 0;
  let deaths = 0;
  for (const { sex, fromAge, toAge, persons } of bands) {
    if (fromAge < ADULT) {
      const years = Math.min(toAge ?? OLDEST, ADULT - 1) - fromAge + 1;
      children += (persons * years) / ((toAge ?? OLDEST) - fromAge + 1);
    }
    deaths += persons * meanMortality(sex, fromAge, toAge ?? OLDEST);
  }
  return { children: children / people, deaths: deaths / people };
}

/** Mean probability of dying in a year over the ages of a band of a stable population. */
function meanMortality(sex: Sex, from: number, to: number): number {
  let alive = 1;
  let people = 0;
  let deaths = 0;
  for (let age = from; age <= to; age++) {
    const rate = annualMortality(sex === 'women' ? WOMAN : MAN, age);
    const persons = alive * Math.exp(-GROWTH * (age - from));
    people += persons;
    deaths += persons * rate;
    alive *= 1 - rate;
  }
  return deaths / people;
}
